package org.attackregister.service.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.error.RegisterException;
import org.attackregister.http.WrittenRegister;
import org.attackregister.ingest.DatasetDescription;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.ProgressListener;
import org.attackregister.ingest.acled.AcledFormat;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.ingest.report.Outcome;
import org.attackregister.model.Operation;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.CoveredPeriod;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.GroupStatus;
import org.attackregister.model.record.RecordKind;
import org.attackregister.service.PlainFormat;
import org.attackregister.service.RegisterService;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.store.VersionLog;
import org.attackregister.store.version.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WrittenRegister.class)
class ImportServiceTest {
    private static final String HEADER = "id,date,country,group,killed\n";

    @Inject
    ImportService imports;

    @Inject
    RegisterService register;

    @Inject
    VersionLog log;

    @TempDir
    Path directory;

    private final List<Finding> findings = new ArrayList<>();
    private String dataset = "";

    @BeforeEach
    void freshDataset() {
        dataset = "d" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    @Test
    void recordsEveryRowAndAnswersWithThemAtOnce() throws IOException {
        ImportReport report = run("1,2001-02-03,AF,iskp,7\n2,2001-05-06,PK,,\n");

        assertThat(outcomes(report)).containsExactly(2L, 0L, 0L, 0L, 0L, 0L);
        assertThat(snapshot().history(dataset + "-1", snapshot().revision())).hasSize(1);
        assertThat(current()).hasSize(2);
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() throws IOException {
        run("1,2001-02-03,AF,iskp,7.50\n2,2001-05-06,PK,Brigade of the Plain,\n");
        long before = log.revision();

        ImportReport report = run("1,2001-02-03,AF,iskp,7.5\n2,2001-05-06,PK,Brigade of the Plain,\n");

        assertThat(outcomes(report)).containsExactly(0L, 0L, 2L, 0L, 0L, 0L);
        assertThat(log.revision()).isEqualTo(before);
    }

    @Test
    void updatesJustTheRowsThatWereCorrected() throws IOException {
        run("1,2001-02-03,AF,iskp,7\n2,2001-05-06,PK,,\n");
        long before = log.revision();

        ImportReport report = run("1,2001-02-03,AF,iskp,8\n2,2001-05-06,PK,,\n");

        assertThat(outcomes(report)).containsExactly(0L, 1L, 1L, 0L, 0L, 0L);
        assertThat(after(before))
                .extracting(s -> s.stamp().operation(), Stored::id)
                .containsExactly(tuple(Operation.UPDATED, dataset + "-1"));
    }

    @Test
    void deletesWhatIsNoLongerThereWhereItReplaces() throws IOException {
        run("1,2001-02-03,AF,,\n2,2001-05-06,PK,,\n");
        run("2,2001-05-06,PK,,\n");
        assertThat(current()).hasSize(2);

        ImportReport report = run(replacing("2,2001-05-06,PK,,\n"));

        assertThat(outcomes(report)).containsExactly(0L, 0L, 1L, 0L, 1L, 0L);
        assertThat(current()).extracting(Attack::id).containsExactly(dataset + "-2");
        assertThat(after(log.revision() - 2).get(0).stamp().reason()).isEqualTo("edition 2");
        assertThat(coverage()).as("of what is left").isEqualTo(period("2001-05-01", "2001-05-31"));
        assertThat(outcomes(run("1,2001-02-03,AF,,\n"))).containsExactly(0L, 0L, 0L, 1L, 0L, 0L);
    }

    @Test
    void reportsInADryRunWhatTheRunThenDoesAndWritesNothing() throws IOException {
        run("1,2001-02-03,AF,,1\n2,2001-05-06,PK,,\n3,2001-05-07,PK,,\n");
        String rows = "1,2001-02-03,AF,Brigade of the Dry,2\n2,2001-05-06,PK,,\n,2001-05-08,AF,,\n4,2001-05-08,ZZ,,\n";
        long before = log.revision();

        ImportReport dry =
                run(new ImportRequest(new PlainFormat(), dataset, null, List.of(file(rows)), true, false, null));
        List<Finding> expected = List.copyOf(findings);
        assertThat(log.revision()).isEqualTo(before);

        findings.clear();
        ImportReport wet =
                run(new ImportRequest(new PlainFormat(), dataset, null, List.of(file(rows)), false, false, null));
        assertThat(outcomes(wet)).isEqualTo(outcomes(dry)).containsExactly(0L, 1L, 1L, 0L, 0L, 2L);
        assertThat(findings).usingRecursiveComparison().ignoringFields("file").isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ,2001-02-03,AF,,          | 1 row was rejected, and replacing would delete
                    2,2001-05-06,ZZ,,         | 1 row was rejected, and replacing would delete
                    2,2001-05-06,PK,,,,surplus | 1 row was rejected, and replacing would delete
                    """)
    void replacesNothingWhereItIsNotKnownWhatTheFilesHave(String row, String reason) throws IOException {
        run("1,2001-02-03,AF,,\n2,2001-05-06,PK,,\n");
        long before = log.revision();
        String rows = "1,2001-02-03,AF,,\n" + row + "\n";

        for (boolean dryRun : List.of(true, false)) {
            assertThatThrownBy(() -> run(new ImportRequest(
                            new PlainFormat(), dataset, null, List.of(file(rows)), dryRun, true, "edition 2")))
                    .isInstanceOf(RegisterException.class)
                    .hasMessageContaining(reason);
        }

        assertThat(log.revision()).isEqualTo(before);
        assertThat(current()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {",2001-02-03,AF,,\n", "1,2001-02-03,ZZ,,\n"})
    void makesNoDatasetWithoutAnAttack(String rows) throws IOException {
        long before = log.revision();

        assertThatThrownBy(() -> run(rows))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining(
                        "No row of the files could be imported, so the dataset '" + dataset + "' was not");

        assertThat(log.revision()).isEqualTo(before);
    }

    @Test
    void replacesNothingByAFileWithoutAnAttack() throws IOException {
        run("1,2001-02-03,AF,,\n");
        String protest = """
                event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country
                AFG1,17 November 2021,Protests,Peaceful protest,Protesters (Afghanistan),,Afghanistan
                """;
        InputFile file = InputFile.of(Files.writeString(directory.resolve("protest.csv"), protest));

        assertThatThrownBy(() ->
                        run(new ImportRequest(new AcledFormat(), dataset, null, List.of(file), false, true, null)))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining("replacing would delete all attacks of the dataset '" + dataset + "'");
        assertThat(current()).hasSize(1);
    }

    @Test
    void countsRowsThatAreNoRowsAsRejected() throws IOException {
        ImportReport report = run("1,2001-02-03,AF,,\n2,2001-02-03,AF,,,,surplus\n");

        assertThat(outcomes(report)).containsExactly(1L, 0L, 0L, 0L, 0L, 1L);
        assertThat(findings).extracting(f -> f.remark().code()).containsExactly("table_long_row");
    }

    @Test
    void recordsTheRestWhereRowsAreRefusedAndSaysWhich() throws IOException {
        ImportReport report = run("""
                1,2001-02-03,AF,,
                ,2001-02-03,AF,,
                1,2001-02-04,AF,,
                3,2001-02-03,AFG,,
                4,1899-12-31,AF,,
                5,2001-02-03,AF,,-1
                6,2001-02-03,AF,,1000000000
                7,2001-02-03,AF,,
                """);

        assertThat(outcomes(report)).containsExactly(2L, 0L, 0L, 0L, 0L, 6L);
        assertThat(findings)
                .extracting(Finding::line, f -> f.remark().code(), Finding::column)
                .containsExactly(
                        tuple(3L, "plain_no_id", "id"),
                        tuple(4L, "import_duplicate_id", null),
                        tuple(5L, "import_unknown_reference", "country"),
                        tuple(6L, "import_not_held", "date"),
                        tuple(7L, "import_not_held", "killed"),
                        tuple(8L, "import_not_held", "killed"));
    }

    @Test
    void leavesNothingBehindWhereAFileCannotBeRead() throws IOException {
        long before = log.revision();
        InputFile good = file("1,2001-02-03,AF,Brigade of Nothing,\n");
        Path broken = Files.writeString(directory.resolve("broken.csv"), HEADER + "\"2,2001");

        assertThatThrownBy(() -> run(new ImportRequest(
                        new PlainFormat(), dataset, null, List.of(good, InputFile.of(broken)), false, false, null)))
                .isInstanceOf(RegisterException.class);

        assertThat(log.revision()).isEqualTo(before);
        assertThat(current()).isEmpty();
    }

    /** How an import of several thousand rows is ended: by its reader, by who follows its progress, at its end. */
    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of("\"never closed", progress((rows, read, all) -> {})),
                Arguments.of("", progress((rows, read, all) -> {
                    if (rows > 2_000) {
                        throw new IllegalStateException("cancelled");
                    }
                })),
                Arguments.of("", new ProgressListener() {
                    @Override
                    public void at(long rows, long read, long all) {}

                    @Override
                    public void recorded() {
                        throw new IllegalStateException("cancelled");
                    }
                }));
    }

    private static ProgressListener progress(ProgressListener listener) {
        return listener;
    }

    @ParameterizedTest
    @MethodSource("endings")
    void endsAllItsThreadsAndLeavesNothingWhereItIsEnded(String lastRow, ProgressListener progress) throws Exception {
        long before = log.revision();
        String rows = IntStream.range(0, 8_000)
                .mapToObj("%d,2001-02-03,AF,Brigade of the Stage,7\n"::formatted)
                .collect(Collectors.joining());
        ImportRequest request =
                new ImportRequest(new PlainFormat(), dataset, null, List.of(file(rows + lastRow)), false, false, null);

        assertThatThrownBy(() -> imports.run(request, null, new ImportReport(findings::add), progress))
                .isInstanceOf(RuntimeException.class);

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("import-reader") || thread.getName().equals("load-encoder")) {
                thread.join();
            }
        }
        assertThat(log.revision()).isEqualTo(before);
        assertThat(after(before)).isEmpty();
        assertThat(current()).isEmpty();
        assertThat(outcomes(run("1,2001-02-03,AF,Brigade of the Stage,7\n"))).startsWith(1L);
    }

    @Test
    void makesGroupsOfNamesThatAreNotKnown() throws IOException {
        run("1,2001-02-03,AF,Brigade of the Hills,\n2,2001-02-04,AF,BRIGADE OF THE HILLS,\n3,2001-02-05,AF,ISIS-K,\n");

        Group made = snapshot()
                .references(snapshot().revision())
                .find(RecordKind.GROUP, "brigade-of-the-hills", Group.class)
                .orElseThrow()
                .value();
        assertThat(made.status()).isEqualTo(GroupStatus.IMPORTED);
        assertThat(current().stream().map(a -> a.perpetrators().get(0).group()))
                .containsExactly("brigade-of-the-hills", "brigade-of-the-hills", "iskp");
    }

    @Test
    void coversTheMonthsOfTheRowsUnlessSomebodySaysWhatIsCovered() throws IOException {
        run("1,2001-02-03,AF,,\n");
        assertThat(coverage()).isEqualTo(period("2001-02-01", "2001-02-28"));
        run("2,2001-05-03,AF,,\n");
        assertThat(coverage()).isEqualTo(period("2001-02-01", "2001-05-31"));

        String description = "{\"coverage\": {\"from\": \"2000-01-01\", \"to\": \"2001-12-31\"}, \"census\": false}";
        run(new ImportRequest(
                new PlainFormat(),
                dataset,
                DatasetDescription.read(
                        "d.json", new ByteArrayInputStream(description.getBytes(StandardCharsets.UTF_8))),
                List.of(file("3,2001-06-03,AF,,\n")),
                false,
                false,
                null));
        assertThat(coverage()).isEqualTo(period("2000-01-01", "2001-12-31"));
        assertThat(record().census()).isFalse();

        run("4,2020-06-03,AF,,\n");
        assertThat(coverage()).isEqualTo(period("2000-01-01", "2001-12-31"));
    }

    @Test
    void refusesIdsOfOtherDatasets() throws IOException {
        String shared = dataset;
        run("x-1,2001-02-03,AF,,\n");
        dataset = shared + "-x";

        ImportReport report = run("1,2001-02-03,AF,,\n2,2001-02-03,AF,,\n");

        assertThat(outcomes(report)).containsExactly(1L, 0L, 0L, 0L, 0L, 1L);
        assertThat(findings).extracting(f -> f.remark().code()).containsExactly("import_foreign_id");
    }

    private ImportReport run(String rows) throws IOException {
        return run(new ImportRequest(new PlainFormat(), dataset, null, List.of(file(rows)), false, false, null));
    }

    private ImportReport run(ImportRequest request) throws IOException {
        ImportReport report = new ImportReport(findings::add);
        imports.run(request, null, report, ProgressListener.SILENT);
        return report;
    }

    private ImportRequest replacing(String rows) throws IOException {
        return new ImportRequest(new PlainFormat(), dataset, null, List.of(file(rows)), false, true, "edition 2");
    }

    private InputFile file(String rows) throws IOException {
        return InputFile.of(Files.writeString(directory.resolve(UUID.randomUUID() + ".csv"), HEADER + rows));
    }

    private static List<Long> outcomes(ImportReport report) {
        return List.of(
                        Outcome.CREATED,
                        Outcome.UPDATED,
                        Outcome.UNCHANGED,
                        Outcome.RESTORED,
                        Outcome.DELETED,
                        Outcome.REJECTED)
                .stream()
                .map(report::of)
                .toList();
    }

    private Snapshot snapshot() {
        return register.snapshot();
    }

    private List<Attack> current() {
        List<Attack> current = new ArrayList<>();
        for (Stored stored : after(0)) {
            if (stored instanceof Stored.StoredAttack attack && attack.dataset().equals(dataset)) {
                current.removeIf(a -> a.id().equals(attack.id()));
                if (attack.attack() != null) {
                    current.add(Objects.requireNonNull(attack.attack()));
                }
            }
        }
        return current;
    }

    private List<Stored> after(long revision) {
        List<Stored> stored = new ArrayList<>();
        log.forEachAfter(revision, stored::add);
        return stored;
    }

    private Dataset record() {
        return snapshot()
                .references(snapshot().revision())
                .find(RecordKind.DATASET, dataset, Dataset.class)
                .orElseThrow()
                .value();
    }

    private CoveredPeriod coverage() {
        return record().coverage().period();
    }

    private static CoveredPeriod period(String from, String to) {
        return new CoveredPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }
}
