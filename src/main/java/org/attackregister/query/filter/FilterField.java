package org.attackregister.query.filter;

import static org.attackregister.query.filter.FilterField.Shape.AT_LEAST;
import static org.attackregister.query.filter.FilterField.Shape.AT_MOST;
import static org.attackregister.query.filter.FilterField.Shape.BOOLEAN;
import static org.attackregister.query.filter.FilterField.Shape.BOX;
import static org.attackregister.query.filter.FilterField.Shape.CIRCLE;
import static org.attackregister.query.filter.FilterField.Shape.CITY;
import static org.attackregister.query.filter.FilterField.Shape.FIRST_DAY;
import static org.attackregister.query.filter.FilterField.Shape.GRADE;
import static org.attackregister.query.filter.FilterField.Shape.GRADE_RULE;
import static org.attackregister.query.filter.FilterField.Shape.GRID;
import static org.attackregister.query.filter.FilterField.Shape.LAST_DAY;
import static org.attackregister.query.filter.FilterField.Shape.MOMENT;
import static org.attackregister.query.filter.FilterField.Shape.PERIOD;
import static org.attackregister.query.filter.FilterField.Shape.PROVINCE;
import static org.attackregister.query.filter.FilterField.Shape.WINDOWS;
import static org.attackregister.query.filter.FilterField.Shape.WORD;
import static org.attackregister.query.filter.FilterField.Shape.WORDS;
import static org.attackregister.query.filter.FilterField.Shape.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.model.Coded;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Attribution;
import org.attackregister.model.attack.GradeRule;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Verification;
import org.attackregister.model.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * The table of filters: a row each for name, form, meaning and example. Reader, documentation and tests use it. The bounds
 * of tolls are made of the table of an attack's fields.
 */
public final class FilterField {
    private static final List<FilterField> ROWS = new ArrayList<>();
    private static final String ESTIMATE = ", on the best estimate";

