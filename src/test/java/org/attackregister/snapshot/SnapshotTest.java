package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Account;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Tolls;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Page;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.filter.Phrase;
import org.attackregister.snapshot.digest.CanonicalJson;
import org.attackregister.store.version.Stored;
import org.attackregister.view.AttackEncoder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotTest {
    private static final AttackFilter ALL = new AttackFilter("alpha", 6, true, List.of());

    /** Ids that do not ascend with the revisions, a tie of days, a tie of the dead, two of whom nothing is known. */
    private static final Snapshot FEW = snapshot(
            attack(1, "m", "2022-01-02", 4),
            attack(2, "c", "2022-01-02", null),
            attack(3, "x", "2021-12-31", 4),
            attack(4, "b", "2022-01-02", 9),
            attack(5, "a", "2023-05-05", null),
            attack(6, "k", "2021-12-31", 0));

    @ParameterizedTest
    @CsvSource({
        "date, k x b c m a",
        "-date, a b c m k x",
        "killed, k m x b a c",
        "-killed, b m x k a c",
        "recorded, m c x b a k",
        "-recorded, k a b x c m",
        "-wounded, a b c k m x"
    })
    void breaksTiesByTheIdAndPutsWhatIsNotKnownLast(String sort, String order) {
        assertThat(ids(FEW.list(ALL, sort(sort), new Page(0, Page.ALL)))).containsExactly(order.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"date", "-date", "killed", "-killed", "recorded", "-recorded"})
    void cutsPagesThatMakeUpTheWholeList(String sort) {
        List<String> whole = ids(FEW.list(ALL, sort(sort), new Page(0, Page.ALL)));
        for (int limit = 1; limit <= 7; limit++) {
            List<String> paged = new ArrayList<>();
            for (int offset = 0; offset < 8; offset += limit) {
                Selection page = FEW.list(ALL, sort(sort), new Page(offset, limit));
                assertThat(page.total()).isEqualTo(6);
                assertThat(page.returned()).isLessThanOrEqualTo(limit);
                paged.addAll(ids(page));
            }
            assertThat(paged).as("pages of %d", limit).isEqualTo(whole);
        }
    }

    @Test
    void knowsNothingOfTheRevisionBeforeTheFirst() {
        AttackFilter before = new AttackFilter("alpha", 0, true, List.of());

        assertThat(FEW.total(before)).isZero();
        assertThat(FEW.history("m", 0)).isEmpty();
        assertThat(FEW.dataset("alpha", 0)).isEqualTo(new DatasetContent(0, null, null, 0, "00".repeat(32)));
    }

    @Test
    void findsNoAttackOfADatasetThatIsNotThere() {
        assertThat(FEW.total(new AttackFilter("nowhere", 6, true, List.of()))).isZero();
    }

    @Test
    void findsAWordBesideOneThatIsTooLongForTheTextIndex() {
        Snapshot snapshot = snapshot(stored(1, "long", "mosque " + "x".repeat(40_000)), stored(2, "short", "a mosque"));

        assertThat(snapshot.total(new AttackFilter("alpha", 2, true, List.of(words("mosque")))))
                .isEqualTo(2);
    }

    @Test
    void hasTheHistoryOfEveryAttackAtEveryRevision() {
        RandomRegister register = new RandomRegister(5, 250);
        Snapshot snapshot = GrowingSnapshot.of(register.versions(), 3).get(2);
        for (long revision = 0; revision <= snapshot.revision(); revision += 7) {
            long asked = revision;
            for (String id : ids(register)) {
                assertThat(snapshot.history(id, asked).stream().map(Snapshot.SnapshotVersion::stamp))
                        .as("%s at %d", id, asked)
                        .containsExactlyElementsOf(stamps(register, id, asked));
            }
        }
    }

    @Test
    void hasTheHistoryOfAReferenceRecord() {
        RandomRegister register = new RandomRegister(5, 250);
        Snapshot snapshot = GrowingSnapshot.of(register.versions(), 3).get(2);

        assertThat(snapshot.history(RecordKind.GROUP, "iskp", 200).stream().map(Versioned::stamp))
                .containsExactlyElementsOf(stamps(register, "iskp", 200))
                .hasSizeGreaterThan(0);
    }

    @Test
    void saysWhatADatasetHadAtEveryRevision() throws GeneralSecurityException {
        RandomRegister register = new RandomRegister(9, 300);
        BruteForce oracle = new BruteForce(register.versions());
        Snapshot snapshot = GrowingSnapshot.of(register.versions(), 3).get(2);
        for (long revision = 0; revision <= snapshot.revision(); revision += 11) {
            List<Versioned<Attack>> current = List.copyOf(oracle.current("alpha", revision));
            List<LocalDate> days =
                    current.stream().map(v -> v.value().when().date()).sorted().toList();

            assertThat(snapshot.dataset("alpha", revision))
                    .as("revision %d", revision)
                    .isEqualTo(new DatasetContent(
                            current.size(),
                            days.isEmpty() ? null : days.get(0),
                            days.isEmpty() ? null : days.get(days.size() - 1),
                            lastChange(register, revision),
                            digest(current)));
        }
    }

    /** The last revision that changed what the dataset alpha has, be it by taking an attack out of it. */
    private static long lastChange(RandomRegister register, long revision) {
        Map<String, String> datasets = new HashMap<>();
        long last = 0;
        for (Stored stored : register.versions()) {
            if (stored instanceof Stored.StoredAttack of && of.stamp().revision() <= revision) {
                String before = datasets.put(of.id(), of.dataset());
                last = "alpha".equals(before) || of.dataset().equals("alpha")
                        ? of.stamp().revision()
                        : last;
            }
        }
        return last;
    }

    private static String digest(List<Versioned<Attack>> attacks) throws GeneralSecurityException {
        byte[] sum = new byte[32];
        for (Versioned<Attack> attack : attacks) {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(CanonicalJson.of(new AttackEncoder().encode(attack)));
            for (int i = 0; i < sum.length; i++) {
                sum[i] ^= hash[i];
            }
        }
        return HexFormat.of().formatHex(sum);
    }

    private static List<String> ids(RandomRegister register) {
        return register.versions().stream()
                .filter(Stored.StoredAttack.class::isInstance)
                .map(Stored::id)
                .distinct()
                .toList();
    }

    /** Newest first. */
    private static List<VersionStamp> stamps(RandomRegister register, String id, long revision) {
        List<VersionStamp> stamps = new ArrayList<>();
        register.versions().stream()
                .filter(s -> s.id().equals(id) && s.stamp().revision() <= revision)
                .forEach(s -> stamps.add(0, s.stamp()));
        return stamps;
    }

    private static List<String> ids(Selection selection) {
        return IntStream.range(0, selection.returned())
                .mapToObj(i -> new String(selection.json(i), StandardCharsets.UTF_8).split("\"", 5)[3])
                .toList();
    }

    private static Sort sort(String text) {
        return Sort.all().stream()
                .filter(s -> s.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Condition words(String word) {
        return new Condition(
                FilterField.Q, Condition.Scope.PLAIN, false, new Operand.Search(List.of(List.of(Phrase.of(word)))));
    }

    private static Snapshot snapshot(Stored... versions) {
        return GrowingSnapshot.of(List.of(versions), 1).get(0);
    }

    private static Stored.StoredAttack stored(long revision, String id, String summary) {
        return stored(revision, id, "2022-01-01", null, summary);
    }

    private static Stored.StoredAttack attack(long revision, String id, String date, @Nullable Integer killed) {
        return stored(revision, id, date, killed, null);
    }

    private static Stored.StoredAttack stored(
            long revision, String id, String date, @Nullable Integer killed, @Nullable String summary) {
        Tally dead = new Tally(killed == null ? null : BigDecimal.valueOf(killed), null, null);
        Attack attack = new Attack(
                id,
                "alpha",
                Kind.ATTACK,
                new EventDate(LocalDate.parse(date), DatePrecision.DAY, null),
                new Place("AF", null, null, null, null, null, null, null),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                new Casualties(Tolls.of(AttackField.KILLED, dead), null, null, Map.of()),
                new Account(summary, null, null, List.of(), Map.of(), Map.of(), List.of()));
        VersionStamp stamp = new VersionStamp(revision, 1, Operation.CREATED, null, Instant.EPOCH, null);
        return new Stored.StoredAttack(stamp, id, "alpha", attack);
    }
}
