package org.attackregister.snapshot;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.model.Coded;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Grade;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Target;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Region;
import org.attackregister.model.record.Group;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.query.filter.DateCertainty;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.filter.Phrase;
import org.attackregister.query.filter.Phrase.SoughtWord;
import org.jspecify.annotations.Nullable;

/** Compares one attack after the other with some conditions, word by word as the contract puts them. */
final class BruteForceFilter {
    private static final double EARTH_KM = 6371.0088;
    private static final double ROUNDING = 1e-9;

    private static final Set<FilterField> OF_TARGET = Set.of(
            FilterField.TARGET_CATEGORY, FilterField.TARGET_TYPE, FilterField.TARGET_SUBTYPE, FilterField.TARGET_GROUP);
    private static final Set<FilterField> OF_PERPETRATOR = Set.of(FilterField.GROUP, FilterField.ATTRIBUTION_OF);

    /** The forms of words among the texts and questions that are drawn. */
    private static final Map<String, String> FORMS =
            Map.of("mosques", "mosque", "bombings", "bomb", "bombing", "bomb", "fridays", "friday");

    private final List<Condition> conditions;
    private final Named named;

    BruteForceFilter(List<Condition> conditions, Named named) {
        this.conditions = conditions;
        this.named = named;
    }

    /** The records whose names are read with an attack, by id, at one revision. */
    record Named(
            Map<String, Group> groups,
            Map<String, Country> countries,
            Map<String, Region> regions,
            Map<String, String> merges) {
        /** The group to which a group leads: itself, unless it was merged. */
        String lead(String group) {
            String next = merges.get(group);
            return next == null ? group : lead(next);
        }

        /** The group to which a group leads, and all that lead to it. */
        Stream<Group> together(String group) {
            return groups.values().stream().filter(other -> lead(other.id()).equals(lead(group)));
        }
    }

    boolean matches(Versioned<Attack> version) {
        if (AttackFilter.dates(conditions) == DateCertainty.BORDER) {
            return under(DateCertainty.POSSIBLE).matches(version)
                    && !under(DateCertainty.CERTAIN).matches(version);
        }
        return conditions.stream().filter(Condition::negated).noneMatch(c -> contains(List.of(c), c.scope(), version))
                && Arrays.stream(Scope.values()).allMatch(s -> contains(positive(s), s, version));
    }

    private BruteForceFilter under(DateCertainty dates) {
        return new BruteForceFilter(AttackFilter.under(conditions, dates), named);
    }

    private List<Condition> positive(Scope scope) {
        return conditions.stream()
                .filter(c -> !c.negated() && c.scope() == scope)
                .toList();
    }

    /** Whether conditions of one scope are satisfied: those on targets for one and the same, those on perpetrators likewise. */
    private boolean contains(List<Condition> asked, Scope scope, Versioned<Attack> version) {
        Attack attack = version.value();
        List<Condition> ofTarget =
                asked.stream().filter(c -> OF_TARGET.contains(c.field())).toList();
        List<Condition> ofPerpetrator =
                asked.stream().filter(c -> OF_PERPETRATOR.contains(c.field())).toList();
        List<Condition> others = new ArrayList<>(asked);
        others.removeAll(ofTarget);
        others.removeAll(ofPerpetrator);
        return areMetByOne(attack.targets(), scope, ofTarget, this::value)
                && areMetByOne(attack.perpetrators(), scope, ofPerpetrator, this::value)
                && others.stream().allMatch(c -> contains(c, version));
    }

    /**
     * Whether conditions are satisfied by one and the same entry of those that a scope looks at; an empty list is one entry of
     * which nothing is known. No value under a plain name means that there is none in the whole list.
     */
    private static <T> boolean areMetByOne(
            List<T> list, Scope scope, List<Condition> asked, BiFunction<T, FilterField, @Nullable String> value) {
        if (list.isEmpty()) {
            return asked.stream().allMatch(c -> among(c, null));
        }
        List<T> looked = scope == Scope.PRIMARY ? list.subList(0, 1) : list;
        return looked.stream()
                .anyMatch(e -> asked.stream().allMatch(c -> {
                    String own = value.apply(e, c.field());
                    boolean elsewhere = list.stream().anyMatch(o -> value.apply(o, c.field()) != null);
                    return among(c, own) && !(own == null && scope == Scope.PLAIN && elsewhere);
                }));
    }

