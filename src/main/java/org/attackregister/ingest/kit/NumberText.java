package org.attackregister.ingest.kit;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number as a cell writes it, with points and commas of whatever meaning.
 *
 * @param text the cell's text
 * @param forms in which form it can be read; both where it is the same in either, none where it is no number
 * @param ambiguous whether the two forms read different numbers
 */
record NumberText(String text, Set<NumberForm> forms, boolean ambiguous) {
    private static final int GROUP = 3;

    /** Longer texts are no numbers that anybody counted. */
    private static final int LONGEST = 40;

    /** Whether a text is digits with a point before decimals at most, and no group of thousands by its look. */
    static boolean isPlain(String text) {
        int point = -1;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '.' && point < 0) {
                point = i;
            } else if (letter == ',' || letter == '.') {
                return false;
            }
        }
        return point < 0 || text.length() > LONGEST || !isGroups(text, '.');
    }

    /** What a text with points or commas can be. */
    static NumberText of(String text) {
        if (text.length() > LONGEST || !isOfDigitsAndMarks(text)) {
            return new NumberText(text, Set.of(), false);
        }
        Set<NumberForm> forms = EnumSet.noneOf(NumberForm.class);
        for (NumberForm form : NumberForm.values()) {
            if (read(text, form) != null) {
                forms.add(form);
            }
        }
        boolean ambiguous = forms.size() > 1
                && !String.valueOf(read(text, NumberForm.POINT)).equals(read(text, NumberForm.COMMA));
        return new NumberText(text, forms, ambiguous);
    }

    /** The number with a point before its decimals; null where it is none in this form. */
    static @Nullable String read(String text, NumberForm form) {
        char group = form == NumberForm.POINT ? ',' : '.';
        int decimals = text.indexOf(form.mark());
        String whole = decimals < 0 ? text : text.substring(0, decimals);
        String fraction = decimals < 0 ? "" : text.substring(decimals + 1);
        boolean grouped = whole.indexOf(group) >= 0;
        if (fraction.indexOf(form.mark()) >= 0
                || fraction.indexOf(group) >= 0
                || (grouped && !isGroups(whole, group))) {
            return null;
        }
        String digits = grouped ? whole.replace(String.valueOf(group), "") : whole;
        return decimals < 0 ? digits : digits + "." + fraction;
    }

    /** Degrees have no thousands: one mark is that of the decimals. */
    static @Nullable String degrees(String text) {
        int comma = text.indexOf(',');
        boolean one = comma >= 0 && text.indexOf(',', comma + 1) < 0 && text.indexOf('.') < 0;
        return one && text.length() <= LONGEST && isOfDigitsAndMarks(text) ? text.replace(',', '.') : null;
    }

    /** One to three digits, and then groups of three, {@code 0} not in front. */
    private static boolean isGroups(String text, char mark) {
        int start = text.startsWith("-") ? 1 : 0;
        int first = text.indexOf(mark) - start;
        if (first < 1 || first > GROUP || text.charAt(start) == '0') {
            return false;
        }
        for (int at = start + first; at < text.length(); at += GROUP + 1) {
            int next = text.indexOf(mark, at + 1);
            if (text.charAt(at) != mark || (next < 0 ? text.length() : next) - at != GROUP + 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfDigitsAndMarks(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean mark = letter == '.' || letter == ',' || (letter == '-' && i == 0);
            digit |= letter >= '0' && letter <= '9';
            if (!mark && (letter < '0' || letter > '9')) {
                return false;
            }
        }
        return digit;
    }
}
