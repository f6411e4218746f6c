package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.http.problem.Wire;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.ingest.ImportFormats;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.ProgressListener;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.model.Role;
import org.attackregister.service.imports.ImportService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers while an import has the register's lock: readers get theirs, writers are asked to retry. */
@QuarkusTest
@TestProfile(HeldClock.class)
class ImportUnderWayApiTest {
    @Inject
    ImportService imports;

    @TempDir
    Path files;

    private static Response put() {
        return Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR))
                .contentType("application/json")
                .body("{\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2024-01-03\",\"date_precision\":\"day\","
                        + "\"country\":\"IR\"}")
                .put("/v1/attacks/meanwhile");
    }

    @Test
    void readersAreAnsweredAndWritersAskedToRetry() throws IOException {
        Path file = Files.writeString(files.resolve("events.csv"), SentImport.EVENTS);
        List<Integer> read = new ArrayList<>();
        List<Response> written = new ArrayList<>();
        ProgressListener meanwhile = new ProgressListener() {
            @Override
            public void at(long rows, long bytes, long all) {
                read.add(Wire.get("/v1/attacks?limit=1").status());
            }

            @Override
            public void recorded() {
                read.add(Wire.get("/v1/attacks?format=csv").status());
                read.add(Wire.get("/v1/attacks/counts?group_by=year").status());
                read.add(Wire.get("/v1/changes").status());
                written.add(put());
            }
        };
        ImportRequest request = new ImportRequest(
                ImportFormats.find("ucdp-ged").orElseThrow(),
                "under-way",
                null,
                List.of(InputFile.of(file)),
                false,
                false,
                null);

        imports.run(request, null, new ImportReport(finding -> {}), meanwhile);

        assertThat(read).hasSizeGreaterThan(3).containsOnly(200);
        assertThat(written).hasSize(1).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        });
        assertThat(put().statusCode()).isIn(200, 201);
        assertThat(Wire.get("/v1/attacks?dataset=under-way&limit=1").status()).isEqualTo(200);
    }
}
