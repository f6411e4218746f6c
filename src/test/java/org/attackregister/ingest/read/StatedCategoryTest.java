package org.attackregister.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attackregister.error.Fault;
import org.attackregister.error.Faults;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.code.TargetType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedCategoryTest {
    private final Faults faults = new Faults();

    @ParameterizedTest
    @CsvSource({
        "government, government-of-iraq,        , government",
        "          , government-of-iraq,        , unknown",
        "          , taliban           ,        , taliban",
        "taliban   , taliban           ,        , taliban",
        "police    ,                   , police , police",
        "          ,                   , police , police"
    })
    void isUsedWhereNeitherGroupNorTypeDecides(String stated, String group, String type, String category)
            throws IOException {
        assertThat(read(stated, group, type)).isEqualTo(category);
        assertThat(faults.list()).isEmpty();
        assertThat(lists().category(group, type, stated)).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"government, taliban,", "government, , police", "taliban, , ", "taliban, government-of-iraq,"})
    void isRefusedWhereTheyDecideOtherwise(String stated, String group, String type) throws IOException {
        assertThat(read(stated, group, type)).isNull();
        assertThat(faults.list()).extracting(Fault::name).containsExactly("/targets/0/category");
        assertThat(lists().category(group, type, stated)).isNotEqualTo(stated);
    }

    private String read(String stated, String group, String type) throws IOException {
        ObjectNode attack = (ObjectNode) RegisterJson.MAPPER
                .readTree(Files.readAllBytes(Path.of("seed-data", "attacks.json")))
                .path(0);
        attack.putArray("targets")
                .addObject()
                .put("category", stated)
                .put("group", group)
                .put("type", type);
        return new AttackReader(Map.of("police", "police"))
                .read(attack, "", faults)
                .map(StatedCategoryTest::category)
                .orElse(null);
    }

    private static String category(Attack attack) {
        return attack.targets().get(0).category();
    }

    private static CodeLists lists() {
        return new CodeLists(List.of(), List.of(new TargetType("police", 3, "Police", "police")), List.of(), List.of());
    }
}
