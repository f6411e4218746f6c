package org.attackregister.ingest.kit;

import java.math.BigDecimal;
import java.util.function.Function;
import org.attackregister.ingest.kit.PeopleText.PeopleForm;
import org.attackregister.ingest.report.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What a format reports of numbers of people. One that cannot be stored is unknown and kept; a fraction of a person is stored.
 *
 * @param unstorable the remark on a number that cannot be stored
 * @param fraction the remark on a fraction
 * @param reasons what is said of either
 */
public record PeopleRemarks(Remark unstorable, Remark fraction, Function<PeopleForm, String> reasons) {
    /** The number of people in a cell; null where none is known. */
    public <C extends ProviderColumn> @Nullable BigDecimal read(ProviderRow<C> row, C column) {
        String text = row.whole(column);
        if (text == null) {
            return null;
        }
        PeopleText people = PeopleText.of(text);
        if (!people.form().isStored()) {
            row.refuse(unstorable, column, reasons.apply(people.form()));
            return null;
        }
        if (people.form() == PeopleForm.FRACTION) {
            row.report(fraction, column, reasons.apply(people.form()));
        }
        return people.people();
    }
}
