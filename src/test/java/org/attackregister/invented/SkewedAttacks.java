package org.attackregister.invented;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.attackregister.model.attack.Account;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Attribution;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Target;
import org.attackregister.model.attack.Tolls;
import org.attackregister.model.record.Citation;
import org.jspecify.annotations.Nullable;

/**
 * Invented attacks in the proportions of the Global Terrorism Database: 51 years of which the last ten have half, a few
 * countries and groups that have most, up to three targets, texts of realistic length. The same number gives the same
 * attack at every call.
 */
public final class SkewedAttacks {
    /** How many groups there are. */
    public static final int GROUPS = 3_500;

    private static final int COUNTRIES = 200;
    private static final int PROVINCES = 2_500;
    private static final int CITIES = 36_000;
    private static final int FIRST_YEAR = 1970;
    private static final int YEARS = 51;

    private final String dataset;
    private final Codes codes = Codes.read();
    private final InventedWords words = new InventedWords(20_000);

    /** The attacks of a dataset. */
    public SkewedAttacks(String dataset) {
        this.dataset = dataset;
    }

    /** The id of a group, 0 to {@link #GROUPS} - 1. */
    public static String group(int number) {
        return "group-" + number;
    }

    /** The name of a group. */
    public String groupName(int number) {
        return words.name(number) + " Front";
    }

    /** The attack of a number, from 0; later numbers are later attacks of a register of {@code count}. */
    public Attack attack(int number, int count) {
        Random random = new Random(number * 2_654_435_761L);
        LocalDate day = day(random, (number + random.nextDouble()) / count);
        String id = "%s-%04d%02d%02d%06d"
                .formatted(dataset, day.getYear(), day.getMonthValue(), day.getDayOfMonth(), number);
        return new Attack(
                id,
                dataset,
                Kind.ATTACK,
                new EventDate(
                        random.nextInt(200) == 0 ? day.withDayOfMonth(1) : day,
                        random.nextInt(200) == 0 ? DatePrecision.MONTH : DatePrecision.DAY,
                        random.nextInt(30) == 0 ? day.plusDays(random.nextInt(9)) : null),
                place(random),
                some(random, codes.attackTypes(), 20),
                some(random, codes.weapons(), 12),
                random.nextInt(28) == 0,
                random.nextInt(10) > 0,
                targets(random),
                perpetrators(random),
                casualties(random),
                account(random, day, id));
    }

    /** Half of all attacks lie in the last fifth of the time. */
    private static LocalDate day(Random random, double place) {
        double years = YEARS * Math.pow(Math.min(place, 0.999_999), 0.32);
        return LocalDate.of(FIRST_YEAR + (int) years, 1, 1).plusDays(random.nextInt(365));
    }

    private Place place(Random random) {
        Codes.Country country = codes.countries().get(Skew.rank(random, COUNTRIES));
        int city = Skew.rank(random, CITIES);
        boolean known = random.nextInt(45) > 0;
        return new Place(
                country.code(),
                country.region().isEmpty() ? null : country.region(),
                words.name(Skew.rank(random, PROVINCES)),
                random.nextInt(20) == 0 ? null : words.name(city),
                random.nextInt(3) == 0 ? words.text(random, 60) : null,
                known ? Double.valueOf(degrees(random, 60)) : null,
                known ? Double.valueOf(degrees(random, 170)) : null,
                known ? random.nextInt(4) > 0 ? "city" : "district" : null);
    }

    private static double degrees(Random random, int most) {
        return Math.round((random.nextDouble() * 2 - 1) * most * 1e6) / 1e6;
    }

    /** Most often one; the second comes seldom, as one in so many. */
    private static List<String> some(Random random, List<String> pool, int oneIn) {
        List<String> some = new ArrayList<>(List.of(pool.get(Skew.rank(random, pool.size()))));
        if (random.nextInt(oneIn) == 0) {
            some.add(pool.get(random.nextInt(pool.size())));
        }
        return List.copyOf(some);
    }

    private List<Target> targets(Random random) {
        int dice = random.nextInt(100);
        return IntStream.range(0, dice < 1 ? 3 : dice < 7 ? 2 : 1)
                .mapToObj(i -> target(random))
                .toList();
    }

    private Target target(Random random) {
        Codes.TargetType type =
                codes.targetTypes().get(Skew.rank(random, codes.targetTypes().size()));
        return new Target(
                type.category(),
                type.code(),
                type.subtypes().isEmpty()
                        ? null
                        : type.subtypes().get(random.nextInt(type.subtypes().size())),
                random.nextInt(3) == 0 ? "Not named" : words.text(random, 10 + random.nextInt(30)),
                random.nextInt(25) == 0 ? group(Skew.rank(random, GROUPS)) : null,
                List.of(codes.countries().get(Skew.rank(random, COUNTRIES)).code()));
    }

    private static List<Perpetrator> perpetrators(Random random) {
        if (random.nextInt(100) < 46) {
            return List.of();
        }
        List<Perpetrator> perpetrators = new ArrayList<>();
        for (int i = random.nextInt(80) == 0 ? 2 : 1; i > 0; i--) {
            Attribution attribution = random.nextInt(6) == 0 ? Attribution.SUSPECTED : Attribution.CLAIMED;
            perpetrators.add(new Perpetrator(group(Skew.rank(random, GROUPS)), attribution, null));
        }
        return List.copyOf(perpetrators);
    }

    private static Casualties casualties(Random random) {
        Tally killed = new Tally(figure(random, 400), null, null);
        BigDecimal attackers = random.nextInt(3) == 0 ? null : BigDecimal.ZERO;
        Tally wounded = new Tally(figure(random, 1_500), null, null);
        Tolls tolls = Tolls.of(AttackField.KILLED, killed).with(AttackField.WOUNDED, wounded);
        return new Casualties(tolls, attackers, true, Map.of());
    }

    private static @Nullable BigDecimal figure(Random random, int most) {
        int dice = random.nextInt(100);
        if (dice < 6) {
            return null;
        }
        BigDecimal figure = BigDecimal.valueOf(Skew.rank(random, most));
        return dice > 98 ? figure.divide(BigDecimal.valueOf(3), Tally.SCALE, RoundingMode.HALF_EVEN) : figure;
    }

    private Account account(Random random, LocalDate day, String id) {
        boolean recent = day.getYear() > 1996;
        return new Account(
                recent ? words.text(random, 120 + random.nextInt(420)) : null,
                random.nextInt(3) == 0 ? words.text(random, 40 + random.nextInt(120)) : null,
                null,
                List.of(new Citation("terrorist-attacks-database", null)),
                Map.of("gtd", id),
                extra(random, recent),
                List.of());
    }

    private Map<String, JsonNode> extra(Random random, boolean recent) {
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        extra.put("crit1", IntNode.valueOf(1));
        extra.put("crit2", IntNode.valueOf(1));
        extra.put("crit3", IntNode.valueOf(random.nextInt(2)));
        extra.put("doubtterr", IntNode.valueOf(random.nextInt(2)));
        extra.put("multiple", IntNode.valueOf(random.nextInt(2)));
        extra.put("property", IntNode.valueOf(random.nextInt(2)));
        extra.put("ishostkid", IntNode.valueOf(random.nextInt(2)));
        extra.put("dbsource", TextNode.valueOf(recent ? "Start Primary Collection" : "PGIS"));
        if (recent) {
            extra.put("scite1", TextNode.valueOf(words.text(random, 90)));
            extra.put("weapdetail", TextNode.valueOf(words.text(random, 40)));
        }
        return extra;
    }
}
