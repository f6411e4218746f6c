package org.attackregister.http.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.attackregister.http.Api;
import org.attackregister.http.WrittenRegister;
import org.attackregister.http.cache.Encoding;
import org.attackregister.http.problem.Wire;
import org.attackregister.http.problem.Wire.Reply;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One attack, by its id and nothing else. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class AttackPagesTest {
    @Inject
    AttackPages pages;

    private final String id = "page-" + UUID.randomUUID();
    private final String page = "/v1/attacks/" + id;

    private static RequestSpecification editor() {
        return Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR))
                .contentType("application/json");
    }

    @BeforeEach
    void write() {
        editor().body("""
                        {"id":"%s","dataset":"iskp","kind":"attack","date":"2024-01-06","date_precision":"day","country":"IR"}""".formatted(id)).post("/v1/attacks").then().statusCode(201);
    }

    /** A parameter that changes nothing leads by the REST layer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: */*",
                "Accept: application/json",
                "Accept-Encoding: gzip",
                "If-None-Match: *",
                "If-None-Match: \"other\"",
            })
    void areAnsweredAsTheRestLayerDoes(String header) {
        Reply direct = Wire.get(page, header);
        Reply around = Wire.get(page + "?format=json", header);
        assertThat(direct.status()).isEqualTo(around.status());
        assertThat(direct.headers()).isEqualTo(around.headers());
        assertThat(direct.bytes()).isEqualTo(around.bytes());
    }

    @Test
    void areOfTheCurrentVersion() {
        Reply first = Wire.get(page);
        assertThat(pages.find(new LaneRequest(page, null, Encoding.IDENTITY, null)))
                .isNotNull();

        editor().body("{\"killed\":7}").patch(page).then().statusCode(200);
        Reply second = Wire.get(page, "If-None-Match: " + first.header("etag"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).contains("\"killed\":7,");
        assertThat(Wire.get(page, "If-None-Match: " + second.header("etag")).status())
                .isEqualTo(304);

        editor().delete(page + "?reason=Twice").then().statusCode(204);
        assertThat(pages.find(new LaneRequest(page, null, Encoding.IDENTITY, null)))
                .isNull();
        assertThat(Wire.get(page).status()).isEqualTo(410);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/attacks/counts, ''",
        "/v1/attacks/nothing, ''",
        "/v1/attacks/, ''",
        "/v1/attacks, ''",
        "%s/history, ''",
        "%s?as_of=1, ''",
        "%s/, ''",
        "%s, text/csv",
    })
    void areNothingElse(String address, String accept) {
        assertThat(pages.find(new LaneRequest(
                        address.formatted(page), accept.isEmpty() ? null : accept, Encoding.IDENTITY, null)))
                .isNull();
    }
}
