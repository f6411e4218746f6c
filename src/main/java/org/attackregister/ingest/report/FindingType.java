package org.attackregister.ingest.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of kinds of findings.
 *
 * @param code stable code, the same in every release: lower case with underscores
 * @param level how much it weighs
 * @param meaning what it means, in one sentence
 * @param reference where the provider's codebook speaks of it; null where none does
 */
public record FindingType(
        String code, Level level, String meaning, @Nullable String reference) {
    /** The kind of a constant; its code has the family's name in front. */
    public static FindingType of(String family, String constant, Level level, String meaning) {
        return new FindingType(family + "_" + constant.toLowerCase(Locale.ROOT), level, meaning, null);
    }

    /** The same with its place in a codebook; unchanged where it has none. */
    public FindingType in(String codebook, @Nullable String place) {
        return place == null ? this : new FindingType(code, level, meaning, codebook + ", " + place);
    }
}
