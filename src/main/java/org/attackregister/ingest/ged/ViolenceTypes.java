package org.attackregister.ingest.ged;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.query.Words;
import org.jspecify.annotations.Nullable;

/** UCDP's three types of violence, by their numbers and by the words for them in tables made of its files. */
final class ViolenceTypes {
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    ViolenceTypes(CodeLists codes) {
        List<Mapping> types = codes.mappings(GedFormat.CODE, "type_of_violence");
        for (Mapping type : types) {
            String label = Words.squeeze(String.valueOf(type.label()));
            if (type.target() != null && Character.isDigit(type.code().charAt(0))) {
                kinds.put(type.code(), Kind.valueOf(type.target().toUpperCase(Locale.ROOT)));
                numbers.put(label, type.code());
            }
        }
        for (Mapping type : types) {
            String number = numbers.get(Words.squeeze(String.valueOf(type.label())));
            if (number != null) {
                numbers.putIfAbsent(Words.squeeze(type.code()), number);
            }
        }
    }

    /** The number that a cell's words mean; null where it has a number already, or neither. */
    @Nullable
    String number(@Nullable String cell) {
        return cell == null || kinds.containsKey(cell) ? null : numbers.get(Words.squeeze(cell));
    }

    /** What the register calls a type; null where UCDP has no such number. */
    @Nullable
    Kind kind(@Nullable String number) {
        return number == null ? null : kinds.get(number);
    }
}
