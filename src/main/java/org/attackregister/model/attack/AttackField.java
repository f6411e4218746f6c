package org.attackregister.model.attack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.attackregister.model.Coded;
import org.attackregister.model.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The table of an attack's fields, a row each in the order in which they are written. What is said of a field anywhere
 * comes from its row: JSON, tables, schemas, columns, filters, measures, orders. A row is enough to add a toll, besides
 * its columns in the database.
 */
public enum AttackField implements Coded {
    ID(text(Attack::id).needed("x")),
    DATASET(text(Attack::dataset).needed("x")),
    VERSION(added((field, version, to) -> to.number(version.stamp().version()))),
    REVISION(added((field, version, to) -> to.number(version.stamp().revision()))),
    KIND(factOfWord(AttackFacts::kind).needed("attack")),
    DATE(day(attack -> attack.when().date()).needed("2000-01-01")),
    DATE_LATEST(day(attack -> attack.when().latest())),
    DATE_PRECISION(word(attack -> attack.when().precision()).needed("day")),
    END_DATE(day(attack -> attack.when().endDate())),
    COUNTRY(fact(attack -> attack.where().country()).needed("x")),
    REGION(fact(attack -> attack.where().region())),
    ADMIN1(fact(attack -> attack.where().admin1()).searched()),
    CITY(fact(attack -> attack.where().city()).searched()),
    LOCATION(fact(attack -> attack.where().location()).searched()),
    LATITUDE(degrees(attack -> attack.where().latitude())),
    LONGITUDE(degrees(attack -> attack.where().longitude())),
    COORDINATE_PRECISION(text(attack -> attack.where().coordinatePrecision())),
    COORDINATE_DOUBT(word(attack -> attack.where().coordinateDoubt())),
    ATTACK_TYPES(codes(Attack::attackTypes)),
    WEAPON_TYPES(codes(Attack::weaponTypes)),
    SUICIDE(factOfFlag(AttackFacts::suicide)),
    SUCCESS(factOfFlag(AttackFacts::success)),
    TARGETS(list(Attack::targets, FieldTaker::targets)
            .parts(
                    part("category", "target_categories"),
                    part("type", "target_types"),
                    part("subtype", "target_subtypes"),
                    part("name", "target_names"),
                    part("group", "target_groups"))),
    PERPETRATORS(list(Attack::perpetrators, FieldTaker::perpetrators)
            .parts(part("group", "groups"), part("attribution", "attributions"))),
    KILLED(toll("dead")),
    KILLED_PERPETRATORS(figure(attack -> attack.casualties().killedPerpetrators())),
    KILLED_INCLUDES_PERPETRATORS(flag(attack -> attack.casualties().killedIncludesPerpetrators())),
    KILLED_BY_NATIONALITY(map(attack -> attack.casualties().killedByNationality(), FieldTaker::figures)),
    WOUNDED(toll("wounded")),
    HOSTAGES(toll("hostages")),
    SUMMARY(text(attack -> attack.account().summary()).searched()),
    NOTES(text(attack -> attack.account().notes())),
    VERIFICATION(factOfWord(AttackFacts::verification)),
    SOURCES(list(attack -> attack.account().sources(), FieldTaker::sources).parts(part("source", "source_ids"))),
    EXTERNAL_IDS(map(attack -> attack.account().externalIds(), FieldTaker::ids)),
    EXTRA(map(attack -> attack.account().extra(), FieldTaker::extra)),
    STATEMENTS(list(attack -> attack.account().statements(), FieldTaker::statements)),
    RECORDED_AT(added((field, version, to) -> to.moment(version.stamp().recordedAt()))),
    LINKS(added((field, version, to) -> to.links(version.value().id())).parts(part("self", "link")));

    /** The tolls, in their order. */
    public static final List<AttackField> TOLLS = of(Form.TOLL);

    /** The names of the texts in which {@code q} looks for words. */
    public static final List<String> SEARCHED = Arrays.stream(values())
            .filter(AttackField::isSearched)
            .map(AttackField::code)
            .toList();

    /** The names of all members that fields have in JSON, in their order. */
    public static final List<String> NAMES = names(values());

    /** What the register adds to an attack by itself. */
    public static final List<String> ADDED = names(of(Form.ADDED).toArray(new AttackField[0]));

