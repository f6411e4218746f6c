package org.attackregister.view;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Takes the values of one row after another, each in the order of the table's columns: as JSON, or as cells of CSV. */
public interface RowValues {
    /** A value that is not known or that the row does not have. */
    void none();

    /** A word or a name. */
    void text(String text);

    /** A text in parts, none of which has a character that JSON escapes or that is beyond ASCII. */
    void ascii(byte[][] parts);

    /** A whole number. */
    void whole(long number);

    /** An exact number; null where it is not known. */
    void number(@Nullable BigDecimal number);

    /** True or false. */
    void bool(boolean value);
}
