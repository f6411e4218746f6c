package org.attackregister.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attackregister.cli.PackagedProgram;
import org.attackregister.cli.ServedProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Each client is generated from the committed contract with default options, is compiled, and makes the same calls. */
@Timeout(600)
class GeneratedClientsIT {
    private static final Path CONTRACT = Path.of("openapi", "openapi.yaml").toAbsolutePath();
    private static final Path CALLS = Path.of("src", "test", "clients").toAbsolutePath();
    private static final Path JARS = Path.of("target", "clients").toAbsolutePath();
    private static final String SEEN = """
            list 3 iskp-2022-12-26-fayzabad-police-chief 2022-12-26
            fields iskp-2021-08-26-kabul-airport-abbey-gate 183 false
            csv id,killed 3
            counts civilians=63 rest=52
            shares 9 70
            comparison 70 0
            attack 183 civilians
            absent 404 /problems/not-found
            refused 400 country:unknown_value sort:unknown_value
            changes 3 created iskp-2015-04-18-jalalabad-kabul-bank
            digests 10 115
            snapshot 116
            written 1 2023-05-06
            deleted 204 410
            history deleted=null created=written
            """;

    private static ServedProgram program;
    private static Tools tools;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start(@TempDir Path home) throws IOException, InterruptedException {
        PackagedProgram packaged = new PackagedProgram(home, home.resolve("data"));
        PackagedProgram.Ended token = packaged.run("token", "--role", "editor", "--subject", "clients", "--days", "1");
        assertThat(token.code()).as(token.err()).isZero();
        tools = new Tools(Map.of("REGISTER_TOKEN", token.out().strip()));
        program = new ServedProgram(packaged).ready();
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void javaReadsIt() throws IOException, InterruptedException {
        generate("java", "--library", "native");
        compileAndCall("java");
    }

    @Test
    void javaWithSingleRequestParametersReadsIt() throws IOException, InterruptedException {
        generate("java", "--library", "native", "--additional-properties=useSingleRequestParameter=true");
        compileAndCall("java-single");
    }

    @Test
    void pythonReadsIt() throws IOException, InterruptedException {
        Tools.assumeInstalled("python3", "no client in Python is made");
        tools.fetch(directory, "a virtual environment of Python", "python3", "-m", "venv", "venv");
        String python = directory.resolve("venv/bin/python").toString();
        String requirements = CALLS.resolve("python/requirements.txt").toString();
        tools.fetch(directory, "what the client needs", python, "-m", "pip", "install", "-q", "-r", requirements);
        Path client = generate("python");
        Files.copy(CALLS.resolve("python/calls.py"), client.resolve("calls.py"));
        see("python", tools.run(client, python, "calls.py", program.address()));
    }

    @Test
    void typescriptReadsIt() throws IOException, InterruptedException {
        fetchNodeModules();
        generate("typescript-fetch");
        compileTypescript("typescript-fetch");
    }

    @Test
    void typescriptHasItsTypes() throws IOException, InterruptedException {
        fetchNodeModules();
        String types = directory.resolve("register.d.ts").toString();
        tools.run(directory, "node_modules/.bin/openapi-typescript", CONTRACT.toString(), "--output", types);
        compileTypescript("openapi-typescript");
    }

    @Test
    void goReadsIt() throws IOException, InterruptedException {
        Tools.assumeInstalled("go", "no client in Go is made");
        Path client = generate("go");
        tools.assumeAtLeast(neededGo(client), "Go", directory, "go", "env", "GOVERSION");
        Tools.copy(CALLS.resolve("go"), client);
        tools.fetch(client, "what the client needs", "go", "mod", "download");
        tools.run(client, "go", "build", "-mod=mod", "-o", "called", "./calls");
        see("go", tools.run(client, client.resolve("called").toString(), program.address()));
    }

    /** The oldest Go that the generated module can be built with. */
    private static String neededGo(Path client) throws IOException {
        return Files.readAllLines(client.resolve("go.mod")).stream()
                .filter(line -> line.startsWith("go "))
                .findFirst()
                .orElseThrow()
                .substring(3)
                .strip();
    }

    private Path generate(String language, String... options) throws IOException, InterruptedException {
        Path generator = JARS.resolve("openapi-generator-cli.jar");
        if (!Files.exists(generator)) {
            throw new TestAbortedException("openapi-generator is not there; mvn verify -Pwhole fetches it");
        }
        Path client = directory.resolve("client");
        List<String> words = new ArrayList<>(
                List.of(tool("java"), "-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", generator.toString(), "generate"));
        words.addAll(List.of("-g", language, "-i", CONTRACT.toString(), "-o", client.toString()));
        words.addAll(List.of(options));
        tools.run(directory, words.toArray(String[]::new));
        return client;
    }

    private void compileAndCall(String calls) throws IOException, InterruptedException {
        String jars = String.join(File.pathSeparator, Tools.files(JARS.resolve("java"), ".jar"));
        List<String> sources = new ArrayList<>(Tools.files(directory.resolve("client/src/main"), ".java"));
        sources.add(CALLS.resolve(calls).resolve("Calls.java").toString());
        Path list = Files.write(directory.resolve("sources"), sources);
        tools.run(directory, tool("javac"), "-proc:none", "-parameters", "-cp", jars, "-d", "classes", "@" + list);
        String classes = "classes" + File.pathSeparator + jars;
        see(calls, tools.run(directory, tool("java"), "-cp", classes, "Calls", program.address()));
    }

    private void fetchNodeModules() throws IOException, InterruptedException {
        Tools.assumeInstalled("npm", "no client in TypeScript is made");
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(Path.of(file), directory.resolve(file));
        }
        tools.fetch(directory, "TypeScript", "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }

    private void compileTypescript(String calls) throws IOException, InterruptedException {
        Files.copy(CALLS.resolve(calls).resolve("calls.ts"), directory.resolve("calls.ts"));
        tools.run(
                directory,
                "node_modules/.bin/tsc",
                "--strict",
                "--target",
                "es2022",
                "--lib",
                "es2022,dom,dom.iterable",
                "--module",
                "commonjs",
                "--outDir",
                "made",
                "calls.ts");
        see(calls, tools.run(directory, "node", "made/calls.js", program.address()));
    }

    /** Clients in different languages see the same. */
    private static void see(String client, String printed) {
        System.out.println("== " + client + "\n" + printed);
        assertThat(printed.replace("\r\n", "\n")).as(client).isEqualTo(SEEN);
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
