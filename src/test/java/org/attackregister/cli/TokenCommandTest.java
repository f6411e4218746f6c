package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCommandTest {
    private static final String SETTING = "register.data-dir";
    private static final String PROVIDER = "register.tokens.provider.keys";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path directory;
    private String before;

    @BeforeEach
    void use(@TempDir Path made) {
        directory = made.resolve("data");
        before = System.setProperty(SETTING, directory.toString());
    }

    @AfterEach
    void restoreSettings() {
        System.clearProperty(PROVIDER);
        if (before == null) {
            System.clearProperty(SETTING);
        } else {
            System.setProperty(SETTING, before);
        }
    }

    private int run(String... words) {
        return TokenCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                words);
    }

    private String printed() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsTheTokenAloneAndTheRestOnStandardError() {
        try (DataDirectory held = DataDirectory.take(directory)) {
            assertThat(held).isNotNull();
            int code = run(
                    "--role",
                    "partner",
                    "--subject",
                    "Presse Köln",
                    "--dataset",
                    "gtd",
                    "--dataset",
                    "events",
                    "--days",
                    "30");
            assertThat(code).as(printed()).isZero();
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
        String claims = new String(
                Base64.getUrlDecoder()
                        .decode(out.toString(StandardCharsets.UTF_8).split("\\.", -1)[1]),
                StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"sub\":\"Presse Köln\"", "\"groups\":[\"partner\"]", "\"iss\":\"attack-register\"");
        String id = claims.replaceAll("(?s).*\"jti\":\"([^\"]+)\".*", "$1");
        assertThat(printed())
                .startsWith("A token for Presse Köln, role partner for events, gtd, until ")
                .endsWith("its id, by which it is revoked, is " + id + "." + System.lineSeparator());
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("register.lock", "token-key.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "editor", "admin"})
    void makesATokenOfEachOtherRole(String role) {
        assertThat(run("--role", role, "--subject", "Ana", "--days", "366"))
                .as(printed())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--role editor --subject Ana --days 0 | --days takes a number from 1 to 366.",
                "--role editor --subject Ana --days -1 | --days takes a number from 1 to 366.",
                "--role editor --subject Ana --days 367 | --days takes a number from 1 to 366.",
                "--role editor --subject Ana --days 1.5 | '1.5' is not an int",
                "--role editor --subject Ana --days 99999999999 | is not an int",
                "--role editor --subject Ana | Missing required option: '--days=N'",
                "--role root --subject Ana --days 1 | There is no role \"root\".",
                "--role ADMIN --subject Ana --days 1 | There is no role \"ADMIN\".",
                "--role partner --subject Ana --days 1 | name at least one with --dataset",
                "--role editor --subject Ana --days 1 --dataset gtd | --dataset is for the role partner only",
                "--role partner --subject Ana --days 1 --dataset ../gtd | \"../gtd\" is not an id of a dataset",
                "--role partner --subject Ana --days 1 --dataset GTD | \"GTD\" is not an id of a dataset",
                "--role partner --subject Ana --days 1 --dataset gtd,events | is not an id of a dataset",
                "--role editor --subject Ana --days 1 --password x | Unknown option",
            })
    void refusesWordsThatMakeNoSense(String words, String sentence) {
        assertThat(run(words.split(" "))).isEqualTo(Main.MISUSED);

        assertThat(printed()).contains(sentence).contains("Usage: token");
        assertThat(out.size()).isZero();
        assertThat(directory).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ana\nadmin", "Ana\u0000", "\u202Eana", "Ana\uFFFD"})
    void refusesASubjectThatIsNoName(String subject) {
        assertThat(run("--role", "editor", "--days", "1", "--subject", subject)).isEqualTo(Main.MISUSED);

        assertThat(printed()).contains("--subject takes 1 to 200 letters on one line.");
    }

    @Test
    void namesTheRolesInItsHelp() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--role=ROLE", "partner  writes the datasets that the token names", "--days=N");
        assertThat(directory).doesNotExist();
    }

    @Test
    void makesNoneWhereThoseOfAProviderAreTaken() {
        System.setProperty(PROVIDER, "https://login.example/keys");

        assertThat(run("--role", "editor", "--subject", "Ana", "--days", "1")).isEqualTo(Main.FAILED);
        assertThat(printed()).contains("tokens of an identity provider");
        assertThat(directory).doesNotExist();
    }

    @Test
    void makesNoneWhereTheKeyCannotBeWritten() throws Exception {
        Files.createFile(directory);

        assertThat(run("--role", "editor", "--subject", "Ana", "--days", "1")).isEqualTo(Main.FAILED);
        assertThat(printed())
                .isEqualToIgnoringNewLines("The data directory %s cannot be used: it is a file.".formatted(directory));
    }
}
