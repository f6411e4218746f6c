package org.attackregister.service.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.attackregister.model.RegisterJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}              | {\"a\":2}                | {\"a\":2}",
                "{\"a\":1}              | {\"b\":2}                | {\"a\":1,\"b\":2}",
                "{\"a\":1,\"b\":2}      | {\"a\":null}             | {\"b\":2}",
                "{\"a\":[1,2]}          | {\"a\":[3]}              | {\"a\":[3]}",
                "{\"a\":{\"b\":1}}      | {\"a\":{\"b\":null,\"c\":2}} | {\"a\":{\"c\":2}}",
                "{\"a\":1}              | {\"a\":{\"b\":{\"c\":null}}} | {\"a\":{\"b\":{}}}",
                "{\"a\":[{\"b\":1}]}    | {\"a\":[null]}           | {\"a\":[null]}",
                "{\"a\":null}           | {\"b\":1}                | {\"a\":null,\"b\":1}",
                "{\"a\":1}              | {}                       | {\"a\":1}"
            })
    void changesWhatThePatchNames(String target, String patch, String merged) throws JsonProcessingException {
        ObjectNode before = object(target);

        assertThat(MergePatch.apply(before, object(patch))).isEqualTo(object(merged));
        assertThat(before).isEqualTo(object(target));
    }

    private static ObjectNode object(String json) throws JsonProcessingException {
        return (ObjectNode) RegisterJson.MAPPER.readTree(json);
    }
}
