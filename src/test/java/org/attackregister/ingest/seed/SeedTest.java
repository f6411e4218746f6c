package org.attackregister.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attackregister.ingest.rule.SeedFolder;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.VersionLog;
import org.attackregister.store.version.Stored;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeedTest {
    @Inject
    Seed seed;

    @Inject
    VersionLog log;

    @Test
    void fillsAnEmptyRegisterWithEveryRecordOfTheSeedFiles() throws IOException {
        seed.loadIfEmpty();

        Map<RecordKind, Long> counts = stored().stream()
                .filter(Stored.StoredRecord.class::isInstance)
                .collect(Collectors.groupingBy(
                        s -> ((Stored.StoredRecord) s).kind(), TreeMap::new, Collectors.counting()));
        assertThat(counts)
                .containsOnly(
                        entry(RecordKind.DATASET, 1L),
                        entry(RecordKind.SOURCE, inFile("sources.json")),
                        entry(RecordKind.REGION, 12L),
                        entry(RecordKind.COUNTRY, inFile("countries.json")),
                        entry(RecordKind.TARGET_CATEGORY, 10L),
                        entry(RecordKind.TARGET_TYPE, 22L),
                        entry(RecordKind.TARGET_SUBTYPE, 112L),
                        entry(RecordKind.ATTACK_TYPE, 9L),
                        entry(RecordKind.WEAPON_TYPE, 13L),
                        entry(RecordKind.CROSSWALK, 4L),
                        entry(RecordKind.GROUP, 42L),
                        entry(RecordKind.ANNUAL_SHARE, inFile("annual-shares.json")),
                        entry(RecordKind.ANNUAL_COUNT, inFile("annual-counts.json")));
        assertThat(attacks()).hasSize(115);
    }

    @Test
    void leavesAFilledRegisterAlone() {
        seed.loadIfEmpty();
        long before = log.revision();

        assertThat(seed.loadIfEmpty()).isFalse();
        assertThat(log.revision()).isEqualTo(before);
    }

    @Test
    void recordsAttacksByDateAfterWhatTheyPointTo() {
        seed.loadIfEmpty();

        List<Stored> stored = stored();

        assertThat(stored.subList(0, stored.size() - 115)).allMatch(Stored.StoredRecord.class::isInstance);
        assertThat(attacks()).extracting(a -> a.when().date()).isSorted();
    }

    @Test
    void derivesTheCategoryOfATargetFromItsGroupFirst() {
        seed.loadIfEmpty();

        assertThat(attacks().stream().flatMap(a -> a.targets().stream()).filter(t -> "taliban".equals(t.group())))
                .isNotEmpty()
                .allMatch(t -> t.category().equals("taliban"));
    }

    private static long inFile(String name) throws IOException {
        try (InputStream text = new SeedFolder.InTheProgram().open(name)) {
            return RegisterJson.MAPPER.readTree(text).size();
        }
    }

    private List<Stored> stored() {
        List<Stored> stored = new ArrayList<>();
        log.forEachAfter(0, stored::add);
        return stored;
    }

    private List<Attack> attacks() {
        return stored().stream()
                .filter(Stored.StoredAttack.class::isInstance)
                .map(s -> Objects.requireNonNull(((Stored.StoredAttack) s).attack()))
                .toList();
    }
}
