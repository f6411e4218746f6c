package org.attackregister.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.seed.SeedAhead;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's entrance: without an argument it serves the API until it is stopped. */
@QuarkusMain
public final class Main {
    static final int FAILED = 1;
    static final int MISUSED = 2;

    /** An empty register stays empty where its content comes from a file, or where it is only read. */
    private static final String SEED = "register.seed.enabled";

    private static final String H2_CACHE = "h2.objectCache";

    private static final String USAGE = """
            Usage: java -jar quarkus-run.jar [import … | export … | token … | --help | --version]
            Without an argument the register is served on port 8080, from the directory REGISTER_DATA_DIR (default: data).
              import    brings files of attacks into the register (import --help)
              export    writes the whole register with its history to a file (export --help)
              token     makes a token, with which the register is written to (token --help)""";

    Main() {}

    /** Runs one command; ends the process with 0, with 1 where it failed, with 2 where the command is not known. */
    public static void main(String... args) {
        List<String> words = List.of(args);
        if (words.isEmpty()) {
            serve();
        } else if (words.equals(List.of("--help"))) {
            System.out.println(USAGE);
        } else if (words.equals(List.of("--version"))) {
            System.out.println(ProgramVersion.sentence());
        } else if (words.get(0).equals(ImportCommand.NAME)) {
            importFiles(words.subList(1, words.size()).toArray(String[]::new));
        } else if (words.get(0).equals(ExportCommand.NAME)) {
            export(words.subList(1, words.size()).toArray(String[]::new));
        } else if (words.get(0).equals(TokenCommand.NAME)) {
            PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
            System.exit(TokenCommand.run(
                    System.out, err, words.subList(1, words.size()).toArray(String[]::new)));
        } else {
            System.err.printf("There is no command \"%s\".%n%s%n", String.join(" ", words), USAGE);
            System.exit(MISUSED);
        }
    }

    private static void serve() {
        try {
            SmallRyeConfig config = ConfigUtils.configBuilder().build();
            ServedAddress.of(config).ifPresent(ServedAddress::look);
            DataDirectory directory = DataDirectory.of(config);
            prepare(directory);
            Quarkus.run(ServeApplication.class, (code, failure) -> end(code, failure, directory));
        } catch (StartRefusal refusal) {
            System.err.println(refusal.sentence());
            System.exit(FAILED);
        }
    }

    /** Understands the words before anything is started; then the program runs without a port and without its log. */
    private static void importFiles(String... words) {
        CommandLine command = new CommandLine(new ImportCommand());
        command.getCommandSpec().usageMessage().footer(ImportCommand.formats());
        try {
            if (command.parseArgs(words).isUsageHelpRequested()) {
                command.usage(System.out);
                return;
            }
            ImportCommand understood = command.getCommand();
            if (new ImportRequests().history(understood) == null) {
                new ImportRequests().of(understood);
            } else {
                System.setProperty(SEED, "false");
            }
            run(ImportApplication.class, DataDirectory.ofThisProcess(), words);
        } catch (ParameterException misunderstood) {
            System.err.println(misunderstood.getMessage());
            UnmatchedArgumentException.printSuggestions(misunderstood, System.err);
            System.err.println("import --help explains the words.");
            System.exit(MISUSED);
        } catch (RegisterException | IOException unusable) {
            System.err.println(StartReport.of(unusable, "The import cannot start"));
            System.exit(MISUSED);
        } catch (StartRefusal refusal) {
            System.err.println(refusal.sentence());
            System.exit(FAILED);
        }
    }

    private static void export(String... words) {
        CommandLine command = new CommandLine(new ExportCommand());
        try {
            if (command.parseArgs(words).isUsageHelpRequested()) {
                command.usage(System.out);
                return;
            }
            DataDirectory directory = DataDirectory.ofThisProcess();
            if (directory.fresh()) {
                directory.close();
                throw new StartRefusal(
                        "There is no register in the data directory. Name its directory in REGISTER_DATA_DIR.");
            }
            System.setProperty(SEED, "false");
            run(ExportApplication.class, directory, words);
        } catch (ParameterException misunderstood) {
            System.err.println(misunderstood.getMessage());
            command.usage(System.err);
            System.exit(MISUSED);
        } catch (StartRefusal refusal) {
            System.err.println(refusal.sentence());
            System.exit(FAILED);
        }
    }

    /** Runs a command that needs the register, without a port and without its log. */
    private static void run(Class<? extends QuarkusApplication> command, DataDirectory directory, String... words) {
        prepare(directory);
        setUnlessSet("quarkus.http.host-enabled", "false");
        setUnlessSet("quarkus.banner.enabled", "false");
        setUnlessSet("quarkus.log.level", "WARN");
        Quarkus.run(command, (code, failure) -> end(code, failure, directory), words);
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static void prepare(DataDirectory directory) {
        if (directory.fresh()) {
            SeedAhead.begin();
        }
        setH2Properties();
    }

    /**
     * Whatever H2 reads it looks up among what it read before, which slows down reading a large register at the
     * start by a quarter and spares nothing: the snapshot keeps each word but once anyway. H2 takes this from a system
     * property only, and once.
     */
    private static void setH2Properties() {
        setUnlessSet(H2_CACHE, "false");
    }

    /** Called when the application has stopped, the database with it. */
    private static void end(int code, @Nullable Throwable failure, DataDirectory directory) {
        if (failure != null) {
            System.err.println(StartReport.of(failure));
        }
        directory.close();
        System.exit(code);
    }
}
