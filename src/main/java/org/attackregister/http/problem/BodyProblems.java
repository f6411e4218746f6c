package org.attackregister.http.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Nearest;
import org.attackregister.error.Trouble;

/** What is wrong with a body, reported without a word of the classes that it was read into. */
final class BodyProblems {
    private BodyProblems() {}

    /** A body that is no JSON (400), or JSON of another shape than the one that is read (422). */
    static Problem of(JacksonException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return Problem.of(Trouble.INVALID_QUESTION, "The body is not JSON" + where(failure) + ".")
                    .withFaults(List.of(Fault.pointer("", FaultCode.MALFORMED, "This is not JSON.", null)));
        }
        return Problem.of(Trouble.INVALID_CONTENT, "The body does not have the expected shape.")
                .withFaults(List.of(fault(mapping)));
    }

    private static String where(JacksonException failure) {
        JsonLocation location = failure.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " from line " + location.getLineNr() + ", column " + location.getColumnNr() + " on";
    }

    private static Fault fault(JsonMappingException mapping) {
        String pointer = pointer(mapping);
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            List<String> known = unknown.getKnownPropertyIds() == null
                    ? List.of()
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .toList();
            return Fault.pointer(pointer, FaultCode.UNKNOWN_PARAMETER, "There is no such member.", null)
                    .allowing(known)
                    .near(Nearest.to(unknown.getPropertyName(), known));
        }
        return Fault.pointer(pointer, FaultCode.SCHEMA, "The value has the wrong type.", null);
    }

    private static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            String name = step.getFieldName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : escape(name));
        }
        return pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
