package org.attackregister.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorRulesTest {
    @Test
    void areFollowedByTheContract() throws IOException {
        assertThat(GeneratorRules.read().faults(GeneratorRules.yaml(Path.of("openapi", "openapi.yaml"))))
                .isEmpty();
    }

    @Test
    void findWhatGeneratorsCannotRead(@TempDir Path directory) throws IOException {
        Path contract = Files.writeString(directory.resolve("contract.yaml"), """
                paths:
                  /v1/attacks:
                    get:
                      parameters:
                      - {name: from, in: query}
                      - {name: wait, in: query}
                      responses:
                        "200":
                          content:
                            application/json: {schema: {type: object, properties: {hash_code: {type: string}}}}
                            text/csv: {schema: {type: string}}
                            application/x-ndjson: {schema: {type: string, format: binary}}
                components:
                  schemas:
                    Coverage: {enum: [covered, not_covered]}
                    Reason: {enum: [no_number, not-covered]}
                """);

        assertThat(GeneratorRules.read().faults(GeneratorRules.yaml(contract)))
                .containsExactlyInAnyOrder(
                        "Reason and Coverage share the word not-covered",
                        "text/csv is no file",
                        "wait is kept by a language",
                        "hash_code is kept by a language");
    }
}
