package org.attackregister.query.filter;

import static org.attackregister.query.filter.FilterField.Shape.AMOUNT;
import static org.attackregister.query.filter.FilterField.Shape.ATTRIBUTION;
import static org.attackregister.query.filter.FilterField.Shape.BOOLEAN;
import static org.attackregister.query.filter.FilterField.Shape.BOX;
import static org.attackregister.query.filter.FilterField.Shape.CIRCLE;
import static org.attackregister.query.filter.FilterField.Shape.CITY;
import static org.attackregister.query.filter.FilterField.Shape.FIRST_DAY;
import static org.attackregister.query.filter.FilterField.Shape.KIND;
import static org.attackregister.query.filter.FilterField.Shape.LAST_DAY;
import static org.attackregister.query.filter.FilterField.Shape.MOMENT;
import static org.attackregister.query.filter.FilterField.Shape.MONTH;
import static org.attackregister.query.filter.FilterField.Shape.PROVINCE;
import static org.attackregister.query.filter.FilterField.Shape.RECORD;
import static org.attackregister.query.filter.FilterField.Shape.WORDS;
import static org.attackregister.query.filter.FilterField.Shape.YEAR;

import java.util.Locale;
import org.attackregister.model.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** The table of filters: a row each for name, form, meaning and example. Reader, documentation and tests use it. */
public enum FilterField {
    GROUP(RecordKind.GROUP, "perpetrator group: its id or any alias (case-insensitive)", "iskp"),
    KIND_OF(KIND, "`attack`, or `clash` where the source records two sides and no attacker", "attack"),
    ATTRIBUTION_OF(ATTRIBUTION, "`claimed`, `attributed`, `suspected` or `disputed`", "claimed"),
    YEAR_OF(YEAR, "year of the event date", "2022"),
    MONTH_OF(MONTH, "month of the event date; `null` for dates known only to the year", "2022-08"),
    FROM(FIRST_DAY, "first day of the event date, inclusive: year, month or day", "2022-08"),
    TO(LAST_DAY, "last day of the event date, inclusive: year, month or day", "2022-08-15"),
    COUNTRY(RecordKind.COUNTRY, "ISO 3166-1 alpha-2 or alpha-3, GTD number, or the code of a former state", "AF"),
    REGION(RecordKind.REGION, "GTD region: slug or number", "south-asia"),
    ADMIN1(PROVINCE, "first-level division (case-insensitive)", "Kabul"),
    CITY_OF(CITY, "city, town or district (case-insensitive)", "Jalalabad"),
    TARGET_CATEGORY(RecordKind.TARGET_CATEGORY, "the register's target category", "taliban"),
    TARGET_TYPE(RecordKind.TARGET_TYPE, "GTD target type: slug or number", "police"),
    TARGET_SUBTYPE(RecordKind.TARGET_SUBTYPE, "GTD target subtype: slug or number", "25"),
    TARGET_GROUP(RecordKind.GROUP, "the group that was attacked: its id or any alias", "taliban"),
    ATTACK_TYPE(RecordKind.ATTACK_TYPE, "GTD attack type: slug or number", "bombing-explosion"),
    WEAPON_TYPE(RecordKind.WEAPON_TYPE, "GTD weapon type: slug or number", "explosives"),
    SUICIDE(BOOLEAN, "whether the attacker meant to die", "true"),
    SUCCESS(BOOLEAN, "whether the attack took effect (GTD)", "true"),
    KILLED_MIN(AMOUNT, "at least so many dead, on the best estimate", "10"),
    KILLED_MAX(AMOUNT, "at most so many dead, on the best estimate", "50"),
    WOUNDED_MIN(AMOUNT, "at least so many wounded, on the best estimate", "10"),
    WOUNDED_MAX(AMOUNT, "at most so many wounded, on the best estimate", "50"),
    BBOX(BOX, "`min_lon,min_lat,max_lon,max_lat` in degrees; may cross the antimeridian", "60,29,75,39"),
    NEAR(CIRCLE, "`lat,lon,km`: at most so far from a point", "34.53,69.17,25"),
    Q(
            WORDS,
            "words, all of which are in summary, place (with country and region), target or group names",
            "mosque friday"),
    CHANGED_SINCE(
            MOMENT, "recorded or changed after this RFC 3339 instant; not the event date", "2024-01-12T00:00:00Z");

    /** The forms of a filter's value. */
    public enum Shape {
        RECORD,
        KIND,
        ATTRIBUTION,
        YEAR,
        MONTH,
        FIRST_DAY,
        LAST_DAY,
        PROVINCE,
        CITY,
        BOOLEAN,
        AMOUNT,
        BOX,
        CIRCLE,
        WORDS,
        MOMENT;

        /** Whether several values may be given, any of which may match. */
        public boolean allowsSeveral() {
            return switch (this) {
                case RECORD, KIND, ATTRIBUTION, YEAR, MONTH, PROVINCE, CITY, BOOLEAN -> true;
                case FIRST_DAY, LAST_DAY, AMOUNT, BOX, CIRCLE, WORDS, MOMENT -> false;
            };
        }
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

    private final String wireName;
    private final Shape shape;
    private final @Nullable RecordKind records;
    private final String meaning;
    private final String example;

    FilterField(RecordKind records, String meaning, String example) {
        this(RECORD, records, meaning, example);
    }

    FilterField(Shape shape, String meaning, String example) {
        this(shape, null, meaning, example);
    }

    FilterField(Shape shape, @Nullable RecordKind records, String meaning, String example) {
        String lower = name().toLowerCase(Locale.ROOT);
        this.wireName = lower.endsWith("_of") ? lower.substring(0, lower.length() - "_of".length()) : lower;
        this.shape = shape;
        this.records = records;
        this.meaning = meaning;
        this.example = example;
    }

    /** The parameter's name. */
    public String wireName() {
        return wireName;
    }

    /** The form of its value. */
    public Shape shape() {
        return shape;
    }

    /** The kind of record that its values name; null where they name none. */
    public @Nullable RecordKind records() {
        return records;
    }

    /** Whether an attack may have several values, so that {@code primary.} and {@code any.} make a difference. */
    public boolean listed() {
        return list() != null;
    }

    /** The list that it looks into; null where an attack has but one value. */
    public @Nullable EntryList list() {
        return switch (this) {
            case TARGET_CATEGORY, TARGET_TYPE, TARGET_SUBTYPE, TARGET_GROUP -> EntryList.TARGETS;
            case GROUP, ATTRIBUTION_OF -> EntryList.PERPETRATORS;
            case ATTACK_TYPE -> EntryList.ATTACK_TYPES;
            case WEAPON_TYPE -> EntryList.WEAPON_TYPES;
            case KIND_OF,
                    YEAR_OF,
                    MONTH_OF,
                    FROM,
                    TO,
                    COUNTRY,
                    REGION,
                    ADMIN1,
                    CITY_OF,
                    SUICIDE,
                    SUCCESS,
                    KILLED_MIN,
                    KILLED_MAX,
                    WOUNDED_MIN,
                    WOUNDED_MAX,
                    BBOX,
                    NEAR,
                    Q,
                    CHANGED_SINCE -> null;
        };
    }

    /** What the filter asks for, in Markdown. */
    public String meaning() {
        return meaning;
    }

    /** A value that can be tried. */
    public String example() {
        return example;
    }
}
