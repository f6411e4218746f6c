package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenApiTest {
    private static Response ask(String method, String path, Role role, String... datasets) {
        return Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.of(role, datasets))
                .request(method, path);
    }

    @Test
    void saysWhatATokenMayDo() {
        String id = UUID.randomUUID().toString();
        Response partner = ask("GET", "/v1/me", Role.PARTNER, "iskp", "gtd");

        assertThat(partner.header("Cache-Control")).isEqualTo("no-store");
        assertThat(partner.header("ETag")).isNull();
        assertThat(partner.jsonPath().getMap(""))
                .containsEntry("subject", "a partner")
                .containsEntry("roles", List.of("partner"))
                .containsEntry("writes_every_dataset", false)
                .containsEntry("datasets", List.of("gtd", "iskp"));
        assertThat(partner.jsonPath().getString("expires_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        Map<String, Object> admin = Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.known(Role.ADMIN, id))
                .get("/v1/me")
                .jsonPath()
                .getMap("");
        assertThat(admin)
                .containsEntry("jti", id)
                .containsEntry("writes_every_dataset", true)
                .containsEntry("datasets", List.of());
    }

    @Test
    void asksForATokenWhereThereIsNothingToSay() {
        assertThat(Api.problem("/v1/me", 401).getString("type")).isEqualTo("/problems/unauthenticated");
    }

    @Test
    void acceptsNoParameters() {
        assertThat(ask("GET", "/v1/me?verbose=true", Role.READER).statusCode()).isEqualTo(400);
        assertThat(ask("GET", "/v1/revoked-tokens?limit=1", Role.ADMIN).statusCode())
                .isEqualTo(400);
        assertThat(ask("PUT", "/v1/revoked-tokens/x?reasn=lost", Role.ADMIN).statusCode())
                .isEqualTo(400);
    }

    @Test
    void listsWhatWasRevokedByWhomAndWhy() {
        String id = "urn:uuid:" + UUID.randomUUID();

        assertThat(ask("PUT", "/v1/revoked-tokens/" + id + "?reason=left", Role.ADMIN)
                        .statusCode())
                .isEqualTo(204);
        assertThat(ask("PUT", "/v1/revoked-tokens/" + id, Role.ADMIN).statusCode())
                .isEqualTo(204);

        Response list = ask("GET", "/v1/revoked-tokens", Role.ADMIN);
        assertThat(list.header("Cache-Control")).isEqualTo("no-store");
        assertThat(list.jsonPath().getBoolean("complete")).isTrue();
        assertThat(list.jsonPath().getList("items")).hasSize(list.jsonPath().getInt("returned"));
        assertThat(list.jsonPath().getMap("items.find { it.jti == '" + id + "' }"))
                .containsEntry("revoked_by", "a admin")
                .containsEntry("reason", "left");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void letsNobodyButAnAdminRevoke(Role role) {
        String[] datasets = role == Role.PARTNER ? new String[] {"iskp"} : new String[0];
        String id = UUID.randomUUID().toString();

        for (Response refused : List.of(
                ask("PUT", "/v1/revoked-tokens/" + id, role, datasets),
                ask("GET", "/v1/revoked-tokens", role, datasets))) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.jsonPath().getString("detail")).startsWith("This needs the role admin; ");
        }
        assertThat(ask("GET", "/v1/revoked-tokens", Role.ADMIN).jsonPath().getList("items.jti"))
                .doesNotContain(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%0Aadmin", "%E2%80%AEx", "%20"})
    void refusesAnIdThatNoTokenCanHave(String id) {
        assertThat(ask("PUT", "/v1/revoked-tokens/" + id, Role.ADMIN).statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesAnIdAndAReasonThatAreTooLong() {
        assertThat(ask("PUT", "/v1/revoked-tokens/" + "a".repeat(201), Role.ADMIN)
                        .statusCode())
                .isEqualTo(400);
        String wide = "%F0%9F%98%80";
        assertThat(ask("PUT", "/v1/revoked-tokens/" + wide.repeat(100), Role.ADMIN)
                        .statusCode())
                .isEqualTo(204);
        assertThat(ask("PUT", "/v1/revoked-tokens/" + wide.repeat(101), Role.ADMIN)
                        .statusCode())
                .isEqualTo(400);
        assertThat(ask("PUT", "/v1/revoked-tokens/a?reason=" + "a".repeat(501), Role.ADMIN)
                        .statusCode())
                .isEqualTo(400);
    }
}