    public static final FilterField GROUP = row(
            "group",
            records(RecordKind.GROUP).in(EntryList.PERPETRATORS),
            "perpetrator group: its id or any alias (case-insensitive)",
            "iskp");
    public static final FilterField KIND_OF = row(
            "kind",
            words(Kind.values()).of(AttackField.KIND),
            "`attack`, or `clash` where the source records two sides and no attacker",
            "attack");
    public static final FilterField ATTRIBUTION_OF = row(
            "attribution",
            words(Attribution.values()).in(EntryList.PERPETRATORS),
            "`claimed`, `attributed`, `suspected` or `disputed`",
            "claimed");
    public static final FilterField YEAR_OF =
            row("year", of(YEAR).by(CalendarUnit.YEAR), "year of the event date", "2022");
    public static final FilterField QUARTER_OF = period(CalendarUnit.QUARTER, "2022-Q3");
    public static final FilterField MONTH_OF = period(CalendarUnit.MONTH, "2022-08");
    public static final FilterField WEEK_OF = period(CalendarUnit.WEEK, "2022-W31");
    public static final FilterField DAY_OF = period(CalendarUnit.DAY, "2022-08-15");
    public static final FilterField FROM = row(
            "from",
            of(FIRST_DAY),
            "`date` is not before this year, month or day; with `dates=possible` it is `date_latest`",
            "2022-08");
    public static final FilterField TO = row(
            "to",
            of(LAST_DAY),
            "`date_latest` is not after this year, month or day; with `dates=possible` it is `date`",
            "2022-08-15");
    public static final FilterField DATES = row(
            "dates",
            of(WINDOWS),
            "`certain`, `possible` or `border`: whether `from` and `to` take an attack only if all days on which it may have begun"
                    + " satisfy them, if one does, or if one does and not all; `certain` if not given",
            "possible");
    public static final FilterField COUNTRY = row(
            "country",
            records(RecordKind.COUNTRY).of(AttackField.COUNTRY),
            "ISO 3166-1 alpha-2 or alpha-3, GTD number, or the code of a former state",
            "AF");
    public static final FilterField REGION = row(
            "region", records(RecordKind.REGION).of(AttackField.REGION), "GTD region: slug or number", "south-asia");
    public static final FilterField ADMIN1 = row(
            "admin1",
            of(PROVINCE).of(AttackField.ADMIN1),
            "first-level division that the dataset has (`Kabul` is also `Kabul province`)",
            "Kabul");
    public static final FilterField CITY_OF = row(
            "city",
            of(CITY).of(AttackField.CITY),
            "city, town or district that the dataset has (case-insensitive)",
            "Jalalabad");
    public static final FilterField GRID_CELL = row(
            "grid",
            of(GRID),
            "number (gid) of a PRIO-GRID cell, half a degree wide; `null` where there are no coordinates",
            "179779");
    public static final FilterField TARGET_CATEGORY = row(
            "target_category",
            records(RecordKind.TARGET_CATEGORY).in(EntryList.TARGETS),
            "the register's target category",
            "taliban");
    public static final FilterField TARGET_TYPE = row(
            "target_type",
            records(RecordKind.TARGET_TYPE).in(EntryList.TARGETS),
            "GTD target type: slug or number",
            "police");
    public static final FilterField TARGET_SUBTYPE = row(
            "target_subtype",
            records(RecordKind.TARGET_SUBTYPE).in(EntryList.TARGETS),
            "GTD target subtype: slug or number",
            "25");
    public static final FilterField TARGET_GROUP = row(
            "target_group",
            records(RecordKind.GROUP).in(EntryList.TARGETS),
            "the group that was attacked: its id or any alias",
            "taliban");
    public static final FilterField ATTACK_TYPE = row(
            "attack_type",
            records(RecordKind.ATTACK_TYPE).in(EntryList.ATTACK_TYPES),
            "GTD attack type: slug or number",
            "bombing-explosion");
    public static final FilterField WEAPON_TYPE = row(
            "weapon_type",
            records(RecordKind.WEAPON_TYPE).in(EntryList.WEAPON_TYPES),
            "GTD weapon type: slug or number",
            "explosives");
    public static final FilterField SUICIDE =
            row("suicide", of(BOOLEAN).of(AttackField.SUICIDE), "whether the attacker meant to die", "true");
    public static final FilterField SUCCESS =
            row("success", of(BOOLEAN).of(AttackField.SUCCESS), "whether the attack took effect (GTD)", "true");

    public static final FilterField VERIFICATION_OF = row(
            "verification",
            words(Verification.values()).of(AttackField.VERIFICATION),
            "how far the record was checked: `verified`, `partly_verified` or `unverified`",
            "verified");
    public static final FilterField GRADE_OF = row(
            "grade",
            of(GRADE),
            "`strict`, `default` or `inclusive`: how sure an attack has to be, by the `grade_rules` of its dataset; `default`"
                    + " if not given",
            "strict");
    public static final FilterField GRADE_RULE_OF = row(
            "grade_rule",
            of(GRADE_RULE).saying(GradeRule.ofAttacks()),
            "the rule that keeps an attack out of `strict`: the first of those of its dataset; `null` where none does",
            "sources");

    /** The bounds of each toll, the lower before the upper. */
    private static final List<FilterField> BOUNDS = AttackField.TOLLS.stream()
            .flatMap(toll -> Stream.of(
                    row(
                            toll.code() + "_min",
                            of(AT_LEAST).of(toll),
                            "at least so many " + toll.people() + ESTIMATE,
                            "10"),
                    row(
                            toll.code() + "_max",
                            of(AT_MOST).of(toll),
                            "at most so many " + toll.people() + ESTIMATE,
                            "50")))
            .toList();

    public static final FilterField BBOX = row(
            "bbox", of(BOX), "`min_lon,min_lat,max_lon,max_lat` in degrees; may cross the antimeridian", "60,29,75,39");
    public static final FilterField NEAR =
            row("near", of(CIRCLE), "`lat,lon,km`: at most so far from a point", "34.53,69.17,25");
    public static final FilterField Q = row(
            "q",
            of(WORDS),
            "words in any of their English forms, `\"a phrase\"`, `either | or`, `mosq*` for what begins so;"
                    + " all are in summary, place (with country and region), target or group names",
            "mosques friday");
    public static final FilterField CHANGED_SINCE = row(
            "changed_since",
            of(MOMENT),
            "recorded or changed after this RFC 3339 instant; not the event date",
            "2024-01-12T00:00:00Z");

