package org.attackregister.query;

import org.jspecify.annotations.Nullable;

/**
 * Lower-case letters that are another letter to those who lack them on their keyboard, and that Unicode does not take apart:
 * {@code ł} is {@code l}, {@code ß} is {@code ss}. Apostrophes, of which names have a dozen forms, are none at all.
 */
final class Letters {
    private Letters() {}

    /**
     * A text in plain letters.
     *
     * @param text without capitals and accents
     * @param apostrophe what each apostrophe becomes
     */
    static String plain(String text, String apostrophe) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            String other = isApostrophe(letter) ? apostrophe : other(letter);
            if (other != null && plain == null) {
                plain = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (plain != null && other != null) {
                plain.append(other);
            } else if (plain != null) {
                plain.append(letter);
            }
        }
        return plain == null ? text : plain.toString();
    }

    /** Whether a character is written as an apostrophe, or for the hamza and ayin of Arabic names. */
    static boolean isApostrophe(int letter) {
        return switch (letter) {
            case '\'', '`', '´', '‘', '’', '‛', '′', 'ʹ', 'ʻ', 'ʼ', 'ʾ', 'ʿ', 'ˈ', 'ꞌ', '＇' -> true;
            default -> false;
        };
    }

    private static @Nullable String other(char letter) {
        return switch (letter) {
            case 'ı' -> "i";
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'ß' -> "ss";
            case 'đ', 'ð', 'ɗ' -> "d";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case 'ħ' -> "h";
            case 'ŧ' -> "t";
            case 'ɓ' -> "b";
            case 'ƙ' -> "k";
            case 'ƴ' -> "y";
            default -> null;
        };
    }
}
