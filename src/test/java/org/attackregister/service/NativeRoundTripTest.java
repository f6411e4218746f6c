package org.attackregister.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.ProgressListener;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.own.OwnFormat;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.ingest.report.Outcome;
import org.attackregister.service.imports.ImportService;
import org.attackregister.store.VersionLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the register gives comes back in and changes nothing. */
@QuarkusTest
class NativeRoundTripTest {
    @Inject
    ImportService imports;

    @Inject
    VersionLog log;

    @TempDir
    Path directory;

    private final List<Finding> findings = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "json&limit=1000"})
    void changesNothing(String form) throws IOException {
        long before = log.revision();

        ImportReport report = run(exported(form));

        assertThat(findings).isEmpty();
        assertThat(report.of(Outcome.UNCHANGED)).isEqualTo(115);
        assertThat(report.rows()).isEqualTo(115);
        assertThat(log.revision()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "json&limit=1000"})
    void seesEveryChangeOfAText(String form) throws IOException {
        String text = exported(form);
        String changed = text.replace("Kabul", "Cabul");

        ImportReport report = dry(changed);

        assertThat(changed).isNotEqualTo(text);
        assertThat(report.of(Outcome.UPDATED)).isPositive();
        assertThat(report.of(Outcome.UPDATED) + report.of(Outcome.UNCHANGED) + report.of(Outcome.REJECTED))
                .isEqualTo(115);
    }

    @Test
    void refusesBrokenCellsAndRecordsRowByRow() throws IOException {
        String text = exported("ndjson").replaceFirst("\"date\":\"[^\"]*\"", "\"date\":\"2022-13-01\"");

        ImportReport report = dry(text);

        assertThat(report.of(Outcome.REJECTED)).isEqualTo(1);
        assertThat(findings).extracting(Finding::column).containsExactly("/date");
    }

    private static String exported(String form) {
        return RestAssured.given().get("/v1/attacks?format=" + form).asString();
    }

    private ImportReport run(String text) throws IOException {
        return run(text, false);
    }

    private ImportReport dry(String text) throws IOException {
        return run(text, true);
    }

    private ImportReport run(String text, boolean dryRun) throws IOException {
        InputFile file = InputFile.of(Files.writeString(directory.resolve("export"), text));
        ImportReport report = new ImportReport(findings::add);
        imports.run(
                new ImportRequest(new OwnFormat(), "iskp", null, List.of(file), dryRun, false, null),
                null,
                report,
                ProgressListener.SILENT);
        return report;
    }
}
