package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.Page;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.ChangeQuestion;
import org.attackregister.query.question.ChangeQuestion.Point;
import org.attackregister.query.question.DigestQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.digest.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies of random filters over a random history: whoever applies the changes has what the filter finds. */
class CopyTest {
    private static final int CHANGES = 900;
    private static final int QUESTIONS = 25;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("oracle.seeds", 3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hasWhatItsFilterFindsAtEveryPage(long seed) {
        Random random = new Random(seed);
        RandomRegister register = new RandomRegister(seed, CHANGES);
        Snapshot snapshot = GrowingSnapshot.of(register.versions(), 5).get(4);
        for (int i = 0; i < QUESTIONS; i++) {
            Sitting sitting = new Sitting(seed, snapshot, snapshot.revision());
            AttackFilter filter = sitting.list(new RandomQuestions(random, snapshot, snapshot.revision()).list())
                    .filter();
            long begun = register.references() + random.nextInt(CHANGES);
            Map<String, String> copy = copied(snapshot, at(filter, begun));
            Point at = Point.after(begun);
            boolean upToDate = false;
            while (!upToDate) {
                ChangePage page = snapshot.changes(
                        new ChangeQuestion(filter, List.of(ChangeQuestion.ATTACK), at, 1 + random.nextInt(60)));
                page.changes().forEach(c -> apply((ChangePage.AttackEntry) c, copy));
                at = page.end();
                upToDate = page.upToDate();
                if (at.offset() == 0) {
                    assertThat(copy)
                            .as(sitting.described(filter.parameters()) + " from " + begun + " to " + at)
                            .isEqualTo(copied(snapshot, at(filter, at.revision())));
                }
            }
            assertThat(at).isEqualTo(Point.after(snapshot.revision()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void continuesAfterEachSingleChange(long seed) {
        RandomRegister register = new RandomRegister(seed, CHANGES);
        Snapshot snapshot = GrowingSnapshot.of(register.versions(), 1).get(0);
        Sitting sitting = new Sitting(seed, snapshot, snapshot.revision());
        AttackFilter filter = sitting.list(Sitting.asked(Map.of("q", "friday"))).filter();
        List<ChangePage.PageEntry> whole = changes(snapshot, filter, Point.START, Page.ALL);
        List<String> expected = whole.stream().map(CopyTest::described).toList();

        List<String> singly = new ArrayList<>();
        Point at = Point.START;
        for (List<ChangePage.PageEntry> next = changes(snapshot, filter, at, 1);
                !next.isEmpty();
                next = changes(snapshot, filter, at, 1)) {
            singly.add(described(next.get(0)));
            at = next.get(0).behind();
        }

        assertThat(singly).containsExactlyElementsOf(expected);
        assertThat(whole).anyMatch(c -> ((ChangePage.AttackEntry) c).left());
    }

    @Test
    void seesEveryRevisionOnceWhereNothingIsFiltered() {
        RandomRegister register = new RandomRegister(3, CHANGES);
        Snapshot snapshot = GrowingSnapshot.of(register.versions(), 3).get(2);
        List<Long> revisions = new ArrayList<>();
        for (String dataset : RandomAttacks.DATASETS) {
            AttackFilter all = new AttackFilter(dataset, snapshot.revision(), false, List.of());
            snapshot
                    .changes(new ChangeQuestion(all, List.of(ChangeQuestion.ATTACK), Point.START, Page.ALL))
                    .changes()
                    .stream()
                    .filter(c -> !((ChangePage.AttackEntry) c).left())
                    .forEach(c -> revisions.add(c.stamp().revision()));
        }
        AttackFilter any = new AttackFilter("alpha", snapshot.revision(), false, List.of());
        List<String> references = ChangeQuestion.ALL_RECORDS.subList(1, ChangeQuestion.ALL_RECORDS.size());
        snapshot.changes(new ChangeQuestion(any, references, Point.START, Page.ALL)).changes().stream()
                .forEach(c -> revisions.add(c.stamp().revision()));

        assertThat(revisions)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, snapshot.revision()).boxed().toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hasTheDigestsOfACopy(long seed) {
        Random random = new Random(seed);
        RandomRegister register = new RandomRegister(seed, CHANGES);
        Snapshot snapshot = GrowingSnapshot.of(register.versions(), 1).get(0);
        for (int i = 0; i < QUESTIONS; i++) {
            long revision = register.references() + random.nextInt(CHANGES);
            AttackFilter filter = new AttackFilter("alpha", revision, true, List.of());
            List<Dimension> by = new ArrayList<>(DigestQuestion.DIMENSIONS);
            by.subList(0, random.nextInt(by.size() + 1)).clear();
            Map<String, String> expected = digests(copied(snapshot, filter), by);

            Map<String, String> described = snapshot.digests(new DigestQuestion(filter, by)).stream()
                    .collect(Collectors.toMap(p -> p.key().toString(), p -> p.attacks() + " " + p.digest()));

            assertThat(described).isEqualTo(expected);
        }
    }

    @Test
    void reportsInWhichPartARecordDiffers() {
        RandomRegister register = new RandomRegister(5, CHANGES);
        Snapshot snapshot = GrowingSnapshot.of(register.versions(), 1).get(0);
        AttackFilter filter = new AttackFilter("alpha", snapshot.revision(), false, List.of());
        Map<String, String> copy = copied(snapshot, filter);
        String id = copy.keySet().iterator().next();
        copy.put(id, copy.get(id).replaceFirst("\"version\":", "\"version\":9"));
        List<Dimension> by = List.of(Dimension.YEAR, Dimension.COUNTRY);
        Map<String, String> ofTheCopy = digests(copy, by);

        long differing = snapshot.digests(new DigestQuestion(filter, by)).stream()
                .filter(p -> !(p.attacks() + " " + p.digest())
                        .equals(ofTheCopy.get(p.key().toString())))
                .count();

        assertThat(differing).isOne();
    }

    private static List<ChangePage.PageEntry> changes(Snapshot snapshot, AttackFilter filter, Point after, int most) {
        return snapshot.changes(new ChangeQuestion(filter, List.of(ChangeQuestion.ATTACK), after, most))
                .changes();
    }

    private static String described(ChangePage.PageEntry change) {
        return change.stamp().revision() + " " + change.id() + " " + ((ChangePage.AttackEntry) change).left();
    }

    private static AttackFilter at(AttackFilter filter, long revision) {
        return new AttackFilter(filter.dataset(), revision, true, filter.conditions());
    }

    private static void apply(ChangePage.AttackEntry change, Map<String, String> copy) {
        if (change.json().isEmpty()) {
            assertThat(copy.remove(change.id())).as("what is removed was there").isNotNull();
        } else {
            copy.put(change.id(), new String(change.json().get().get(), StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> copied(Snapshot snapshot, AttackFilter filter) {
        Selection found = snapshot.list(filter, Sort.DEFAULT, new Page(0, Page.ALL));
        Map<String, String> copied = new HashMap<>();
        for (int i = 0; i < found.returned(); i++) {
            String json = new String(found.json(i), StandardCharsets.UTF_8);
            copied.put(text(json, "id"), json);
        }
        return copied;
    }

    private static String text(String json, String field) {
        try {
            return RegisterJson.MAPPER.readTree(json).path(field).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> digests(Map<String, String> copy, List<Dimension> by) {
        Map<String, List<String>> parts = new TreeMap<>();
        copy.values()
                .forEach(json -> parts.computeIfAbsent(
                                by.stream().map(d -> value(json, d)).toList().toString(), k -> new ArrayList<>())
                        .add(json));
        Map<String, String> digests = new HashMap<>();
        parts.forEach((key, records) -> digests.put(key, records.size() + " " + digest(records)));
        return digests;
    }

    private static String value(String json, Dimension dimension) {
        return switch (dimension) {
            case YEAR -> text(json, "date").substring(0, 4);
            case MONTH ->
                text(json, "date_latest").startsWith(text(json, "date").substring(0, 7))
                        ? text(json, "date").substring(0, 7)
                        : "null";
            default -> text(json, dimension.code());
        };
    }

    private static String digest(List<String> records) {
        byte[] sum = new byte[32];
        try {
            for (String json : records) {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest(CanonicalJson.of(json.getBytes(StandardCharsets.UTF_8)));
                for (int i = 0; i < sum.length; i++) {
                    sum[i] ^= hash[i];
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return HexFormat.of().formatHex(sum);
    }
}
