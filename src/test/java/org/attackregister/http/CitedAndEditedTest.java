package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was cited stays what it was, however much is changed after it. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class CitedAndEditedTest {
    private final String attack = "/v1/attacks/cited-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(ints = 20)
    void isVerifiedAfterEdits(int edits) {
        cite(edits);
    }

    @Tag("whole")
    @ParameterizedTest
    @ValueSource(ints = 1000)
    void isVerifiedAfterManyEdits(int edits) {
        cite(edits);
    }

    private void cite(int edits) {
        make();
        String counts = "/v1/attacks/counts?group_by=year,country&measures=attacks,killed";
        String link = Api.get(counts).getString("links.permalink");
        String address = "/v1/citations?of=" + URLEncoder.encode(link, StandardCharsets.UTF_8);
        String asked = address + "&sha256=" + Api.get(address).getString("sha256");

        for (int i = 1; i <= edits; i++) {
            edit(i);
        }

        assertThat(Api.get(asked).getBoolean("verified")).isTrue();
        String later = Api.get(counts).getString("links.permalink");
        assertThat(Api.get(asked.replace(
                                URLEncoder.encode(link, StandardCharsets.UTF_8),
                                URLEncoder.encode(later, StandardCharsets.UTF_8)))
                        .getBoolean("verified"))
                .isFalse();
    }

    private static RequestSpecification editor() {
        return Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR))
                .contentType("application/json");
    }

    private void make() {
        editor().body(
                        "{\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2021-05-08\",\"date_precision\":\"day\",\"country\":\"AF\"}")
                .put(attack)
                .then()
                .statusCode(201);
    }

    private void edit(int killed) {
        editor().body("{\"killed\":%d}".formatted(killed)).patch(attack).then().statusCode(200);
    }
}
