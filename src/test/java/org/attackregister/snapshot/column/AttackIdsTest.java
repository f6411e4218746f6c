package org.attackregister.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttackIdsTest {
    private static final int VERSIONS = 5_000;
    private static final int ATTACKS = 3_000;

    private final AttackIds ids = new AttackIds();
    private final List<String> set = new ArrayList<>();

    private int append(String id) {
        ids.set(set.size(), id);
        set.add(id);
        return ids.follow(set.size() - 1);
    }

    @Test
    void leadsToTheLastVersionOfEachAttack() {
        Random random = new Random(1);
        Map<String, Integer> last = new HashMap<>();
        for (int version = 0; version < VERSIONS; version++) {
            String id = "attack-" + random.nextInt(ATTACKS);
            Integer before = last.put(id, version);
            assertThat(append(id)).isEqualTo(before == null ? -1 : before);
        }

        last.forEach((id, version) -> assertThat(ids.last(id)).isEqualTo(version));
        assertThat(ids.last("attack-")).isEqualTo(-1);
        for (int version = 0; version < VERSIONS; version++) {
            assertThat(ids.at(version)).isEqualTo(set.get(version));
        }
    }

    @Test
    void tellsIdsOfOneHashApart() {
        append("Aa");
        append("BB");

        assertThat(ids.last("Aa")).isZero();
        assertThat(ids.last("BB")).isEqualTo(1);
        assertThat(append("Aa")).isZero();
    }

    @Test
    void comparesIdsAsTexts() {
        List.of("b", "a", "ab", "a-b", "A", "a.b", "a:b", "a_b", "10", "9").forEach(this::append);

        for (int a = 0; a < set.size(); a++) {
            for (int b = 0; b < set.size(); b++) {
                assertThat(Integer.signum(ids.compare(a, b)))
                        .as("%s and %s", set.get(a), set.get(b))
                        .isEqualTo(Integer.signum(set.get(a).compareTo(set.get(b))));
            }
        }
    }

    @Test
    void replacesAnIdThatWasSetAndNotFollowed() {
        ids.set(0, "a-long-one-that-failed");
        ids.set(0, "short");
        ids.set(1, "next");

        assertThat(List.of(ids.at(0), ids.at(1))).containsExactly("short", "next");
    }
}
