package org.attackregister.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request or a record.
 *
 * @param place whether {@code name} is a query parameter or a JSON pointer (RFC 6901)
 * @param name the parameter, header or pointer
 * @param code what is wrong
 * @param message one sentence for a person
 * @param value the offending text, cut to {@value #MAX_VALUE} characters; null where there is none
 * @param allowed what would have been accepted; empty where a list would not help
 * @param didYouMean the nearest legal values, best first; empty where none is near
 */
public record Fault(
        FaultPlace place,
        String name,
        FaultCode code,
        String message,
        @Nullable String value,
        List<String> allowed,
        List<String> didYouMean) {

    /** How much of an offending value is given back. */
    public static final int MAX_VALUE = 100;

    /** Where a fault lies. */
    public enum FaultPlace {
        PARAMETER,
        POINTER
    }

    public Fault {
        value = value == null ? null : shortened(value);
        name = shortened(name);
        allowed = List.copyOf(allowed);
        didYouMean = List.copyOf(didYouMean);
    }

    /** A text as it is given back: its first {@value #MAX_VALUE} characters. */
    public static String shortened(String text) {
        return text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) + "…" : text;
    }

    /** A fault of a query parameter. */
    public static Fault parameter(String name, FaultCode code, String message, @Nullable String value) {
        return new Fault(FaultPlace.PARAMETER, name, code, message, value, List.of(), List.of());
    }

    /** A fault at a place of a JSON document. */
    public static Fault pointer(String pointer, FaultCode code, String message, @Nullable String value) {
        return new Fault(FaultPlace.POINTER, pointer, code, message, value, List.of(), List.of());
    }

    /** The same fault with the list of what is allowed. */
    public Fault allowing(List<String> values) {
        return new Fault(place, name, code, message, value, values, didYouMean);
    }

    /** The same fault with the nearest legal values. */
    public Fault near(List<String> candidates) {
        return new Fault(place, name, code, message, value, allowed, candidates);
    }
}
