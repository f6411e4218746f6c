package org.attackregister.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attackregister.model.record.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupNamesTest {
    private final GroupNames names = new GroupNames(List.of(
            group("taliban", "Taliban (Afghanistan)", List.of("Taleban"), "curated"),
            group("invented-front", "Invented Front", List.of(), "imported")));

    @ParameterizedTest
    @ValueSource(strings = {"taliban", "TALEBAN", "Taliban - Afghanistan"})
    void findsACuratedGroupByIdNameOrAlias(String name) {
        assertThat(names.findCurated(name)).isEqualTo("taliban");
    }

    @Test
    void doesNotTakeAnImportedGroupForACuratedOne() {
        String made = names.resolve("Another Front", "named");

        assertThat(names.find("Invented Front")).isEqualTo("invented-front");
        assertThat(names.findCurated("Invented Front")).isNull();
        assertThat(names.find("Another Front")).isEqualTo(made);
        assertThat(names.findCurated("Another Front")).isNull();
    }

    private static Group group(String id, String name, List<String> aliases, String status) {
        return new Group(
                id, name, aliases, "named", status, null, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), null, List.of());
    }
}
