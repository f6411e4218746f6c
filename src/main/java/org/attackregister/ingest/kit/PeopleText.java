package org.attackregister.ingest.kit;

import java.math.BigDecimal;
import org.attackregister.model.attack.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A number of people as a cell has it.
 *
 * @param people the number, exactly; null where the register cannot store it
 * @param form what it is
 */
public record PeopleText(@Nullable BigDecimal people, PeopleForm form) {
    /** The first number that is too large to be stored. */
    private static final BigDecimal TOO_MANY = new BigDecimal("1000000000");

    /** What a cell of people can be. */
    public enum PeopleForm {
        WHOLE("a whole number"),
        FRACTION("the fraction is kept as it is"),
        NO_NUMBER("a figure is digits, with a point before a fraction"),
        NEGATIVE("the figure is unknown"),
        TOO_LARGE("at most 999999999 people can be stored"),
        TOO_FINE(Tally.SCALE + " decimals are stored");

        private final String words;

        PeopleForm(String words) {
            this.words = words;
        }

        /** What there is to say of it. */
        public String words() {
            return words;
        }

        /** Whether it is stored. */
        public boolean isStored() {
            return this == WHOLE || this == FRACTION;
        }
    }

    /** What a text says. */
    public static PeopleText of(String text) {
        BigDecimal number = NumberCells.number(text);
        PeopleForm form = form(number);
        return new PeopleText(form.isStored() || form == PeopleForm.TOO_FINE ? number : null, form);
    }

    private static PeopleForm form(@Nullable BigDecimal number) {
        if (number == null) {
            return PeopleForm.NO_NUMBER;
        }
        if (number.signum() < 0) {
            return PeopleForm.NEGATIVE;
        }
        if (number.compareTo(TOO_MANY) >= 0) {
            return PeopleForm.TOO_LARGE;
        }
        int decimals = number.scale() <= 0 ? 0 : number.stripTrailingZeros().scale();
        return decimals > Tally.SCALE ? PeopleForm.TOO_FINE : decimals > 0 ? PeopleForm.FRACTION : PeopleForm.WHOLE;
    }
}
