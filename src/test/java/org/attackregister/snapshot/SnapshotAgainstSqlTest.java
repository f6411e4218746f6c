package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.record.Group;
import org.attackregister.query.Page;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Sum;
import org.attackregister.query.question.AttackQuestion;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.EmptyRegister;
import org.attackregister.store.Ledger;
import org.attackregister.store.VersionLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the snapshot with plain SQL on the rows that it was made from. A failure reports its seed and question. */
@QuarkusTest
@TestProfile(EmptyRegister.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotAgainstSqlTest {
    private static final int QUESTIONS = 150;

    @Inject
    Ledger ledger;

    @Inject
    VersionLog log;

    @Inject
    SnapshotHolder holder;

    @Inject
    AgroalDataSource database;

    @BeforeAll
    void recordTheRegister() throws SQLException {
        RecordedRegister.record(database, log, ledger, holder);
    }

    private Snapshot snapshot() {
        return Objects.requireNonNull(holder.current());
    }

    @Test
    void isAtTheRevisionOfTheLastRow() throws SQLException {
        assertThat(rows("select max(revision) from attack_version", List.of()))
                .containsExactly(
                        String.valueOf(RecordedRegister.REGISTER.versions().size()))
                .containsExactly(String.valueOf(snapshot().revision()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void listsWhatSqlSelects(long seed) throws SQLException {
        Random random = new Random(seed);
        for (int i = 0; i < QUESTIONS; i++) {
            Sitting sitting = sitting(seed, random);
            SqlQuestions asked = questions(random, sitting);
            AttackQuestion question = sitting.list(asked.list());

            Selection found = sitting.snapshot().list(question.filter(), question.sort(), new Page(0, Page.ALL));

            List<String> listed = new ArrayList<>();
            for (int item = 0; item < found.returned(); item++) {
                listed.add(row(found.json(item)));
            }
            assertThat(listed)
                    .as(sitting.described(question.parameters()))
                    .containsExactlyElementsOf(rows(
                            "select attack_id, revision, date_latest, coordinate_doubt" + from(sitting, asked)
                                    + " order by event_date desc, attack_id",
                            asked.values()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void countsAndSumsWhatSqlGroups(long seed) throws SQLException {
        Random random = new Random(seed);
        for (int i = 0; i < QUESTIONS; i++) {
            Sitting sitting = sitting(seed, random);
            SqlQuestions asked = questions(random, sitting);
            CountQuestion question = sitting.counts(asked.counts());
            String keys = asked.keys();

            assertThat(lines(sitting.snapshot(), question))
                    .as(sitting.described(question.parameters()))
                    .containsExactlyInAnyOrderElementsOf(rows(
                            "select " + (keys.isEmpty() ? "'all'" : keys) + SqlQuestions.FIGURES + from(sitting, asked)
                                    + (keys.isEmpty() ? "" : " group by " + keys),
                            asked.values()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void sumsWhatSqlFindsAcrossABorder(long seed) throws SQLException {
        Random random = new Random(seed);
        int across = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Sitting sitting = sitting(seed, random);
            SqlQuestions asked = questions(random, sitting);
            AttackQuestion question = sitting.list(asked.list());
            List<Object> twice = Stream.concat(asked.values().stream(), asked.values().stream())
                    .toList();

            List<String> summed = sitting.snapshot().across(question.filter()).stream()
                    .map(cell -> line(Stream.of("across"), cell))
                    .toList();

            assertThat(summed)
                    .as(sitting.described(question.parameters()))
                    .isEqualTo(
                            asked.hasBorder()
                                    ? rows(
                                            "select 'across', count(*), " + SqlQuestions.figures("killed")
                                                    + from(sitting, asked.across()),
                                            twice)
                                    : List.of());
            across += summed.stream().anyMatch(line -> !line.startsWith("across 0 ")) ? 1 : 0;
        }
        assertThat(across).isGreaterThan(10);
    }

    /** The groups that lead to the same as some, by the rows of the register. */
    private SqlQuestions questions(Random random, Sitting sitting) {
        BruteForceFilter.Named named = new BruteForce(RecordedRegister.REGISTER.versions()).named(sitting.revision());
        return new SqlQuestions(
                random,
                groups ->
                        groups.stream().flatMap(named::together).map(Group::id).toList());
    }

    private Sitting sitting(long seed, Random random) {
        long newest = snapshot().revision();
        long lag = random.nextBoolean() ? 0 : random.nextInt(1_200);
        return new Sitting(seed, snapshot(), newest - lag);
    }

    private static String from(Sitting sitting, SqlQuestions asked) {
        return from(sitting, asked.where());
    }

    private static String from(Sitting sitting, String where) {
        return " from attack_version where kind is not null and revision <= %1$d and (superseded_at_revision is null or superseded_at_revision > %1$d)"
                        .formatted(sitting.revision())
                + where;
    }

    private static List<String> lines(Snapshot snapshot, CountQuestion question) {
        if (question.groupBy().isEmpty()) {
            return List.of(line(
                    Stream.of("all"), figures(question, snapshot.count(question).totals())));
        }
        return snapshot.count(question).rows().stream()
                .map(r -> line(r.key().stream(), figures(question, r)))
                .toList();
    }

    /** SQL knows of no coverage: what nothing is known of has nothing there. */
    private static Cell figures(CountQuestion question, AnswerRow row) {
        return Objects.requireNonNullElseGet(row.cell(), () -> Cell.empty(question.measures()));
    }

    private static String line(Stream<String> key, Cell cell) {
        Stream<Sum> sums = cell.sums().stream();
        Stream<BigDecimal> figures = sums.flatMap(s -> Stream.of(s.best(), s.low(), s.high(), s.unknown()));
        return Stream.of(key, Stream.of(cell.attacks()), figures)
                .flatMap(part -> part)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String row(byte[] json) {
        try {
            var attack = RegisterJson.MAPPER.readTree(json);
            return Stream.of("id", "revision", "date_latest", "coordinate_doubt")
                    .map(name -> attack.path(name).asText())
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> rows(String sql, List<Object> values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                List<String> rows = new ArrayList<>();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        row.add(text(result.getObject(column)));
                    }
                    rows.add(String.join(" ", row));
                }
                return rows;
            }
        }
    }

    /** A figure without the zeros that its column adds. */
    private static String text(Object value) {
        return value instanceof BigDecimal figure
                ? figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
