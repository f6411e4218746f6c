package org.attackregister.model.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.attackregister.model.record.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What an attack has that says how sure it is.
 *
 * @param verification how far the record was checked; null where the source does not say
 * @param perpetrators who did it
 * @param sources the publications
 * @param extra the provider's own codes, by the names of its columns
 */
public record Evidence(
        @Nullable Verification verification,
        List<Perpetrator> perpetrators,
        List<Citation> sources,
        Map<String, JsonNode> extra) {

    /** The provider's code in a column; null where there is none. */
    @Nullable
    String code(String column) {
        JsonNode code = extra.get(column);
        return code == null || code.isNull() ? null : code.asText();
    }

    /** Whether there is anything in one of these columns. */
    boolean hasAny(List<String> columns) {
        return columns.stream().anyMatch(extra::containsKey);
    }
}