    /** Every row, in normal order. */
    public static final List<FilterField> ALL = List.copyOf(ROWS);

    /** The forms of a filter's value. */
    public enum Shape {
        RECORD,
        WORD,
        YEAR,
        PERIOD,
        FIRST_DAY,
        LAST_DAY,
        WINDOWS,
        PROVINCE,
        CITY,
        GRID,
        BOOLEAN,
        AT_LEAST,
        AT_MOST,
        BOX,
        CIRCLE,
        WORDS,
        MOMENT,
        GRADE,
        GRADE_RULE;

        /** What a column of such values has. */
        public Holding holding() {
            return switch (this) {
                case RECORD, WORD, PROVINCE, CITY -> Holding.WORDS;
                case YEAR, PERIOD, GRID, BOOLEAN, GRADE_RULE -> Holding.NUMBERS;
                case FIRST_DAY, LAST_DAY, WINDOWS, AT_LEAST, AT_MOST, BOX, CIRCLE, WORDS, MOMENT, GRADE ->
                    Holding.NOTHING;
            };
        }

        /** Whether it is one of days. */
        public boolean isOfDays() {
            return switch (this) {
                case YEAR, PERIOD, FIRST_DAY, LAST_DAY -> true;
                case RECORD,
                        WORD,
                        PROVINCE,
                        CITY,
                        GRID,
                        BOOLEAN,
                        AT_LEAST,
                        AT_MOST,
                        BOX,
                        CIRCLE,
                        WINDOWS,
                        WORDS,
                        MOMENT,
                        GRADE,
                        GRADE_RULE -> false;
            };
        }

        /** Some values of such a form, as they are compared. */
        public Operand operand(List<String> values, boolean except) {
            return switch (this) {
                case YEAR ->
                    new Operand.Years(values.stream().map(Integer::valueOf).toList(), except);
                case RECORD, WORD, PERIOD, PROVINCE, CITY, GRID, BOOLEAN, GRADE_RULE ->
                    new Operand.Codes(values, except);
                case FIRST_DAY, LAST_DAY, WINDOWS, AT_LEAST, AT_MOST, BOX, CIRCLE, WORDS, MOMENT, GRADE ->
                    throw new IllegalArgumentException("several values cannot be given");
            };
        }

        /** Whether several values may be given, any of which may match. */
        public boolean allowsSeveral() {
            return switch (this) {
                case RECORD, WORD, YEAR, PERIOD, PROVINCE, CITY, GRID, BOOLEAN, GRADE_RULE -> true;
                case FIRST_DAY, LAST_DAY, WINDOWS, AT_LEAST, AT_MOST, BOX, CIRCLE, WORDS, MOMENT, GRADE -> false;
            };
        }
    }

    /** What a column of the values of a filter has, where an attack has but one. */
    public enum Holding {
        /** Words. */
        WORDS,
        /** Numbers, or whether something is so. */
        NUMBERS,
        /** There is no such column. */
        NOTHING
    }

    /** The lists of an attack that filters look into. */
    public enum EntryList {
        TARGETS,
        PERPETRATORS,
        ATTACK_TYPES,
        WEAPON_TYPES;

        /** Whether an entry has several parts, each with a filter of its own, and is not one code. */
        public boolean hasParts() {
            return switch (this) {
                case TARGETS, PERPETRATORS -> true;
                case ATTACK_TYPES, WEAPON_TYPES -> false;
            };
        }
    }

