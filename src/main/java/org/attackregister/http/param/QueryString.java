package org.attackregister.http.param;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * The query part of a request's address, read strictly: what cannot be decoded is a fault and never passed over.
 *
 * <p>{@code &} separates, {@code +} and {@code %20} are spaces, a name without {@code =} has an empty value, and
 * {@code ;} is a character like any other (WHATWG URL, section 5.1; unlike there, wrong escapes are refused).
 */
public final class QueryString {
    /** How many parameters one request may carry, repetitions included. */
    public static final int MAX_PARAMETERS = 100;

    /** How many characters the name of a parameter may have. */
    public static final int MAX_NAME = 100;

    /** The parameter's name in a fault of the query as a whole. */
    static final String WHOLE = "?";

    private final Map<String, List<String>> parameters = new LinkedHashMap<>();
    private final Faults faults;
    private int count;

    private QueryString(Faults faults) {
        this.faults = faults;
    }

    /**
     * The parameters of a request.
     *
     * @param rawQuery the text after the first {@code ?}, still encoded; null or empty where there is nothing
     * @param faults takes one fault for each parameter that cannot be read; such a parameter is not in the result
     */
    public static QueryParameters read(@Nullable String rawQuery, Faults faults) {
        QueryString query = new QueryString(faults);
        if (rawQuery != null && !rawQuery.isEmpty()) {
            for (String pair : rawQuery.split("&", -1)) {
                query.pair(pair);
            }
            query.refuseTooMany();
        }
        return new QueryParameters(query.parameters);
    }

    private void pair(String pair) {
        if (pair.isEmpty() || ++count > MAX_PARAMETERS) {
            return;
        }
        int equals = pair.indexOf('=');
        String rawName = equals < 0 ? pair : pair.substring(0, equals);
        String rawValue = equals < 0 ? "" : pair.substring(equals + 1);
        Optional<String> name = name(rawName);
        Optional<String> value = decoded(name.orElse(rawName), "the value of ", rawValue);
        if (name.isPresent() && value.isPresent()) {
            parameters.computeIfAbsent(name.get(), n -> new ArrayList<>()).add(value.get());
        }
    }

    private Optional<String> name(String raw) {
        if (raw.isEmpty()) {
            faults.add(Fault.parameter(
                    WHOLE, FaultCode.MALFORMED, "The query has a value without a parameter name.", null));
            return Optional.empty();
        }
        Optional<String> name = decoded(raw, "the name of ", raw);
        if (name.isPresent() && name.get().length() > MAX_NAME) {
            faults.add(Fault.parameter(
                    name.get(),
                    FaultCode.TOO_LONG,
                    "A parameter's name has at most " + MAX_NAME + " characters; this one has "
                            + name.get().length() + ".",
                    null));
            return Optional.empty();
        }
        return name;
    }

    private Optional<String> decoded(String parameter, String what, String raw) {
        try {
            return Optional.of(PercentEncoding.decode(raw, true));
        } catch (PercentEncoding.Malformed malformed) {
            faults.add(Fault.parameter(
                    PercentEncoding.printable(parameter),
                    FaultCode.MALFORMED,
                    "In " + what + "'" + PercentEncoding.printable(cut(parameter)) + "' " + malformed.reason() + ".",
                    PercentEncoding.printable(raw)));
            return Optional.empty();
        }
    }

    private void refuseTooMany() {
        if (count > MAX_PARAMETERS) {
            faults.add(Fault.parameter(
                    WHOLE,
                    FaultCode.TOO_MANY,
                    "A request takes at most " + MAX_PARAMETERS + " parameters, not " + count + ".",
                    null));
        }
    }

    private static String cut(String text) {
        return text.length() > MAX_NAME ? text.substring(0, MAX_NAME) + "…" : text;
    }
}
