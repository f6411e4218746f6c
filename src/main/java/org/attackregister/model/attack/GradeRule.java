package org.attackregister.model.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.attackregister.model.Coded;
import org.attackregister.model.record.Citation;
import org.jspecify.annotations.Nullable;

/** The named rules by which attacks are held apart: those of {@code strict}, and the one of {@code inclusive}. */
public enum GradeRule implements Coded {
    ALTERNATIVE(
            RulePlace.gtd("II, alternative"),
            "attacks that GTD says may be something else: insurgency, another crime, a conflict within or between groups, no"
                    + " intent, or an act of a state",
            new CodeTest(List.of("alternative"), Set.of("1", "2", "3", "4", "5"))),
    DOUBTTERR(
            RulePlace.gtd("II, doubtterr"),
            "attacks of which GTD doubts that they are terrorism proper, and names no alternative",
            new CodeTest("doubtterr", Set.of("0"), Set.of("1"))),
    GUNCERTAIN(
            RulePlace.gtd("VII, guncertain1, guncertain2, guncertain3"),
            "attacks of which a group is only suspected",
            new CodeTest(
                    List.of("guncertain1", "guncertain2", "guncertain3"), "guncertain1", Set.of("0"), Set.of("1"))),
    SPECIFICITY(
            RulePlace.gtd("III, specificity"),
            "attacks whose place is known no closer than a first-order division (4, 5)",
            new CodeTest("specificity", Set.of("1", "2", "3"), Set.of("4", "5"))),
    EVENT_CLARITY(
            RulePlace.ucdp("event_clarity"),
            "events that were made of a report on several (2)",
            new CodeTest("event_clarity", Set.of("1"), Set.of("2"))),
    DATE_PREC(
            RulePlace.ucdp("date_prec"),
            "events whose day is known no closer than a window of more than a week (4, 5)",
            new CodeTest("date_prec", Set.of("1", "2", "3"), Set.of("4", "5"))),
    WHERE_PREC(
            RulePlace.ucdp("where_prec"),
            "events whose place is known no closer than a first-order division, a line, a country, or the sea or air (4 to 7)",
            new CodeTest("where_prec", Set.of("1", "2", "3"), Set.of("4", "5", "6", "7"))),
    VERIFICATION(
            RulePlace.register("verification"),
            "attacks that were checked against a cited page only in part, or not at all",
            evidence -> {
                Verification verification = evidence.verification();
                return verification == null ? null : verification != Verification.VERIFIED;
            }),
    ATTRIBUTION(
            RulePlace.register("attribution"),
            "attacks of which a perpetrator is suspected or disputed",
            evidence -> isDoubted(evidence.perpetrators())),
    SOURCES(
            RulePlace.register("sources"),
            "attacks that fewer than two publications report; whether one of two copies the other is not known",
            evidence ->
                    evidence.sources().stream().map(Citation::source).distinct().count() < 2),
    UNKNOWN(
            RulePlace.register("unknown"),
            "attacks that lack what another of the rules looks at: what nobody said is not strict",
            evidence -> null),
    DATES(
            RulePlace.register("dates"),
            "attacks across a border of `from` or `to`, of which a possible day lies within and another does not; none where"
                    + " neither is asked for",
            evidence -> false);

    /**
     * Where a rule is from.
     *
     * @param source id of the source; null where it is the register's own
     * @param section where it is to be found there
     */
    public record RulePlace(@Nullable String source, String section) {
        static RulePlace gtd(String section) {
            return new RulePlace("start-2019-gtd-codebook", "GTD codebook of October 2019, " + section);
        }

        static RulePlace ucdp(String column) {
            return new RulePlace("uppsala-ucdp-ged", "UCDP GED codebook 23.1, " + column);
        }

        static RulePlace register(String field) {
            return new RulePlace(null, field);
        }
    }

    /** Whether an attack is held apart; null where what it looks at is not known. */
    private interface EvidenceTest extends Function<Evidence, @Nullable Boolean> {}

    /**
     * A test of a provider's codes.
     *
     * @param columns the columns that have them
     * @param needed the column without which nothing is known; null where a blank means that nothing is to be said
     * @param sure its codes of what is sure
     * @param apart codes of what is not, in any of the columns
     */
    private record CodeTest(List<String> columns, @Nullable String needed, Set<String> sure, Set<String> apart)
            implements EvidenceTest {
        CodeTest(String column, Set<String> sure, Set<String> apart) {
            this(List.of(column), column, sure, apart);
        }

        CodeTest(List<String> columns, Set<String> apart) {
            this(columns, null, Set.of(), apart);
        }

        @Override
        public @Nullable Boolean apply(Evidence evidence) {
            if (columns.stream().map(evidence::code).filter(Objects::nonNull).anyMatch(apart::contains)) {
                return true;
            }
            String code = needed == null ? null : evidence.code(needed);
            boolean isSure = needed == null || (code != null && sure.contains(code));
            return isSure ? Boolean.FALSE : null;
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final RulePlace place;

    private final String holdsApart;

    @SuppressWarnings("ImmutableEnumChecker") // it has no state
    private final EvidenceTest test;

    GradeRule(RulePlace place, String holdsApart, EvidenceTest test) {
        this.place = place;
        this.holdsApart = holdsApart;
        this.test = test;
    }

    private static @Nullable Boolean isDoubted(List<Perpetrator> perpetrators) {
        if (perpetrators.stream()
                .anyMatch(p -> p.attribution() == Attribution.SUSPECTED || p.attribution() == Attribution.DISPUTED)) {
            return true;
        }
        boolean known = !perpetrators.isEmpty() && perpetrators.stream().allMatch(p -> p.attribution() != null);
        return known ? Boolean.FALSE : null;
    }

    /** The codes of the rules that hold an attack apart whatever is asked. */
    public static List<String> ofAttacks() {
        return Arrays.stream(values())
                .filter(rule -> rule.upper() == Grade.DEFAULT)
                .map(GradeRule::code)
                .toList();
    }

    /** Where it is from. */
    public RulePlace place() {
        return place;
    }

    /** What it holds apart, as a noun in Markdown. */
    public String holdsApart() {
        return holdsApart;
    }

    /** The grade that does not take what it holds apart. */
    public Grade lower() {
        return this == DATES ? Grade.DEFAULT : Grade.STRICT;
    }

    /** The grade that does. */
    public Grade upper() {
        return this == DATES ? Grade.INCLUSIVE : Grade.DEFAULT;
    }

    /** The provider's columns that it looks at; none where it looks at the register's fields. */
    List<String> columns() {
        return test instanceof CodeTest codes ? codes.columns : List.of();
    }

    /** Whether it holds an attack apart; null where what it looks at is not known. */
    @Nullable
    Boolean holds(Evidence evidence) {
        return test.apply(evidence);
    }
}
