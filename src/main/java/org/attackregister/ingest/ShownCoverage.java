package org.attackregister.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attackregister.model.record.Dataset.CoveredPeriod;
import org.attackregister.model.record.Dataset.Gap;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.jspecify.annotations.Nullable;

/**
 * What the attacks of a dataset show of what it covers: the longest run of months, and the countries that have attacks
 * in it. Only attacks known to the day are included. It has a bit for each month of a country, however many attacks there
 * are.
 */
final class ShownCoverage {
    /** The most months without an attack that a run goes over; months that the provider has nothing of are not counted. */
    private static final int LONGEST_HOLE = 12;

    private static final int MONTHS = 12;

    private final List<Gap> gaps;
    private final Map<Integer, Long> attacks = new HashMap<>();
    private final Map<String, BitSet> countries = new HashMap<>();

    /**
     * Months that follow each other.
     *
     * @param first the first month
     * @param last the last month
     * @param attacks how many attacks they have
     */
    private record Run(int first, int last, long attacks) {
        /** Longer, or as long with more attacks; of two that are alike the later is taken. */
        boolean isShorterThan(Run other) {
            int more = Integer.compare(other.last - other.first, last - first);
            return more > 0 || (more == 0 && other.attacks >= attacks);
        }
    }

    /** Nothing yet; {@code gaps} are the periods that the provider has nothing of. */
    ShownCoverage(List<Gap> gaps) {
        this.gaps = List.copyOf(gaps);
    }

    /** Includes some attacks of one country and month. */
    void include(String country, YearMonth month, long number) {
        int index = month.getYear() * MONTHS + month.getMonthValue() - 1;
        attacks.merge(index, number, Long::sum);
        countries.computeIfAbsent(country, c -> new BitSet()).set(index);
    }

    /** A coverage with what is shown in the place of what nobody stated. */
    StatedCoverage over(StatedCoverage stated) {
        Run run = longest();
        StatedCoverage shown = stated;
        if (stated.periodFromRows()) {
            CoveredPeriod period =
                    run == null ? CoveredPeriod.OPEN : new CoveredPeriod(first(run.first), last(run.last));
            shown = shown.withPeriod(period.withGaps(gaps));
        }
        if (stated.countriesFromRows()) {
            shown = shown.withCountries(countries(stated, run));
        }
        return shown;
    }

    private List<String> countries(StatedCoverage stated, @Nullable Run run) {
        return countries.entrySet().stream()
                .filter(of -> !stated.periodFromRows() || (run != null && isIn(run, of.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isIn(Run run, BitSet months) {
        int month = months.nextSetBit(run.first);
        return month >= 0 && month <= run.last;
    }

    private @Nullable Run longest() {
        Run longest = null;
        Run run = null;
        for (Map.Entry<Integer, Long> month : new TreeMap<>(attacks).entrySet()) {
            run = run != null && hole(run.last, month.getKey()) <= LONGEST_HOLE
                    ? new Run(run.first, month.getKey(), run.attacks + month.getValue())
                    : new Run(month.getKey(), month.getKey(), month.getValue());
            longest = longest == null || longest.isShorterThan(run) ? run : longest;
        }
        return longest;
    }

    /** How many months lie between two, those of the provider's gaps apart. */
    private int hole(int before, int after) {
        int hole = after - before - 1;
        if (hole <= LONGEST_HOLE || gaps.isEmpty()) {
            return hole;
        }
        CoveredPeriod anyDay = new CoveredPeriod(null, null, gaps);
        int months = 0;
        for (int month = before + 1; month < after && months <= LONGEST_HOLE; month++) {
            months += anyDay.days(first(month), last(month)) > 0 ? 1 : 0;
        }
        return months;
    }

    private static LocalDate first(int month) {
        return YearMonth.of(month / MONTHS, month % MONTHS + 1).atDay(1);
    }

    private static LocalDate last(int month) {
        return YearMonth.of(month / MONTHS, month % MONTHS + 1).atEndOfMonth();
    }
}
