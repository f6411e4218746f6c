package org.attackregister.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.GroupStatus;
import org.attackregister.model.record.GroupType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupNamesTest {
    private final GroupNames names = new GroupNames(List.of(
            group("taliban", "Taliban (Afghanistan)", List.of("Taleban"), GroupStatus.CURATED),
            group("invented-front", "Invented Front", List.of(), GroupStatus.IMPORTED)));

    @ParameterizedTest
    @ValueSource(strings = {"taliban", "TALEBAN", "Taliban - Afghanistan"})
    void findsACuratedGroupByIdNameOrAlias(String name) {
        assertThat(names.findCurated(name)).isEqualTo("taliban");
    }

    @Test
    void doesNotConfuseAnImportedGroupWithACuratedOne() {
        String made = names.resolve("Another Front", GroupType.NAMED);

        assertThat(names.find("Invented Front")).isEqualTo("invented-front");
        assertThat(names.findCurated("Invented Front")).isNull();
        assertThat(names.find("Another Front")).isEqualTo(made);
        assertThat(names.findCurated("Another Front")).isNull();
    }

    private static Group group(String id, String name, List<String> aliases, GroupStatus status) {
        return Group.namedOnly(id, name, aliases, GroupType.NAMED, status);
    }
}
