package org.attackregister.ingest.kit;

/** What comes before the decimals of a number. */
public enum NumberForm {
    /** {@code 1,234.5} */
    POINT("point", '.'),
    /** {@code 1.234,5} */
    COMMA("comma", ',');

    private final String word;
    private final char mark;

    NumberForm(String word, char mark) {
        this.word = word;
        this.mark = mark;
    }

    /** What an option calls it. */
    public String word() {
        return word;
    }

    /** The character. */
    char mark() {
        return mark;
    }
}