    /** The names that callers write, in the same order: all that the register does not add. */
    public static final List<String> WRITABLE =
            NAMES.stream().filter(name -> !ADDED.contains(name)).toList();

    /** The figures that a toll has, in the order in which they are written. */
    public enum TollFigure {
        BEST(""),
        LOW("_low"),
        HIGH("_high");

        private final String suffix;

        TollFigure(String suffix) {
            this.suffix = suffix;
        }

        /** The name that the figure of a toll has in JSON. */
        public String name(AttackField toll) {
            return toll.code() + suffix;
        }

        /** The column that the figure of a toll has in the database. */
        public String column(AttackField toll) {
            return toll.code() + "_" + name().toLowerCase(Locale.ROOT);
        }

        /** The figure of a tally. */
        public @Nullable BigDecimal of(Tally tally) {
            return switch (this) {
                case BEST -> tally.best();
                case LOW -> tally.low();
                case HIGH -> tally.high();
            };
        }
    }

    /** What a field is in JSON, and what it is where nothing is known. */
    public enum Form {
        /** A text, or null. */
        TEXT,
        /** One of a closed list of words, or null. */
        WORD,
        /** A day, or null. */
        DAY,
        /** Degrees, or null. */
        DEGREES,
        /** True, false or null. */
        FLAG,
        /** A number of people, or null. */
        FIGURE,
        /** A number of people with its bounds: three members, each a number or null. */
        TOLL,
        /** A list of codes, or an empty one. */
        CODES,
        /** A list of objects, or an empty one. */
        LIST,
        /** An object whose names are no fields, or an empty one. */
        MAP,
        /** What the register adds. */
        ADDED
    }

    /** Hands the value of a field over. */
    @FunctionalInterface
    private interface Giving {
        void give(AttackField field, Versioned<Attack> version, FieldTaker to);
    }

    /** Hands a value over by the method for its type. */
    @FunctionalInterface
    private interface Taking<T> {
        void take(FieldTaker to, T value);
    }

    /**
     * A part of the object, or of each entry of the list, that a field is.
     *
     * @param member its name in JSON
     * @param column the column that it has in a table
     */
    public record FieldPart(String member, String column) {}

    /** What is said of a field besides its value. */
    private record Description(
            @Nullable String people, @Nullable String example, boolean searched, List<FieldPart> parts) {
        static final Description NONE = new Description(null, null, false, List.of());
    }

