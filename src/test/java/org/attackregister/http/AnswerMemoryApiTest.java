package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.attackregister.query.answer.AnswerMemory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that there is no memory for, as others take it. */
@QuarkusTest
class AnswerMemoryApiTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/attacks?limit=57",
                "/v1/changes?limit=57",
                "/v1/attacks?format=csv&killed_min=57",
                "/v1/attacks/counts?group_by=year,country&killed_min=3",
                "/v1/attacks/counts?group_by=year&format=csv&killed_min=3"
            })
    void areAskedForLater(String question) {
        try (AnswerMemory.MemoryShare others = AnswerMemory.OF_THE_HEAP.open()) {
            others.grow(Runtime.getRuntime().maxMemory());

            Response refused = Api.checked().get(question);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.contentType()).startsWith("application/problem+json");
            assertThat(refused.jsonPath().getString("detail")).contains("for the memory there is");
            assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
        assertThat(Api.checked().get(question).statusCode()).isEqualTo(200);
    }
}