    private @Nullable String value(Target target, FilterField field) {
        return switch (field.wireName()) {
            case "target_category" -> target.category();
            case "target_type" -> target.type();
            case "target_subtype" -> target.subtype();
            case "target_group" -> target.group() == null ? null : named.lead(target.group());
            default -> throw new IllegalArgumentException(field.wireName());
        };
    }

    private @Nullable String value(Perpetrator perpetrator, FilterField field) {
        return field == FilterField.GROUP ? named.lead(perpetrator.group()) : code(perpetrator.attribution());
    }

    private boolean contains(Condition asked, Versioned<Attack> version) {
        Attack attack = version.value();
        Place where = attack.where();
        return switch (asked.field().wireName()) {
            case "kind" -> among(asked, attack.kind().code());
            case "country" -> among(asked, where.country());
            case "region" -> among(asked, where.region());
            case "admin1" -> among(asked, where.admin1());
            case "city" -> among(asked, where.city());
            case "attack_type" -> areMetByOne(attack.attackTypes(), asked.scope(), List.of(asked), (t, f) -> t);
            case "weapon_type" -> areMetByOne(attack.weaponTypes(), asked.scope(), List.of(asked), (t, f) -> t);
            case "grid" -> among(asked, cell(attack));
            case "verification" -> among(asked, code(attack.account().verification()));
            case "suicide" -> among(asked, string(attack.suicide()));
            case "success" -> among(asked, string(attack.success()));
            case "year" -> {
                Operand.Years years = (Operand.Years) asked.operand();
                yield years.except()
                        != years.years().contains(attack.when().date().getYear());
            }
            case "quarter", "month", "week", "day" -> among(asked, CalendarByHand.text(asked.field(), attack));
            case "from" -> someOrAll(asked, attack, (date, border) -> !date.isBefore(border));
            case "to" -> someOrAll(asked, attack, (date, border) -> !date.isAfter(border));
            case "dates" -> true;
            case "grade" ->
                ((Operand.Graded) asked.operand()).grade() != Grade.STRICT || GradeByHand.rule(attack) == null;
            case "grade_rule" -> among(asked, GradeByHand.rule(attack));
            case "bbox" -> inside((Operand.Box) asked.operand(), where);
            case "near" -> near((Operand.Circle) asked.operand(), where);
            case "q" -> {
                List<List<Set<String>>> texts = texts(attack);
                yield ((Operand.Search) asked.operand())
                        .all().stream()
                                .allMatch(any -> any.stream()
                                        .anyMatch(phrase -> texts.stream().anyMatch(text -> has(text, phrase))));
            }
            case "changed_since" -> version.stamp().recordedAt().isAfter(((Operand.Moment) asked.operand()).instant());
            default -> isWithinBounds(attack, asked);
        };
    }

    /**
     * Whether the days on which an attack may have begun are on a side of a border: all, or some with {@code possible}. Of a
     * bound that is negated, all must be on the other side, or some.
     */
    private static boolean someOrAll(Condition asked, Attack attack, BiPredicate<LocalDate, LocalDate> isOnSide) {
        Operand.Day bound = (Operand.Day) asked.operand();
        Predicate<LocalDate> side = date -> isOnSide.test(date, bound.day()) != asked.negated();
        Stream<LocalDate> days =
                attack.when().date().datesUntil(attack.when().latest().plusDays(1));
        boolean meant = bound.dates() == DateCertainty.POSSIBLE ? days.anyMatch(side) : days.allMatch(side);
        return meant != asked.negated();
    }

    private static boolean isWithinBounds(Attack attack, Condition asked) {
        for (AttackField toll : AttackField.TOLLS) {
            BigDecimal best = attack.casualties().toll(toll).best();
            if (asked.field().wireName().equals(toll.code() + "_min")) {
                return compares(best, asked, c -> c >= 0);
            }
            if (asked.field().wireName().equals(toll.code() + "_max")) {
                return compares(best, asked, c -> c <= 0);
            }
        }
        throw new IllegalArgumentException(asked.parameter());
    }

