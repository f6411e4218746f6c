package org.attackregister.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that says its abbreviation besides: {@code Name (ABC)} or {@code ABC: Name}.
 *
 * @param name the name without it
 * @param abbreviation the abbreviation, or whatever else is in its place
 */
public record NameParts(String name, String abbreviation) {
    private static final int LONGEST = 30;
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?=.*\\p{Lu}.*\\p{Lu})[\\p{L}\\p{N}][\\p{L}\\p{N}/-]{1,14}");

    /** The parts of a name; empty where it is one. */
    public static Optional<NameParts> of(String text) {
        int colon = text.indexOf(": ");
        if (colon > 0 && colon <= LONGEST) {
            return parts(text.substring(colon + 2), text.substring(0, colon));
        }
        int bracket = text.lastIndexOf(" (");
        return bracket > 0 && text.endsWith(")")
                ? parts(text.substring(0, bracket), text.substring(bracket + 2, text.length() - 1))
                : Optional.empty();
    }

    private static Optional<NameParts> parts(String name, String abbreviation) {
        return name.isBlank() || abbreviation.isBlank()
                ? Optional.empty()
                : Optional.of(new NameParts(name.strip(), abbreviation.strip()));
    }

    /** Whether a text looks like an abbreviation: short, without space, with two capitals. */
    public static boolean isAbbreviation(String text) {
        Matcher matcher = ABBREVIATION.matcher(text);
        return text.length() <= LONGEST && matcher.matches();
    }
}
