package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.cli.PackagedProgram.Ended;
import org.attackregister.database.PostgresSession;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The program built for PostgreSQL, on a real one: first starts, tokens, moves, upgrades and restored backups. */
@Execution(ExecutionMode.CONCURRENT)
class PostgresqlIT {
    private static final List<String> QUESTIONS = List.of(
            "/v1/attacks?limit=1000",
            "/v1/attacks?sort=killed&limit=1000",
            "/v1/attacks?sort=-recorded&limit=50",
            "/v1/attacks?year=2024&sort=date&format=csv",
            "/v1/attacks?city=kabul&format=ndjson",
            "/v1/attacks?q=kabul&format=geojson",
            "/v1/attacks/A.one",
            "/v1/attacks/a.One/history",
            "/v1/attacks/a-one/history",
            "/v1/attacks/a_one",
            "/v1/attacks/counts?group_by=year,target_category&measures=attacks,killed,wounded",
            "/v1/attacks/counts?group_by=group&top=5&format=csv",
            "/v1/annual-shares?basis=reported,computed&limit=1000",
            "/v1/annual-shares/shifts?group=iskp",
            "/v1/annual-shares/comparison?group=iskp",
            "/v1/annual-counts?limit=1000",
            "/v1/target-categories",
            "/v1/countries?limit=1000",
            "/v1/groups?limit=1000",
            "/v1/sources?limit=1000",
            "/v1/crosswalks",
            "/v1/datasets",
            "/v1/digests?by=year,country",
            "/v1/snapshot?format=ndjson",
            "/v1/changes?limit=1000",
            "/v1/changes?dataset=iskp&country=IR&format=ndjson",
            "/v1/attacks?country=IR&as_of=%s",
            "/v1/attacks/counts?group_by=country&as_of=%s",
            "/v1/changes?limit=100&after=%s");

    /** Ids, and what databases compare, round, cut or fold in ways of their own. */
    private static final Map<String, String> EDITS = Map.of(
            "A.one", "\"city\":\"Kerm\\u00e1n\",\"killed\":0.333333333",
            "a.One", "\"city\":\"Kerma\\u0301n\",\"killed\":999999999,\"notes\":\" \"",
            "a-one", "\"city\":\" kerman \",\"killed\":1.5,\"notes\":\"NULL\"",
            "a_one", "\"city\":\"KERMAN\",\"notes\":\"\\\\N\\t\\\\.\\r\\n\"",
            "a:one", "\"city\":\"\\u0130zmir\",\"latitude\":35.123456789012345,\"longitude\":-0.1",
            "a1", "\"city\":\"stra\\u00dfe\",\"extra\":{\"n\":1.50,\"e\":1e3,\"i\":12345678901234567890}",
            "a01", "\"city\":\"\\ud83d\\ude00\",\"summary\":\"%_'\\\"\\u0001\\uffff\"");

    private static EmbeddedPostgres server;
    private static Path build;