    /** The cell of the PRIO-GRID: by its formula, but for the north pole and the antimeridian, which lie in no cell of it. */
    static @Nullable String cell(Attack attack) {
        Double latitude = attack.where().latitude();
        Double longitude = attack.where().longitude();
        if (latitude == null || longitude == null) {
            return null;
        }
        double row = latitude == 90 ? 359 : Math.floor((latitude + 90) * 2);
        double column = longitude == 180 ? 0 : Math.floor((longitude + 180) * 2);
        return String.valueOf((int) (row * 720 + column + 1));
    }

    private static boolean among(Condition asked, @Nullable String value) {
        Operand.Codes meant = (Operand.Codes) asked.operand();
        return meant.except()
                ? value != null && !meant.codes().contains(value)
                : meant.codes().contains(Objects.requireNonNullElse(value, "null"));
    }

    private static boolean compares(@Nullable BigDecimal figure, Condition asked, Predicate<Integer> matching) {
        return figure != null && matching.test(figure.compareTo(((Operand.Amount) asked.operand()).amount()));
    }

    private static boolean inside(Operand.Box box, Place place) {
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        if (latitude == null || longitude == null || latitude < box.minLat() || latitude > box.maxLat()) {
            return false;
        }
        // Eastwards from the western edge: how far is the place, and how far the eastern edge?
        double wide = box.maxLon() - box.minLon();
        double far = longitude - box.minLon();
        return box.minLon() <= box.maxLon()
                ? far >= 0 && far <= wide
                : (far < 0 ? far + 360 : far) <= wide + 360 + ROUNDING;
    }

    /** Distance along the sphere, from the angle between two vectors. */
    private static boolean near(Operand.Circle circle, Place place) {
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        if (latitude == null || longitude == null) {
            return false;
        }
        double[] a = vector(circle.latitude(), circle.longitude());
        double[] b = vector(latitude, longitude);
        double[] cross = {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
        double sine = Math.sqrt(cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2]);
        double cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        return EARTH_KM * Math.atan2(sine, cosine) <= circle.km();
    }

    private static double[] vector(double latitude, double longitude) {
        double lat = Math.toRadians(latitude);
        double lon = Math.toRadians(longitude);
        return new double[] {Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)};
    }

    /** The texts of an attack as words: summary, place with its country and region, targets, groups on either side. */
    private List<List<Set<String>>> texts(Attack attack) {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(attack.account().summary());
        texts.add(attack.where().admin1());
        texts.add(attack.where().city());
        texts.add(attack.where().location());
        Country country = named.countries().get(attack.where().country());
        texts.add(country == null ? null : country.name());
        Region region = named.regions().get(attack.where().region());
        texts.add(region == null ? null : region.name());
        attack.targets().forEach(t -> texts.add(t.name()));
        Stream.concat(
                        attack.targets().stream().map(Target::group),
                        attack.perpetrators().stream().map(Perpetrator::group))
                .filter(Objects::nonNull)
                .flatMap(named::together)
                .forEach(group -> {
                    texts.add(group.id());
                    texts.add(group.name());
                    texts.addAll(group.aliases());
                });
        return texts.stream()
                .filter(Objects::nonNull)
                .map(BruteForceFilter::read)
                .toList();
    }

    /** Whether a text has the words of a phrase one behind the other. */
    private static boolean has(List<Set<String>> text, Phrase phrase) {
        int length = phrase.words().size();
        return IntStream.rangeClosed(0, text.size() - length)
                .anyMatch(start -> IntStream.range(0, length)
                        .allMatch(i -> text.get(start + i).stream()
                                .anyMatch(word -> means(phrase.words().get(i), word))));
    }

    private static boolean means(SoughtWord sought, String word) {
        return sought.beginning()
                ? word.startsWith(sought.word())
                : FORMS.getOrDefault(sought.word(), sought.word()).equals(FORMS.getOrDefault(word, word));
    }

    /** Runs of letters and digits, case and accents aside; with an apostrophe a word is one and two at the same place. */
    private static List<Set<String>> read(String text) {
        List<Set<String>> words = new ArrayList<>();
        for (String run : Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}\\p{N}']+", -1)) {
            Set<String> alike = new HashSet<>(List.of(run.split("'", -1)));
            alike.add(run.replace("'", ""));
            alike.remove("");
            if (!alike.isEmpty()) {
                words.add(alike);
            }
        }
        return words;
    }

    private static @Nullable String string(@Nullable Boolean value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }
}
