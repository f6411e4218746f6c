package org.attackregister.cli;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.RegisterException;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is told to the person who started the program when it cannot start: the reasons, and no stack trace. */
final class StartReport {
    private static final Logger LOG = Logger.getLogger(StartReport.class);

    private StartReport() {}

    static String of(Throwable failure) {
        LOG.debug("The start failed", failure);
        List<Throwable> chain = Stream.<Throwable>iterate(failure, t -> t != null, Throwable::getCause)
                .toList();
        return first(chain, RegisterException.class)
                .map(StartReport::faults)
                .or(() -> first(chain, QuarkusBindException.class).map(StartReport::port))
                .or(() -> first(chain, ConfigValidationException.class).map(StartReport::settings))
                .or(() -> first(chain, SQLException.class).map(e -> database(e.getMessage())))
                .or(() -> first(chain, FlywayException.class).map(e -> database(e.getMessage())))
                .orElseGet(() -> unforeseen(chain.get(chain.size() - 1)));
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
        return "Port %d is in use by another process. Stop that one, or name another port in QUARKUS_HTTP_PORT."
                .formatted(inUse.getPort());
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

    private static String database(@Nullable String reason) {
        return "The database cannot be used: " + firstLine(reason);
    }

    private static String unforeseen(Throwable root) {
        return "The register cannot start: %s: %s%nQUARKUS_LOG_LEVEL=DEBUG shows where."
                .formatted(root.getClass().getSimpleName(), firstLine(root.getMessage()));
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "no reason was given"
                : message.strip().lines().findFirst().orElse("");
    }
}
