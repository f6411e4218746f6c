package org.attackregister.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.model.attack.Account;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Attribution;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.CoordinateDoubt;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Target;
import org.attackregister.model.attack.Tolls;
import org.attackregister.model.attack.Verification;
import org.attackregister.model.code.AttackType;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.TargetCategory;
import org.attackregister.model.code.TargetSubtype;
import org.attackregister.model.code.TargetType;
import org.attackregister.model.code.WeaponType;
import org.attackregister.model.record.Citation;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.RecordKind;
import org.attackregister.model.record.Source;
import org.attackregister.model.record.Statement;
import org.attackregister.snapshot.reference.References;
import org.jspecify.annotations.Nullable;

/** Attacks with anything in any field that the register can store, and nothing in others. */
final class RichAttacks {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Texts that tables, spreadsheets and JSON are known to lose something of. */
    private static final List<String> TEXTS = List.of(
            "=1+1",
            "+49 30",
            "-5",
            "@home",
            "'quoted",
            "''twice",
            "\ttab",
            "\rreturn",
            "two\nlines",
            "two\r\nlines",
            " around ",
            "a|b\\c|",
            "\\",
            "|",
            "\"quoted\", she said",
            "comma, semicolon; tab\t",
            "NULL",
            "null",
            "NA",
            "true",
            "1e5",
            "007",
            "2022-02-30",
            "سلام",
            "Ωmega – “dash”",
            "\uD83D\uDCA3",
            "e\u0301",
            "\u00A0",
            "\uFEFF",
            "[1]",
            "{\"a\": 1}",
            "#",
            "x".repeat(5_000));

    private final Random random;
    private final List<Country> countries;
    private final List<Group> groups;
    private final List<Source> sources;
    private final List<TargetType> types;
    private final List<TargetSubtype> subtypes;
    private final List<AttackType> attackTypes;
    private final List<WeaponType> weaponTypes;

    RichAttacks(long seed, References references) {
        this.random = new Random(seed);
        this.countries = values(references, RecordKind.COUNTRY, Country.class);
        this.groups = values(references, RecordKind.GROUP, Group.class);
        this.sources = values(references, RecordKind.SOURCE, Source.class);
        this.types = values(references, RecordKind.TARGET_TYPE, TargetType.class);
        this.subtypes = values(references, RecordKind.TARGET_SUBTYPE, TargetSubtype.class);
        this.attackTypes = values(references, RecordKind.ATTACK_TYPE, AttackType.class);
        this.weaponTypes = values(references, RecordKind.WEAPON_TYPE, WeaponType.class);
    }

    private static <T> List<T> values(References references, RecordKind kind, Class<T> type) {
        return references.all(kind, type).stream().map(v -> v.value()).toList();
    }

    Attack next(String dataset, int number) {
        Country country = one(countries);
        boolean placed = random.nextBoolean();
        return new Attack(
                dataset + "-" + number,
                dataset,
                random.nextBoolean() ? Kind.ATTACK : Kind.CLASH,
                date(),
                new Place(
                        country.code(),
                        country.region(),
                        maybe(this::placeName),
                        maybe(this::placeName),
                        maybe(this::text),
                        placed ? random.nextDouble() * 180 - 90 : null,
                        placed ? (double) random.nextInt(361) - 180 : null,
                        maybe(() -> one(List.of("site", "city", "district", "admin1", "country"))),
                        maybe(() -> one(List.of(CoordinateDoubt.values())))),
                several(3, () -> one(attackTypes).code()).stream().distinct().toList(),
                several(4, () -> one(weaponTypes).code()).stream().distinct().toList(),
                maybe(random::nextBoolean),
                maybe(random::nextBoolean),
                several(3, this::target),
                several(
                        3,
                        () -> new Perpetrator(
                                one(groups).id(), maybe(() -> one(List.of(Attribution.values()))), maybe(this::text))),
                new Casualties(
                        tolls(),
                        maybe(this::figure),
                        maybe(random::nextBoolean),
                        several(3, () -> one(countries).code()).stream()
                                .distinct()
                                .collect(Collectors.toMap(c -> c, c -> figure(), (a, b) -> a, LinkedHashMap::new))),
                new Account(
                        maybe(this::text),
                        maybe(this::text),
                        maybe(() -> one(List.of(Verification.values()))),
                        several(3, () -> new Citation(one(sources).id(), maybe(this::text))),
                        texts(),
                        extra(),
                        Stream.iterate(1, n -> n + 1)
                                .limit(random.nextInt(3))
                                .map(this::statement)
                                .toList()));
    }

