package org.attackregister.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import org.attackregister.model.record.Citation;
import org.jspecify.annotations.Nullable;

/**
 * Attacks drawn by chance from few values each, so that they meet: nulls, lists of none to four with repetitions, equal
 * dates, dates known to the month or year, fractions of the dead, places at the poles and the antimeridian.
 */
public final class RandomAttacks {
    public static final List<String> DATASETS = List.of("alpha", "beta", "gamma");
    static final List<String> COUNTRIES = List.of("AF", "PK", "IR", "US", "SU");
    static final List<String> REGIONS = List.of("south-asia", "middle-east", "north-america", "other");
    static final List<String> PROVINCES = List.of("Kabul", "KABUL", "Nangarhār", "Nangarhar", "Washington, D.C.");
    static final List<String> CITIES = List.of("Kabul", "kabul", "Jalālābād", "Paris, Texas", "N'Djaména", "40");
    static final List<String> GROUPS = List.of("iskp", "taliban", "ttp", "unknown", "other", "lashkar-e-jhangvi");
    static final List<String> CATEGORIES = List.of("taliban", "civilians", "military", "police", "other", "unknown");
    static final List<String> TYPES = List.of("police", "military", "private-citizens", "other");
    static final List<String> SUBTYPES = List.of("police-patrol", "army-base", "market", "school", "mosque");
    static final List<String> ATTACK_TYPES = List.of("bombing-explosion", "armed-assault", "hijacking", "unknown");
    static final List<String> WEAPON_TYPES = List.of("explosives", "firearms", "melee", "vehicle", "unknown");
    static final List<String> WORDS = List.of(
            "mosque",
            "Mosquée",
            "FRIDAY",
            "friday's",
            "road-side",
            "bomb",
            "bombings",
            "Mosques",
            "ḨIṢĀR",
            "hisar",
            "kabul",
            "iskp",
            "40",
            "é");

    /** Columns of evidence, and their highest codes; 0 is undefined in some. */
    private static final Map<String, Integer> CODES = new TreeMap<>(Map.of(
            "doubtterr", 1,
            "alternative", 5,
            "guncertain1", 1,
            "guncertain2", 1,
            "specificity", 5,
            "event_clarity", 2,
            "date_prec", 5,
            "where_prec", 7));

    static final LocalDate FIRST_DAY = LocalDate.of(2018, 11, 20);
    private static final int DAYS = 1_900;

    private final Random random;

    RandomAttacks(Random random) {
        this.random = random;
    }

    Attack next(String id, String dataset) {
        return new Attack(
                id,
                dataset,
                random.nextInt(6) == 0 ? Kind.CLASH : Kind.ATTACK,
                date(),
                place(),
                some(ATTACK_TYPES, 3),
                some(WEAPON_TYPES, 4),
                maybe(random::nextBoolean),
                maybe(random::nextBoolean),
                listOf(4, this::target),
                listOf(3, this::perpetrator),
                new Casualties(tolls(), maybe(this::figure), maybe(random::nextBoolean), Map.of("AF", BigDecimal.ONE)),
                account(new Random(id.hashCode())));
    }

    private EventDate date() {
        LocalDate day =
                FIRST_DAY.plusDays(random.nextBoolean() ? random.nextInt(DAYS) : random.nextInt(DAYS / 90) * 90L);
        return switch (random.nextInt(8)) {
            case 0 -> new EventDate(day.withDayOfYear(1), DatePrecision.YEAR, null);
            case 1 -> new EventDate(day.withDayOfMonth(1), DatePrecision.MONTH, null);
            case 2 -> new EventDate(day, DatePrecision.DAY, day.plusDays(2));
            case 3 -> EventDate.within(day, day.plusDays(1 + random.nextInt(500)));
            default -> new EventDate(day, DatePrecision.DAY, null);
        };
    }

