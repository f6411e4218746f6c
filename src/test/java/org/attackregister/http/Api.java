package org.attackregister.http;

import static io.restassured.RestAssured.given;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;

/** Requests to the running register; every response is validated against the committed contract. */
public final class Api {
    /** The contract as it is committed. */
    static final Path CONTRACT = Path.of("openapi", "openapi.yaml");

    private static final OpenApiValidationFilter CHECK = new OpenApiValidationFilter(validator());

    private Api() {}

    /** Requests are broken on purpose in many tests, so that only responses are validated against the contract. */
    private static OpenApiInteractionValidator validator() {
        return OpenApiInteractionValidator.createForSpecificationUrl(
                        CONTRACT.toUri().toString())
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    /** A request whose response is validated against the contract. */
    public static RequestSpecification checked() {
        return given().urlEncodingEnabled(false).filter(CHECK);
    }

    /** The body of a 200. */
    public static JsonPath get(String path) {
        return new PlainPaths(text(path));
    }

    /** The body of a 200 as it was sent. */
    static String text(String path) {
        return checked().get(path).then().statusCode(200).extract().asString();
    }

    /** The cursor after the last change of all. */
    static String endOfFeed() {
        return checked().get("/v1/changes?format=ndjson").header("Changes-Cursor");
    }

    /** The problem document of a failure. */
    static JsonPath problem(String path, int status) {
        return new PlainPaths(checked()
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .extract()
                .asString());
    }
}