    /** A row of the table. */
    private record FieldRow(
            Form form, Giving giving, @Nullable Function<AttackFacts, @Nullable String> fact, Description said) {
        FieldRow(Form form, Giving giving) {
            this(form, giving, null, Description.NONE);
        }

        private FieldRow saying(Description description) {
            return new FieldRow(form, giving, fact, description);
        }

        FieldRow fact(Function<AttackFacts, @Nullable String> value) {
            return new FieldRow(form, giving, value, said);
        }

        FieldRow of(String people) {
            return saying(new Description(people, said.example, said.searched, said.parts));
        }

        FieldRow needed(String example) {
            return saying(new Description(said.people, example, said.searched, said.parts));
        }

        FieldRow searched() {
            return saying(new Description(said.people, said.example, true, said.parts));
        }

        FieldRow parts(FieldPart... parts) {
            return saying(new Description(said.people, said.example, said.searched, List.of(parts)));
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // its functions have no state
    private final FieldRow row;

    AttackField(FieldRow row) {
        this.row = row;
    }

    private static <T extends @Nullable Object> FieldRow row(Form form, Function<Attack, T> value, Taking<T> taking) {
        return new FieldRow(form, (field, version, to) -> taking.take(to, value.apply(version.value())));
    }

    private static FieldRow text(Function<Attack, @Nullable String> value) {
        return row(Form.TEXT, value, FieldTaker::text);
    }

    /** A text that filters look at. */
    private static FieldRow fact(Function<AttackFacts, @Nullable String> value) {
        return text(value::apply).fact(value);
    }

    /** A word that filters look at. */
    private static FieldRow factOfWord(Function<AttackFacts, @Nullable Coded> value) {
        return word(value::apply).fact(attack -> {
            Coded word = value.apply(attack);
            return word == null ? null : word.code();
        });
    }

    /** Whether something is so, as filters look at it. */
    private static FieldRow factOfFlag(Function<AttackFacts, @Nullable Boolean> value) {
        return flag(value::apply).fact(attack -> {
            Boolean flag = value.apply(attack);
            return flag == null ? null : flag.toString();
        });
    }

    private static FieldPart part(String member, String column) {
        return new FieldPart(member, column);
    }

    private static FieldRow word(Function<Attack, @Nullable Coded> value) {
        return row(Form.WORD, value, FieldTaker::word);
    }

    private static FieldRow day(Function<Attack, @Nullable LocalDate> value) {
        return row(Form.DAY, value, FieldTaker::day);
    }

    private static FieldRow degrees(Function<Attack, @Nullable Double> value) {
        return row(Form.DEGREES, value, FieldTaker::degrees);
    }

    private static FieldRow flag(Function<Attack, @Nullable Boolean> value) {
        return row(Form.FLAG, value, FieldTaker::flag);
    }

    private static FieldRow figure(Function<Attack, @Nullable BigDecimal> value) {
        return row(Form.FIGURE, value, FieldTaker::figure);
    }

    /** A toll of people who are called so. */
    private static FieldRow toll(String people) {
        return new FieldRow(
                        Form.TOLL,
                        (field, version, to) ->
                                to.toll(version.value().casualties().toll(field)))
                .of(people);
    }

    private static FieldRow codes(Function<Attack, List<String>> value) {
        return row(Form.CODES, value, FieldTaker::codes);
    }

    private static <T> FieldRow list(Function<Attack, List<T>> value, Taking<List<T>> taking) {
        return row(Form.LIST, value, taking);
    }

    private static <T> FieldRow map(Function<Attack, Map<String, T>> value, Taking<Map<String, T>> taking) {
        return row(Form.MAP, value, taking);
    }

    private static FieldRow added(Giving giving) {
        return new FieldRow(Form.ADDED, giving);
    }

    private static List<AttackField> of(Form form) {
        return Arrays.stream(values()).filter(field -> field.form() == form).toList();
    }

    private static List<String> names(AttackField... fields) {
        return Arrays.stream(fields).flatMap(field -> field.members().stream()).toList();
    }

    /** What the field is in JSON. */
    public Form form() {
        return row.form;
    }

    /** The names that the field has in JSON: three of a toll, one of any other. */
    public List<String> members() {
        return form() == Form.TOLL
                ? Arrays.stream(TollFigure.values())
                        .map(figure -> figure.name(this))
                        .toList()
                : List.of(code());
    }

    /** Hands over each field with each of its members, in their order. */
    public static void forEachMember(BiConsumer<AttackField, String> taker) {
        for (AttackField field : values()) {
            field.members().forEach(name -> taker.accept(field, name));
        }
    }

    /** Hands the field's value over. */
    public void give(Versioned<Attack> version, FieldTaker to) {
        row.giving.give(this, version, to);
    }

    /**
     * The value that filters look at: a text, the code of a word, true or false; null where there is none.
     *
     * @throws IllegalStateException if filters do not look at the field
     */
    public @Nullable String fact(AttackFacts attack) {
        if (row.fact == null) {
            throw new IllegalStateException("no filter looks at " + code());
        }
        return row.fact.apply(attack);
    }

    /** Whether {@code q} looks for words in it. */
    public boolean isSearched() {
        return row.said.searched;
    }

    /** Its parts that have columns of their own in a table. */
    public List<FieldPart> parts() {
        return row.said.parts;
    }

    /** Whether no attack is without it. */
    public boolean isNeeded() {
        return row.said.example != null;
    }

    /** A value that can be read where the field is needed; null where it is not. */
    public @Nullable String example() {
        return row.said.example;
    }

    /** The people that a toll is of, as a noun; null of any other field. */
    public @Nullable String people() {
        return row.said.people;
    }

    /**
     * The place of a toll among the tolls.
     *
     * @throws IllegalArgumentException if the field is none
     */
    public int toll() {
        int place = TOLLS.indexOf(this);
        if (place < 0) {
            throw new IllegalArgumentException(code() + " is no toll");
        }
        return place;
    }
}