    private EventDate date() {
        LocalDate day = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(20_000));
        return switch (one(List.of(DatePrecision.values()))) {
            case DAY -> new EventDate(day, DatePrecision.DAY, maybe(() -> day.plusDays(random.nextInt(9))));
            case RANGE -> EventDate.within(day, day.plusDays(1 + random.nextInt(100)));
            case MONTH -> new EventDate(day.withDayOfMonth(1), DatePrecision.MONTH, null);
            case YEAR -> new EventDate(day.withDayOfYear(1), DatePrecision.YEAR, null);
        };
    }

    private Target target() {
        TargetSubtype subtype = maybe(() -> one(subtypes));
        String typeCode = subtype == null ? maybe(() -> one(types).code()) : subtype.type();
        String group = maybe(() -> one(groups).id());
        String category = types.stream()
                .filter(t -> t.code().equals(typeCode))
                .map(TargetType::category)
                .findFirst()
                .orElse(one(List.of("civilians", TargetCategory.UNKNOWN)));
        return new Target(
                TargetCategory.TALIBAN.equals(group) ? TargetCategory.TALIBAN : category,
                typeCode,
                subtype == null ? null : subtype.code(),
                maybe(this::text),
                group,
                several(2, () -> one(countries).code()));
    }

    private Statement statement(int number) {
        return new Statement(
                "RICH-" + (10 + number),
                text(),
                text(),
                text(),
                maybe(() -> json(1)),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                text(),
                one(sources).id(),
                several(
                                2,
                                () -> new Statement.Contradiction(
                                        text(),
                                        text(),
                                        maybe(() -> "https://example.org/" + random.nextInt()),
                                        "checked"))
                        .stream()
                        .distinct()
                        .toList(),
                maybe(this::text));
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        several(3, this::text).forEach(key -> texts.put(key, text()));
        return texts;
    }

    private Map<String, JsonNode> extra() {
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        several(4, this::text).forEach(key -> extra.put(key, json(2)));
        return extra;
    }

    private JsonNode json(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> JSON.textNode(text());
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(new BigDecimal(one(List.of("1.50", "0.1", "12345678901234567890.125", "3"))));
            case 3 -> JSON.booleanNode(random.nextBoolean());
            case 4 -> depth == 0 ? JSON.textNode("") : JSON.nullNode();
            case 5 -> {
                ArrayNode array = JSON.arrayNode();
                several(3, () -> json(depth - 1)).forEach(array::add);
                yield array;
            }
            default -> {
                ObjectNode object = JSON.objectNode();
                several(3, this::text).forEach(key -> object.set(key, json(depth - 1)));
                yield object;
            }
        };
    }

    private Tolls tolls() {
        Tolls tolls = Tolls.UNKNOWN;
        for (AttackField toll : AttackField.TOLLS) {
            tolls = tolls.with(toll, tally());
        }
        return tolls;
    }

    private Tally tally() {
        return new Tally(maybe(this::figure), maybe(this::figure), maybe(this::figure));
    }

    private BigDecimal figure() {
        return new BigDecimal(one(List.of("0", "1", "1.5", "0.333333333", "12", "999999999", "7.0")));
    }

    private String text() {
        return random.nextInt(3) == 0 ? one(TEXTS) : one(TEXTS).strip() + " " + random.nextInt(1000);
    }

    /** As long as a row may have it. */
    private String placeName() {
        String name = text();
        return name.substring(0, Math.min(name.length(), GroupNames.LONGEST_NAME));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> several(int most, Supplier<T> value) {
        List<T> several = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            several.add(value.get());
        }
        return several;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
