package org.attackregister.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.attackregister.http.WrittenRegister;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.ProgressListener;
import org.attackregister.ingest.acled.AcledFormat;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.ged.GedFormat;
import org.attackregister.ingest.gtd.GtdFormat;
import org.attackregister.ingest.history.HistoryReader;
import org.attackregister.ingest.own.OwnFormat;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.ingest.report.Outcome;
import org.attackregister.invented.GtdFile;
import org.attackregister.model.Operation;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.CoveredPeriod;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.attackregister.model.record.RecordKind;
import org.attackregister.service.imports.ImportService;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.snapshot.reference.References;
import org.attackregister.store.Ledger;
import org.attackregister.store.VersionLog;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the register has goes out as a file and comes back in, into the same dataset and into a new one. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class WholeRoundTripTest {
    private static final int ROWS = 200;
    private static final StatedCoverage PERIOD =
            StatedCoverage.of(new CoveredPeriod(LocalDate.of(1970, 1, 1), LocalDate.of(2024, 12, 31)));

    private static final String GED = """
            id,type_of_violence,side_a,side_b,where_prec,where_description,latitude,longitude,country,country_id,date_prec,date_start,date_end,best,low,high
            900001,1,Government of Afghanistan,IS,1,"at the bridge,
            in the ""old"" town",34.43,70.45,Afghanistan,700,1,2021-03-04,2021-03-04,2,2,3
            900002,2,Invented Band,IS,3,,34.43,70.45,Afghanistan,700,4,2021-09-04,2021-09-24,2,9,3
            900003,3,IS,Civilians,1,=1+1,34.53,69.17,Afghanistan,700,1,2021-05-06,2021-05-06,5,4,5
            """;

    private static final String ACLED = """
            event_id_cnty;event_date;time_precision;event_type;sub_event_type;actor1;inter1;actor2;inter2;iso;country;location;notes;fatalities;tags
            AFG90001;17 November 2021;1;Battles;Armed clash;Invented Band;Rebel group;Military Forces of Afghanistan (2021-);State forces;4;Afghanistan;Kabul - PD 13;'Quoted' note | with a bar;0;crowd size=no report
            AFG90002;18 November 2021;3;Explosions/Remote violence;Suicide bomb;Invented Band;Rebel group;Civilians (Afghanistan);Civilians;4;Afghanistan;Kabul;-5 degrees;3;
            """;

    @Inject
    ImportService imports;

    @Inject
    HistoryService histories;

    @Inject
    Ledger ledger;

    @Inject
    SnapshotHolder holder;

    @Inject
    RegisterService register;

    @Inject
    VersionLog log;

    @TempDir
    Path directory;

    private final List<Finding> findings = new ArrayList<>();

    @BeforeEach
    void fill() throws IOException {
        if (register.snapshot().dataset("rich", log.revision()).attacks() > 0) {
            return;
        }
        RichAttacks rich = new RichAttacks(
                20240112, register.snapshot().references(register.snapshot().revision()));
        List<Change> changes = new ArrayList<>();
        Dataset dataset = new OwnFormat().dataset("rich").withCoverage(PERIOD);
        changes.add(new Change.RecordChange(Operation.CREATED, RecordKind.DATASET, "rich", dataset, null));
        IntStream.range(0, ROWS)
                .mapToObj(i -> rich.next("rich", i))
                .forEach(a -> changes.add(new Change.AttackChange(Operation.CREATED, a.id(), a.dataset(), a, null)));
        ledger.append(changes, null);
        holder.refresh();
        Path gtd = directory.resolve("gtd.csv");
        try (Writer out = Files.newBufferedWriter(gtd)) {
            GtdFile.write(out, ROWS, 7);
        }
        run(new GtdFormat(), "gtd", gtd);
        run(new GedFormat(), "ged", Files.writeString(directory.resolve("ged.csv"), GED));
        run(new AcledFormat(), "acl", Files.writeString(directory.resolve("acled.csv"), ACLED));
        findings.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "rich, csv", "rich, ndjson", "rich, json", "gtd, csv", "gtd, ndjson", "gtd, json",
        "ged, csv", "ged, ndjson", "ged, json", "acl, csv", "acl, ndjson", "acl, json"
    })
    void changesNothingInTheDatasetThatItCameFrom(String dataset, String form) throws IOException {
        long before = log.revision();
        long attacks = register.snapshot().dataset(dataset, before).attacks();

        ImportReport report =
                run(new OwnFormat(), dataset, Files.writeString(directory.resolve("export"), exported(dataset, form)));

        assertThat(findings).isEmpty();
        assertThat(attacks).isPositive();
        assertThat(report.of(Outcome.UNCHANGED)).isEqualTo(report.rows()).isEqualTo(attacks);
        assertThat(log.revision()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"rich, csv", "rich, ndjson", "rich, json", "gtd, csv", "ged, csv", "ged, json", "acl, csv", "acl, json"
    })
    void returnsTheSameRecordsFromANewDataset(String dataset, String form) throws IOException {
        String copy = "copy-" + dataset + "-" + form;
        String renamed = exported(dataset, form)
                .replace("\"" + dataset + "-", "\"" + copy + "-")
                .replace("\"dataset\":\"" + dataset + "\"", "\"dataset\":\"" + copy + "\"")
                .replaceAll("(?m)^" + dataset + "-([A-Za-z0-9]+)," + dataset + ",", copy + "-$1," + copy + ",");

        ImportReport report = run(new OwnFormat(), copy, Files.writeString(directory.resolve("export"), renamed));

        assertThat(findings).isEmpty();
        assertThat(report.of(Outcome.CREATED)).isEqualTo(report.rows()).isPositive();
        assertThat(records(copy, copy)).isEqualTo(records(dataset, copy));
    }

    /** A rule can be newer than a record: here a place's name that is longer than any that is written today. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "json"})
    void readsBackWhatARuleCameAfter(String form) throws IOException {
        String old = "old-" + form;
        String place = "x".repeat(600);
        Attack attack = longNamed(old, place);
        ledger.append(
                List.of(
                        new Change.RecordChange(
                                Operation.CREATED,
                                RecordKind.DATASET,
                                old,
                                new OwnFormat().dataset(old).withCoverage(PERIOD),
                                null),
                        new Change.AttackChange(Operation.CREATED, attack.id(), old, attack, null)),
                null);
        holder.refresh();
        String export = exported(old, form);

        ImportReport same = run(new OwnFormat(), old, Files.writeString(directory.resolve("export"), export));

        assertThat(findings).isEmpty();
        assertThat(same.of(Outcome.UNCHANGED)).isEqualTo(same.rows()).isEqualTo(1);

        String changed = export.replace(place, place + "y");
        ImportReport refused = run(new OwnFormat(), old, Files.writeString(directory.resolve("changed"), changed));

        assertThat(findings).extracting(Finding::column).containsExactly("city");
        assertThat(refused.of(Outcome.REJECTED)).isEqualTo(1);
    }

    private Attack longNamed(String dataset, String place) throws IOException {
        References references =
                register.snapshot().references(register.snapshot().revision());
        ObjectNode tree = RegisterJson.MAPPER.valueToTree(new RichAttacks(7, references).next(dataset, 0));
        ((ObjectNode) tree.get("where")).put("city", place);
        return RegisterJson.MAPPER.treeToValue(tree, Attack.class);
    }

    @Test
    void losesNothingInAHistory() throws IOException {
        Path file = directory.resolve("register.ndjson");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(histories.write(out, ProgressListener.SILENT)).isEqualTo(log.revision());
        }
        List<Stored> written = new ArrayList<>();
        try (HistoryReader reader = HistoryReader.open(file)) {
            reader.forEach(new ListedHistory(written, new ArrayList<>(), new ArrayList<>()));
        }

        List<Stored> recorded = new ArrayList<>();
        log.forEachAfter(0, recorded::add);
        assertThat(written).isEqualTo(recorded);
        assertThat(HistoryReader.isHistory(file)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "json"})
    void makesTheGroupsThatTheRegisterDoesNotHave(String form) throws IOException {
        String foreign = "front-of-" + form;
        String text = exported("ged", form)
                .replace("invented-band", foreign)
                .replace("Invented Band", "A band")
                .replace("ged-900002", "ged-" + form);

        ImportReport report = run(new OwnFormat(), "ged", Files.writeString(directory.resolve("export"), text));

        assertThat(report.of(Outcome.REJECTED)).isZero();
        assertThat(report.of(Outcome.CREATED)).isEqualTo(1);
        assertThat(findings).extracting(f -> f.remark().code()).containsExactly("import_new_group");
        assertThat(RestAssured.get("/v1/groups/" + foreign).jsonPath().getString("status"))
                .isEqualTo("imported");
        assertThat(exported("ged", "ndjson")).contains("\"group\":\"" + foreign + "\"");
    }

    private static String exported(String dataset, String form) {
        String limit = form.equals("json") ? "&limit=1000" : "";
        return RestAssured.given()
                .get("/v1/attacks?dataset=" + dataset + "&sort=date&format=" + form + limit)
                .asString();
    }

    /** The records by the part of their ids that is theirs, as bytes, without the register's place for them. */
    private static Map<String, String> records(String dataset, String called) throws IOException {
        Map<String, String> records = new LinkedHashMap<>();
        for (String line : exported(dataset, "ndjson").strip().split("\n", -1)) {
            ObjectNode record = (ObjectNode) RegisterJson.MAPPER.readTree(line);
            String own = record.path("id").asText().substring(dataset.length());
            record.remove(List.of("version", "revision", "recorded_at", "links"));
            record.put("id", called + own).put("dataset", called);
            records.put(own, record.toString());
        }
        return records;
    }

    private ImportReport run(AttackFormat format, String dataset, Path file) throws IOException {
        ImportReport report = new ImportReport(findings::add);
        imports.run(
                new ImportRequest(format, dataset, null, List.of(InputFile.of(file)), false, false, null),
                null,
                report,
                ProgressListener.SILENT);
        return report;
    }
}
