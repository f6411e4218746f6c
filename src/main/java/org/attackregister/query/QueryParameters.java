package org.attackregister.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.Nearest;

/** The parameters of a request as decoded text, in the order in which they were given; empty values are kept. */
public final class QueryParameters {
    /** How many values one parameter takes. */
    public static final int MAX_VALUES = 1000;

    /** Prefix of values that mean others. */
    public static final char EXCEPT = '!';

    private static final int MAX_LENGTH = 500;

    private final Map<String, List<String>> parameters;

    /** Wraps decoded parameters. */
    public QueryParameters(Map<String, List<String>> parameters) {
        this.parameters = new LinkedHashMap<>(parameters);
    }

    /** The parameters' names, in the order in which they were given. */
    public Collection<String> names() {
        return parameters.keySet();
    }

    /** Whether the parameter was given. */
    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    /**
     * Notes a fault, with the nearest legal name, for each parameter that is not among the known ones; those with a
     * prefix are not listed, and the list is given with the first fault only.
     */
    public void refuseUnknown(Collection<String> known, Faults faults) {
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                faults.add(Fault.parameter(
                                name,
                                FaultCode.UNKNOWN_PARAMETER,
                                "'" + Fault.shortened(name) + "' is not a parameter here.",
                                null)
                        .allowing(known.stream().filter(k -> k.indexOf('.') < 0).toList())
                        .near(faults.near(() -> Nearest.to(name, known))));
            }
        }
    }

    /** The values of a parameter as they were given, whatever is in them. */
    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The same request with further values of parameters, after its own. */
    public QueryParameters with(Map<String, List<String>> further) {
        QueryParameters more = new QueryParameters(parameters);
        further.forEach((name, values) -> more.parameters.merge(
                name,
                values,
                (own, added) -> Stream.concat(own.stream(), added.stream()).toList()));
        return more;
    }

    /** The same request with other values of a parameter; without it where there are none. */
    public QueryParameters replacing(String name, List<String> values) {
        QueryParameters other = new QueryParameters(parameters);
        if (values.isEmpty()) {
            other.parameters.remove(name);
        } else {
            other.parameters.put(name, values);
        }
        return other;
    }

    /** The single value of a parameter; a fault and nothing where it was repeated, is empty or too long. */
    public Optional<String> one(String name, Faults faults) {
        List<String> values = parameters.get(name);
        if (values == null) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            faults.add(Fault.parameter(
                    name, FaultCode.REPEATED, "'" + name + "' takes one value, not " + values.size() + ".", null));
            return Optional.empty();
        }
        return check(name, values.get(0), faults) ? Optional.of(values.get(0)) : Optional.empty();
    }

    /**
     * All values of a parameter: repetitions and comma-separated parts, a comma within a value being written
     * {@code \,} and a backslash before a comma or another one {@code \\}. Faults are noted for empty and overlong
     * parts and for more than {@value #MAX_VALUES}.
     */
    public List<String> many(String name, Faults faults) {
        return parts(name, faults).stream()
                .map(p -> p.except ? EXCEPT + p.text : p.text)
                .toList();
    }

    /**
     * Values of a parameter that may mean all others.
     *
     * @param texts the values, without the mark
     * @param except whether any value but these is meant
     */
    public record ParameterValues(List<String> texts, boolean except) {}

    /**
     * All values of a parameter, as {@link #many} reads them, each or none with an exclamation mark in front; one that
     * belongs to the value is written {@code \!}. A fault is noted where only some have it.
     */
    public ParameterValues manyOrOthers(String name, Faults faults) {
        List<ListedValue> parts = parts(name, faults);
        boolean except = parts.stream().anyMatch(ListedValue::except);
        if (except && !parts.stream().allMatch(ListedValue::except)) {
            faults.add(Fault.parameter(
                    name,
                    FaultCode.CONFLICTING,
                    "'" + name + "' takes values, or values to exclude, each with '!' in front; not both.",
                    null));
            return new ParameterValues(List.of(), false);
        }
        return new ParameterValues(parts.stream().map(ListedValue::text).toList(), except);
    }

    private record ListedValue(String text, boolean except) {}

    private List<ListedValue> parts(String name, Faults faults) {
        List<ListedValue> parts = new ArrayList<>();
        for (String value : parameters.getOrDefault(name, List.of())) {
            for (ListedValue part : split(value)) {
                if (check(name, part.text, faults)) {
                    parts.add(part);
                }
            }
        }
        if (parts.size() > MAX_VALUES) {
            faults.add(Fault.parameter(
                    name,
                    FaultCode.TOO_MANY,
                    "'" + name + "' takes at most " + MAX_VALUES + " values, not " + parts.size() + ".",
                    null));
            return List.of();
        }
        return parts;
    }

    /** A value as one part of several. */
    public static String escaped(String value) {
        String escaped = value.replace("\\", "\\\\").replace(",", "\\,");
        return !escaped.isEmpty() && escaped.charAt(0) == EXCEPT ? "\\" + escaped : escaped;
    }

    private static List<ListedValue> split(String value) {
        List<ListedValue> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean except = false;
        boolean starts = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = i + 1 < value.length() ? value.charAt(i + 1) : ' ';
            if (c == '\\' && (next == ',' || next == '\\' || (next == EXCEPT && starts))) {
                text.append(next);
                starts = false;
                i++;
            } else if (c == EXCEPT && starts && !except) {
                except = true;
            } else if (c == ',') {
                parts.add(new ListedValue(text.toString().strip(), except));
                text.setLength(0);
                except = false;
                starts = true;
            } else {
                text.append(c);
                starts = starts && Character.isWhitespace(c);
            }
        }
        parts.add(new ListedValue(text.toString().strip(), except));
        return parts;
    }

    private static boolean check(String name, String value, Faults faults) {
        if (value.isEmpty()) {
            faults.add(Fault.parameter(
                    name, FaultCode.MALFORMED, "'" + name + "' is empty; give it a value, or leave it out.", value));
            return false;
        }
        if (value.length() > MAX_LENGTH) {
            faults.add(Fault.parameter(
                    name,
                    FaultCode.TOO_LONG,
                    "'" + name + "' takes at most " + MAX_LENGTH + " characters, not " + value.length() + ".",
                    value));
            return false;
        }
        return true;
    }
}