    @TempDir
    Path directory;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        build = PostgresqlBuild.directory();
        server = PostgresSession.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    /** A program on an empty database of the server's. */
    private PackagedProgram onPostgresql(String database) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        return onPostgresql(database, directory.resolve(database));
    }

    private PackagedProgram onPostgresql(String database, Path data) {
        return new PackagedProgram(
                directory,
                data,
                build.resolve("target/quarkus-app/quarkus-run.jar"),
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", url(database),
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "QUARKUS_DATASOURCE_PASSWORD", "none"));
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private static String token(PackagedProgram program) throws IOException, InterruptedException {
        Ended ended = program.run("token", "--role", "editor", "--subject", "Desk", "--days", "1");
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended.out().strip();
    }

    private static String body(String id, String more) {
        return "{\"id\":\"%s\",\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2024-01-03\",\"date_precision\":\"day\",\"country\":\"IR\",%s}"
                .formatted(id, more);
    }

    private static void edit(ServedProgram served, String token) throws IOException, InterruptedException {
        for (String id : EDITS.keySet().stream().sorted().toList()) {
            HttpResponse<String> made =
                    served.send("POST", "/v1/attacks?reason=%20Told%20", token, body(id, EDITS.get(id)));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        }
        assertThat(served.send("PATCH", "/v1/attacks/a.One", token, "{\"killed\":2}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.send("DELETE", "/v1/attacks/a-one?reason=Twice", token, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(served.send("DELETE", "/v1/attacks/a1?superseded_by=a01", token, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(served.send("POST", "/v1/attacks/a-one/restore", token, null).statusCode())
                .isEqualTo(200);
    }

    private static List<String> ask(ServedProgram served, List<String> questions)
            throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (String question : questions) {
            String answer = served.get(question);
            assertThat(answer).as(question).startsWith("200\n");
            answers.add(question + "\n" + answer);
        }
        return answers;
    }

    private static List<String> names(Path program) throws IOException {
        try (Stream<Path> jars = Files.list(program.resolve("lib/main"))) {
            return jars.map(jar -> jar.getFileName().toString()).toList();
        }
    }

    @Test
    void carriesOneDriverAndTheSameContract() throws IOException {
        Path h2 = Path.of(System.getProperty("register.program")).getParent();

        assertThat(names(build.resolve("target/quarkus-app")))
                .anyMatch(n -> n.contains("postgresql"))
                .noneMatch(n -> n.contains("h2"));
        assertThat(names(h2)).anyMatch(n -> n.contains("h2")).noneMatch(n -> n.contains("postgresql"));
        assertThat(build.resolve("openapi/openapi.yaml")).hasSameTextualContentAs(Path.of("openapi/openapi.yaml"));
    }

    @Test
    void saysWhichSettingsAreMissing() throws Exception {
        PackagedProgram program = onPostgresql("unused", directory.resolve("none"));

        Ended ended = new PackagedProgram(directory, program.data(), program.jar(), Map.of()).run();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .hasLineCount(1)
                .contains("QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD");
    }

    @Test
    void letsTwoStartAtOnceOnAnEmptyDatabaseAndAcceptEachOthersTokens() throws Exception {
        PackagedProgram one = onPostgresql("two");
        PackagedProgram other = onPostgresql("two", directory.resolve("other"));
        try (ServedProgram first = new ServedProgram(one);
                ServedProgram second = new ServedProgram(other)) {
            first.ready();
            second.ready();
            assertThat(first.written() + second.written())
                    .containsOnlyOnce("The empty register was filled")
                    .containsOnlyOnce("to version \"1 - register\"");
            assertThat(ask(second, List.of("/v1/attacks?limit=1000", "/v1/changes?limit=1000", "/v1/datasets")))
                    .isEqualTo(ask(first, List.of("/v1/attacks?limit=1000", "/v1/changes?limit=1000", "/v1/datasets")));

            String token = token(one);
            assertThat(second.send("GET", "/v1/me", token, null).statusCode()).isEqualTo(401);
            Files.createDirectories(other.data());
            Files.copy(one.data().resolve("token-key.json"), other.data().resolve("token-key.json"));
            assertThat(second.send("POST", "/v1/attacks", token, body("by-second", "\"killed\":1"))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(first.send("POST", "/v1/attacks", token, body("by-first", "\"killed\":1"))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(first.get("/v1/attacks/by-second")).startsWith("200\n");
            try (Connection connection = DriverManager.getConnection(url("two"), "postgres", "");
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select count(*), min(revision), max(revision) from (select revision from attack_version union all select revision from record_version) v")) {
                row.next();
                assertThat(row.getLong(2)).isEqualTo(1);
                assertThat(row.getLong(3)).isEqualTo(row.getLong(1));
            }
        }
    }

    @Test
    void movesFromH2WithTheSameAnswersAndGoesOnAlike() throws Exception {
        PackagedProgram h2 = new PackagedProgram(directory, directory.resolve("h2"));
        PackagedProgram postgresql = onPostgresql("moved");
        PackagedProgram restored = new PackagedProgram(directory, directory.resolve("restored"));
        String file = directory.resolve("register.ndjson.gz").toString();
        List<String> questions;
        List<String> before;
        String cited;
        try (ServedProgram served = new ServedProgram(h2).ready()) {
            String cursor = served.get("/v1/changes?limit=3").replaceAll("(?s).*\"next\":\"([^\"/]*)\".*", "$1");
            edit(served, token(h2));
            String revision = served.get("/v1/datasets").replaceAll("(?s).*?\"revision\":(\\d+).*", "$1");
            questions = QUESTIONS.stream()
                    .map(q -> q.formatted(q.contains("after=") ? cursor : revision))
                    .toList();
            before = ask(served, questions);
            cited = "/v1/citations?of=%2Fv1%2Fattacks%2Fcounts%3Fgroup_by%3Dyear%26as_of%3D" + revision;
            cited += "&sha256=" + served.get(cited).replaceAll("(?s).*\"sha256\":\"(\\w+)\".*", "$1");
        }
        try (ServedProgram again = new ServedProgram(h2).ready()) {
            assertThat(again.get(cited)).contains("\"verified\":true");
        }

        Ended out = h2.run("export", file);
        assertThat(out.code()).as(out.err()).isZero();
        for (PackagedProgram program : List.of(postgresql, restored)) {
            Ended in = program.run("import", "--format", "native", file);
            assertThat(in.err()).isEmpty();
            assertThat(in.out()).isEqualTo(out.out());
            Files.createDirectories(program.data());
            Files.copy(h2.data().resolve("token-key.json"), program.data().resolve("token-key.json"));
        }

        assertThat(postgresql.run("import", "--format", "native", file).err())
                .contains("in which nothing was ever recorded", "Nothing was imported.");
        String token = token(h2);
        try (ServedProgram one = new ServedProgram(postgresql).ready();
                ServedProgram other = new ServedProgram(restored).ready()) {
            assertThat(ask(one, questions)).containsExactlyElementsOf(before);
            assertThat(one.get(cited)).contains("\"verified\":true");
            assertThat(ask(other, questions)).containsExactlyElementsOf(before);
            String more = body("z", "\"notes\":\"after\"");
            assertThat(one.send("POST", "/v1/attacks", token, more).statusCode())
                    .isEqualTo(201);
            assertThat(other.send("POST", "/v1/attacks", token, more).statusCode())
                    .isEqualTo(201);
            assertThat(withoutMoments(one.get("/v1/changes?limit=1000")))
                    .isEqualTo(withoutMoments(other.get("/v1/changes?limit=1000")));
        }
    }

    private static String withoutMoments(String answer) {
        return answer.replaceAll("\"recorded_at\":\"[^\"]*\"", "");
    }

    @Test
    void bringsAnOlderDatabaseUpToDate() throws Exception {
        PackagedProgram program = onPostgresql("older");
        Flyway.configure()
                .dataSource(url("older"), "postgres", "")
                .locations("filesystem:src/main/resources/db/migration")
                .target("1")
                .load()
                .migrate();

        try (ServedProgram served = new ServedProgram(program).ready()) {
            assertThat(served.written()).contains("to version \"4 - import job\"");
            assertThat(served.send("POST", "/v1/attacks", token(program), body("new", "\"killed\":1"))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void comesBackFromADump() throws Exception {
        Path bin = Stream.of(System.getenv("PATH").split(":"))
                .map(Path::of)
                .filter(p -> Files.isExecutable(p.resolve("pg_dump")) && Files.isExecutable(p.resolve("pg_restore")))
                .findFirst()
                .orElse(null);
        assumeTrue(bin != null, "pg_dump and pg_restore are not on the path");
        PackagedProgram program = onPostgresql("dumped");
        PackagedProgram restored = onPostgresql("undumped", program.data());
        String[] where = {"-h", "localhost", "-p", String.valueOf(server.getPort()), "-U", "postgres"};
        String dump = directory.resolve("register.dump").toString();
        List<String> before;
        try (ServedProgram served = new ServedProgram(program).ready()) {
            edit(served, token(program));
            before = ask(served, QUESTIONS.subList(0, QUESTIONS.size() - 3));
            command(where, bin.resolve("pg_dump").toString(), "-Fc", "-f", dump, "dumped");
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database undumped");
        }
        command(where, bin.resolve("pg_restore").toString(), "-d", "undumped", dump);

        try (ServedProgram served = new ServedProgram(restored).ready()) {
            assertThat(ask(served, QUESTIONS.subList(0, QUESTIONS.size() - 3))).containsExactlyElementsOf(before);
        }
    }

    /** Runs a command of PostgreSQL's, the server's address after its name. */
    private static void command(String[] where, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(words[0]));
        command.addAll(List.of(where));
        IntStream.range(1, words.length).forEach(i -> command.add(words[i]));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
