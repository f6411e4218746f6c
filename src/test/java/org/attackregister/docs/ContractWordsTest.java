package org.attackregister.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.attackregister.ingest.ImportFormats;
import org.attackregister.ingest.read.AttackFormat;
import org.junit.jupiter.api.Test;

/** Words that annotations of the contract repeat, because they can have nothing but constants, are the program's. */
class ContractWordsTest {
    @Test
    void namesEachLayoutThatCanBeImported() {
        List<String> named = ContractOperations.read()
                .contract()
                .at("/paths/~1v1~1imports/post/parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asText().equals("format"))
                .flatMap(parameter -> parameter.at("/schema/enum").valueStream())
                .map(JsonNode::asText)
                .toList();

        assertThat(named)
                .containsExactlyElementsOf(
                        ImportFormats.all().stream().map(AttackFormat::code).toList());
    }
}
