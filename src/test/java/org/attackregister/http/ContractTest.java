package org.attackregister.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.oai.validator.restassured.OpenApiValidationFilter.OpenApiValidationException;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.attackregister.model.attack.AttackField;
import org.attackregister.query.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract file, the running program and the fields that it names are one and the same. */
@QuarkusTest
class ContractTest {
    @Test
    void theRunningContractIsTheCommittedOne() throws IOException {
        String running = given().accept("application/yaml").get("/openapi").asString();

        assertThat(running).isEqualTo(Files.readString(Api.CONTRACT));
    }

    @Test
    void aResponseThatBreaksTheContractIsReported() {
        assertThatThrownBy(() -> Api.checked()
                        .filter((request, response, context) -> {
                            var answer = context.next(request, response);
                            return new io.restassured.builder.ResponseBuilder()
                                    .clone(answer)
                                    .setBody(answer.asString().replace("\"total\":115", "\"total\":\"many\""))
                                    .build();
                        })
                        .get("/v1/attacks"))
                .isInstanceOf(OpenApiValidationException.class)
                .hasMessageContaining("total");
    }

    @Test
    void aFieldThatTheContractLacksIsReported() {
        assertThatThrownBy(() -> Api.checked()
                        .filter((request, response, context) -> {
                            var answer = context.next(request, response);
                            return new io.restassured.builder.ResponseBuilder()
                                    .clone(answer)
                                    .setBody(answer.asString().replace("\"total\":115", "\"total\":115,\"odd\":1"))
                                    .build();
                        })
                        .get("/v1/attacks"))
                .isInstanceOf(OpenApiValidationException.class)
                .hasMessageContaining("odd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/changes?record_type=attack", "/v1/attacks/iskp-2015-04-18-jalalabad-kabul-bank/history"})
    void anAttackThatMayBeNullIsValidatedByItsSchema(String path) {
        assertThatThrownBy(() -> Api.checked()
                        .filter((request, response, context) -> {
                            var answer = context.next(request, response);
                            return new io.restassured.builder.ResponseBuilder()
                                    .clone(answer)
                                    .setBody(answer.asString().replace("\"attack\":{", "\"attack\":{\"odd\":1,"))
                                    .build();
                        })
                        .get(path))
                .isInstanceOf(OpenApiValidationException.class)
                .hasMessageContaining("odd");
    }

    @Test
    void theExampleOfARevisionIsThatOfTheSeed() {
        int revision = Api.get("/v1/attacks?limit=1").getInt("dataset.revision");

        assertThat(Parameter.AS_OF.example()).isEqualTo(String.valueOf(revision));
    }

    @Test
    void theFieldsThatCanBePickedAreThoseOfAnAttack() {
        Map<String, Object> properties =
                given().get("/openapi?format=json").jsonPath().getMap("components.schemas.Attack.properties");

        assertThat(properties.keySet()).containsExactlyElementsOf(AttackField.NAMES);
    }

    @Test
    void swaggerUiIsServed() {
        given().get("/docs/").then().statusCode(200).contentType("text/html");
    }

    @Test
    void healthAndMetricsAreServed() {
        given().get("/q/health/ready").then().statusCode(200);
        assertThat(given().get("/q/metrics").asString()).contains("jvm_memory_used_bytes");
    }
}