    private Place place() {
        String country = one(COUNTRIES);
        double[] point = point();
        boolean halfKnown = random.nextInt(20) == 0;
        boolean known = random.nextInt(5) > 0;
        return new Place(
                country,
                maybe(() -> one(REGIONS)),
                maybe(() -> one(PROVINCES)),
                maybe(() -> one(CITIES)),
                maybe(this::words),
                known ? (Double) point[0] : null,
                known && !halfKnown ? (Double) point[1] : null,
                null,
                known && point[0] == 90 ? CoordinateDoubt.OUTSIDE_COUNTRY : null);
    }

    /** Latitude and longitude in whole tenths of a degree. */
    double[] point() {
        return switch (random.nextInt(6)) {
            case 0 -> new double[] {random.nextBoolean() ? 90 : -90, tenths(-1800, 1800)};
            case 1 -> new double[] {tenths(-200, 200), random.nextBoolean() ? 180 : -180};
            case 2 ->
                new double[] {tenths(-200, 200), random.nextBoolean() ? tenths(1780, 1800) : tenths(-1800, -1780)};
            case 3 -> new double[] {tenths(895, 900), tenths(-1800, 1800)};
            case 4 -> new double[] {34.5, 69.2};
            default -> new double[] {tenths(290, 390), tenths(600, 750)};
        };
    }

    private double tenths(int from, int to) {
        return (from + random.nextInt(to - from + 1)) / 10.0;
    }

    private Target target() {
        return new Target(
                one(CATEGORIES),
                maybe(() -> one(TYPES)),
                maybe(() -> one(SUBTYPES)),
                maybe(this::words),
                random.nextInt(3) == 0 ? one(GROUPS) : null,
                List.of());
    }

    private Perpetrator perpetrator() {
        return new Perpetrator(one(GROUPS), maybe(() -> one(List.of(Attribution.values()))), null);
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
        return switch (random.nextInt(5)) {
            case 0 -> new BigDecimal("0");
            case 1 -> new BigDecimal("1.333333333");
            case 2 -> new BigDecimal("0.5");
            default -> BigDecimal.valueOf(random.nextInt(60));
        };
    }

    /** An account with evidence that is drawn by itself, so that all else is as it was without it. */
    private Account account(Random evidence) {
        return new Account(
                maybe(this::words),
                null,
                maybe(() -> one(List.of(Verification.values()))),
                evidence.nextBoolean()
                        ? List.of(new Citation("a-source", null))
                        : List.of(new Citation("a-source", null), new Citation("other-source", null)),
                Map.of(),
                extra(random.nextInt(9), evidence),
                List.of());
    }

    /** Codes by which an attack is of GTD, of UCDP or of neither; each may be unknown. */
    private static Map<String, JsonNode> extra(int number, Random evidence) {
        Map<String, JsonNode> extra = new LinkedHashMap<>(Map.of("n", IntNode.valueOf(number)));
        int layout = evidence.nextInt(3);
        CODES.forEach((column, highest) -> {
            boolean gtd = !column.endsWith("prec") && !column.endsWith("clarity");
            boolean rare = column.equals("alternative") || column.endsWith("2");
            if (layout == (gtd ? 0 : 1) && evidence.nextInt(10) >= (rare ? 8 : 1)) {
                int code = evidence.nextInt(highest + 2);
                extra.put(column, code > highest ? TextNode.valueOf("unknown") : IntNode.valueOf(code));
            }
        });
        return extra;
    }

    private String words() {
        return String.join(random.nextBoolean() ? " " : "; ", some(WORDS, 4));
    }

    /** None to so many, most often one; values may repeat. */
    private <T> List<T> listOf(int most, Supplier<T> next) {
        int length = random.nextInt(3) == 0 ? random.nextInt(most + 1) : 1;
        return Stream.generate(next).limit(length).toList();
    }

    private List<String> some(List<String> pool, int most) {
        return listOf(most, () -> one(pool));
    }

    <T> T one(List<T> pool) {
        return pool.get(random.nextInt(pool.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> next) {
        return random.nextInt(4) == 0 ? null : next.get();
    }
}