    /**
     * What a filter compares with what.
     *
     * @param shape the form of its value
     * @param records the kind of record that its values name; null where they name none
     * @param list the list that it looks into; null where an attack has but one value
     * @param field the field whose one value it looks at; null where it looks into a list, or at a date or place
     * @param unit the periods of the date that it looks at; null where it looks at none
     * @param words the words that are its values; none where these are not a few words
     */
    private record Asked(
            Shape shape,
            @Nullable RecordKind records,
            @Nullable EntryList list,
            @Nullable AttackField field,
            @Nullable CalendarUnit unit,
            List<String> words) {
        Asked in(EntryList entries) {
            return new Asked(shape, records, entries, field, unit, words);
        }

        Asked of(AttackField compared) {
            return new Asked(shape, records, list, compared, unit, words);
        }

        Asked saying(List<String> values) {
            return new Asked(shape, records, list, field, unit, values);
        }

        Asked by(CalendarUnit periods) {
            return new Asked(shape, records, list, field, periods, words);
        }
    }

    private final int number;
    private final String wireName;
    private final Asked asked;
    private final String meaning;
    private final String example;

    private FilterField(String wireName, Asked asked, String meaning, String example) {
        this.number = ROWS.size();
        this.wireName = wireName;
        this.asked = asked;
        this.meaning = meaning;
        this.example = example;
    }

    private static FilterField row(String wireName, Asked asked, String meaning, String example) {
        FilterField row = new FilterField(wireName, asked, meaning, example);
        ROWS.add(row);
        return row;
    }

    private static FilterField period(CalendarUnit unit, String example) {
        String name = unit.code();
        String meaning = name + " of the event date; `null` where it may be one of several " + name + "s";
        return row(name, of(PERIOD).by(unit), meaning, example);
    }

    private static Asked of(Shape shape) {
        return new Asked(shape, null, null, null, null, List.of());
    }

    private static Asked records(RecordKind records) {
        return new Asked(Shape.RECORD, records, null, null, null, List.of());
    }

    private static Asked words(Coded... words) {
        return new Asked(
                WORD, null, null, null, null, Stream.of(words).map(Coded::code).toList());
    }

    /** The lower bound of a toll. */
    public static FilterField atLeast(AttackField toll) {
        return BOUNDS.get(2 * toll.toll());
    }

    /** The upper bound of a toll. */
    public static FilterField atMost(AttackField toll) {
        return BOUNDS.get(2 * toll.toll() + 1);
    }

    /** The place in normal order. */
    public int number() {
        return number;
    }

    /** The parameter's name. */
    public String wireName() {
        return wireName;
    }

    /** The form of its value. */
    public Shape shape() {
        return asked.shape;
    }

    /** Whether {@code not.} can go before its name: what says how others are meant cannot be negated. */
    public boolean isNegatable() {
        return asked.shape != WINDOWS && asked.shape != GRADE;
    }

    /** The kind of record that its values name; null where they name none. */
    public @Nullable RecordKind records() {
        return asked.records;
    }

    /** The words that are its values; none where these are not a few words. */
    public List<String> words() {
        return asked.words;
    }

    /** Whether no attack is without a value. */
    public boolean isAlwaysKnown() {
        return asked.field != null && asked.field.isNeeded();
    }

    /** The unit of the periods of the date that it looks at; null where it looks at none. */
    public @Nullable CalendarUnit unit() {
        return asked.unit;
    }

    /**
     * The unit of the periods of the date that it looks at.
     *
     * @throws IllegalStateException if it looks at none
     */
    public CalendarUnit period() {
        if (asked.unit == null) {
            throw new IllegalStateException(wireName + " does not look at periods");
        }
        return asked.unit;
    }

    /** Whether an attack may have several values, so that {@code primary.} and {@code any.} make a difference. */
    public boolean listed() {
        return asked.list != null;
    }

    /** The list that it looks into; null where an attack has but one value. */
    public @Nullable EntryList list() {
        return asked.list;
    }

    /**
     * The field whose one value it looks at; a toll where it is a bound.
     *
     * @throws IllegalStateException if it looks into a list, or at a date or place
     */
    public AttackField field() {
        if (asked.field == null) {
            throw new IllegalStateException(wireName + " does not look at one field");
        }
        return asked.field;
    }

    /** What the filter asks for, in Markdown. */
    public String meaning() {
        return meaning;
    }

    /** A value that can be tried. */
    public String example() {
        return example;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
