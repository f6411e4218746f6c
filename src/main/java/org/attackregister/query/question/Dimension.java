package org.attackregister.query.question;

import org.attackregister.model.Coded;
import org.attackregister.query.Counting;
import org.attackregister.query.filter.CalendarUnit;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.query.filter.FilterField;
import org.jspecify.annotations.Nullable;

/** What attacks can be grouped by. Each but the dataset is a filter of the same name as well. */
public enum Dimension implements Coded {
    YEAR(FilterField.YEAR_OF),
    QUARTER(FilterField.QUARTER_OF),
    MONTH(FilterField.MONTH_OF),
    WEEK(FilterField.WEEK_OF),
    DAY(FilterField.DAY_OF),
    COUNTRY(FilterField.COUNTRY),
    REGION(FilterField.REGION),
    ADMIN1(FilterField.ADMIN1),
    CITY(FilterField.CITY_OF),
    GRID(FilterField.GRID_CELL),
    KIND(FilterField.KIND_OF),
    GROUP(FilterField.GROUP),
    ATTRIBUTION(FilterField.ATTRIBUTION_OF),
    TARGET_CATEGORY(FilterField.TARGET_CATEGORY),
    TARGET_TYPE(FilterField.TARGET_TYPE),
    TARGET_SUBTYPE(FilterField.TARGET_SUBTYPE),
    TARGET_GROUP(FilterField.TARGET_GROUP),
    ATTACK_TYPE(FilterField.ATTACK_TYPE),
    WEAPON_TYPE(FilterField.WEAPON_TYPE),
    SUICIDE(FilterField.SUICIDE),
    VERIFICATION(FilterField.VERIFICATION_OF),
    DATASET(null);

    @SuppressWarnings("ImmutableEnumChecker") // a row of a table cannot be changed
    private final @Nullable FilterField filter;

    Dimension(@Nullable FilterField filter) {
        this.filter = filter;
    }

    /** The filter that picks one value of the dimension; null for the dataset. */
    public @Nullable FilterField filter() {
        return filter;
    }

    /** Whether it is time, so that empty cells can be filled. */
    public boolean isTime() {
        return filter != null && filter.unit() != null;
    }

    /**
     * The periods that it is.
     *
     * @throws IllegalStateException if it is not time
     */
    public CalendarUnit unit() {
        if (filter == null) {
            throw new IllegalStateException(code() + " is not time");
        }
        return filter.period();
    }

    /** Whether an attack may have several values. */
    public boolean listed() {
        return filter != null && filter.listed();
    }

    /**
     * The scope of the filter that picks what a row counted.
     *
     * @param valued whether the row has a value in a dimension of the same list; where it has none, no entry has one
     */
    public Scope scope(Counting counting, boolean valued) {
        if (!listed()) {
            return Scope.PLAIN;
        }
        if (counting == Counting.PRIMARY) {
            return Scope.PRIMARY;
        }
        return valued ? Scope.ANY : Scope.PLAIN;
    }
}
