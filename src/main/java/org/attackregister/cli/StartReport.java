package org.attackregister.cli;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.RegisterException;
import org.attackregister.store.mark.DatabaseDamage;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the operator sees when the program cannot start: the reasons, without a stack trace. */
final class StartReport {
    private static final Logger LOG = Logger.getLogger(StartReport.class);

    private StartReport() {}

    /** Why the register does not start. */
    static String of(Throwable failure) {
        return of(failure, "The register cannot start");
    }

    /**
     * Why a command was not carried out.
     *
     * @param what what came of it, where nothing better can be said than the failure's own words
     */
    static String of(Throwable failure, String what) {
        LOG.debug(what, failure);
        List<Throwable> chain = Stream.<Throwable>iterate(failure, t -> t != null, Throwable::getCause)
                .toList();
        return first(chain, RegisterException.class)
                .map(StartReport::faults)
                .or(() -> first(chain, QuarkusBindException.class).map(StartReport::port))
                .or(() -> first(chain, ConfigValidationException.class).map(StartReport::settings))
                .or(() -> damaged(chain))
                .or(() -> first(chain, SQLException.class).map(e -> database(e.getMessage()) + medium(chain)))
                .or(() -> first(chain, FlywayException.class).map(e -> database(e.getMessage())))
                .or(() -> first(chain, FileSystemException.class).map(e -> medium(e.getFile(), reason(e))))
                .or(() -> first(chain, IOException.class).map(e -> what + ": " + firstLine(e.getMessage()) + "."))
                .orElseGet(() -> unforeseen(what, chain.get(chain.size() - 1)));
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static String faults(RegisterException refusal) {
        return Stream.concat(
                        Stream.of(refusal.detail()), refusal.faults().stream().map(StartReport::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Fault fault) {
        String value = fault.value() == null ? "" : " (\"" + fault.value() + "\")";
        return "  %s: %s: %s%s".formatted(fault.name(), fault.code().code(), fault.message(), value);
    }

    private static String port(QuarkusBindException inUse) {
        return portInUse(inUse.getPort());
    }

    /** Why a port cannot be had. */
    static String portInUse(int port) {
        return "Port %d is in use by another process. Stop that one, or name another port in QUARKUS_HTTP_PORT."
                .formatted(port);
    }

    private static String settings(ConfigValidationException invalid) {
        StringBuilder report = new StringBuilder("The settings are not valid:");
        for (int i = 0; i < invalid.getProblemCount(); i++) {
            report.append(System.lineSeparator())
                    .append("  ")
                    .append(withoutClass(invalid.getProblem(i).getMessage()));
        }
        return report.toString();
    }

    /** SmallRye puts the class of a conversion's exception in front of its sentence. */
    private static String withoutClass(@Nullable String problem) {
        return String.valueOf(problem).replaceFirst("^[\\w.]+Exception: ", "");
    }

    private static Optional<String> damaged(List<Throwable> chain) {
        return first(chain, SQLException.class)
                .filter(DatabaseDamage::isCauseOf)
                .map(
                        e ->
                                "The database's file register.mv.db is damaged and cannot be opened: put a backup of the data directory back.");
    }

    private static String database(@Nullable String reason) {
        return "The database cannot be used: " + firstLine(reason).replaceFirst("; SQL statement:$", "");
    }

    /** What the disk says of a statement that it failed, as when it is full. */
    private static String medium(List<Throwable> chain) {
        return first(chain, IOException.class)
                .map(e -> " (" + firstLine(e.getMessage()) + ")")
                .orElse("");
    }

    private static String medium(String file, String reason) {
        return "The file %s cannot be used: %s.".formatted(file, reason);
    }

    private static String reason(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        return e instanceof AccessDeniedException
                ? "this user may not use it"
                : firstLine(e.getReason() == null ? e.getMessage() : e.getReason());
    }

    private static String unforeseen(String what, Throwable root) {
        return "%s: %s: %s%nQUARKUS_LOG_LEVEL=DEBUG shows where."
                .formatted(what, root.getClass().getSimpleName(), firstLine(root.getMessage()));
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "no reason was given"
                : message.strip().lines().findFirst().orElse("");
    }
}
