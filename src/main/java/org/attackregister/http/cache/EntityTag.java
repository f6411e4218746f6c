package org.attackregister.http.cache;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of one state of an answer, byte for byte (RFC 9110, section 8.8.3).
 *
 * @param opaque the text between the quotation marks
 */
record EntityTag(String opaque) {
    private static final String ANY = "*";
    private static final Pattern LISTED =
            Pattern.compile("\\G[\\s,]*(?:W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(?=,|$)");

    /** The tag as the {@code ETag} header carries it. */
    String header() {
        return '"' + opaque + '"';
    }

    /**
     * Whether an {@code If-None-Match} header names this tag, compared weakly. What follows a malformed entry
     * is not looked at: at worst the answer is sent again.
     */
    boolean isNamedIn(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (Matcher entry = LISTED.matcher(ifNoneMatch); entry.find(); ) {
            if (opaque.equals(entry.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an {@code If-Match} header names this tag: a weak one never does. */
    boolean isStronglyNamedIn(String ifMatch) {
        for (Matcher entry = LISTED.matcher(ifMatch); entry.find(); ) {
            if (opaque.equals(entry.group(1)) && !entry.group().contains("W/\"")) {
                return true;
            }
        }
        return false;
    }

    /** Whether an {@code If-None-Match} header names whatever there is. */
    static boolean isAny(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && ifNoneMatch.strip().equals(ANY);
    }
}
