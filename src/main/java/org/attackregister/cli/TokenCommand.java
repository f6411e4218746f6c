package org.attackregister.cli;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.attackregister.http.security.TokenMint;
import org.attackregister.model.Caller;
import org.attackregister.model.Role;
import org.attackregister.model.record.Dataset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Makes a token: needs the data directory's key and no database, so that it works while a server runs on it. */
@Command(
        name = TokenCommand.NAME,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Makes a token, signed with the key in the data directory, and prints it.",
        footerHeading = "%nRoles:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the token was printed",
            "1:no token was made; the reason is printed",
            "2:the command was not understood"
        })
final class TokenCommand {
    static final String NAME = "token";

    private static final String PROVIDER = "register.tokens.provider.keys";
    private static final int LONGEST_DAYS = 366;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "One of the roles below.")
    String role = "";

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "NAME",
            description = "Whose token it is; shown in the history of what it writes.")
    String subject = "";

    @Option(
            names = "--dataset",
            paramLabel = "ID",
            description = "A dataset that a partner may write; may be repeated. Other roles have none.")
    List<String> datasets = new ArrayList<>();

    @Option(
            names = "--days",
            required = true,
            paramLabel = "N",
            description = "For how many days it is valid, 1 to " + LONGEST_DAYS + ".")
    int days;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    boolean help;

    /** Runs the command; gives the exit code. */
    static int run(PrintStream out, PrintStream err, String... words) {
        TokenCommand command = new TokenCommand();
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().usageMessage().footer(roles());
        try {
            if (line.parseArgs(words).isUsageHelpRequested()) {
                line.usage(out);
                return 0;
            }
            command.mint(out, err);
            return 0;
        } catch (ParameterException misunderstood) {
            err.println(misunderstood.getMessage());
            line.usage(err);
            return Main.MISUSED;
        } catch (StartRefusal refusal) {
            err.println(refusal.sentence());
            return Main.FAILED;
        }
    }

    private static String[] roles() {
        return Arrays.stream(Role.values())
                .map(r -> "  %-8s %s".formatted(r.code(), r.meaning()))
                .toArray(String[]::new);
    }

    private void mint(PrintStream out, PrintStream err) {
        Caller caller = caller();
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        if (config.getOptionalValue(PROVIDER, String.class).isPresent()) {
            throw new StartRefusal("The register accepts the tokens of an identity provider (" + PROVIDER
                    + ") and none of its own, so that none was made.");
        }
        Path directory = DataDirectory.path(DataDirectory.setting(config));
        try {
            out.println(new TokenMint(directory).mint(caller));
        } catch (AccessDeniedException e) {
            throw new StartRefusal(
                    "The key %s cannot be used: it is for the user that runs the server.".formatted(e.getFile()));
        } catch (FileAlreadyExistsException e) {
            throw new StartRefusal("The data directory %s cannot be used: it is a file.".formatted(directory));
        } catch (IOException e) {
            throw new StartRefusal(
                    "The key of the data directory %s cannot be used: %s".formatted(directory, e.getMessage()));
        }
        err.printf(
                "A token for %s, role %s%s, until %s; its id, by which it is revoked, is %s.%n",
                caller.subject(),
                role,
                datasets.isEmpty() ? "" : " for " + String.join(", ", caller.datasets()),
                caller.expiresAt(),
                caller.tokenId());
    }

    private Caller caller() {
        Role known = Arrays.stream(Role.values())
                .filter(r -> r.code().equals(role))
                .findFirst()
                .orElseThrow(() -> wrong("There is no role \"" + role + "\"."));
        if (!Caller.isName(subject)) {
            throw wrong("--subject takes 1 to " + Caller.LONGEST_NAME + " letters on one line.");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw wrong("--days takes a number from 1 to " + LONGEST_DAYS + ".");
        }
        if ((known == Role.PARTNER) == datasets.isEmpty()) {
            throw wrong(
                    datasets.isEmpty()
                            ? "A partner writes its own datasets only: name at least one with --dataset."
                            : "--dataset is for the role partner only; the role " + role + " is not bound to one.");
        }
        datasets.stream().filter(d -> !Dataset.isId(d)).findFirst().ifPresent(d -> {
            throw wrong("\"" + d + "\" is not an id of a dataset: " + Dataset.ID_FORM);
        });
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days));
        return new Caller(
                subject, Set.of(known), Set.copyOf(datasets), UUID.randomUUID().toString(), end);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(new CommandLine(this), sentence);
    }
}
