package org.attackregister.invented;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is in a generated file, counted while it was written. Rows that are to be refused count nowhere but there. */
public final class GtdTotals {
    private final Map<Integer, Integer> byYear = new TreeMap<>();
    private final Map<String, Integer> byCountry = new TreeMap<>();
    private final Map<String, Integer> byTargetCategory = new TreeMap<>();
    private final Map<String, Integer> byGroup = new TreeMap<>();
    private final Map<String, Integer> wrong = new TreeMap<>();
    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private final Map<String, Integer> unknown = new TreeMap<>();
    private int rows;
    private int attacks;

    /** Rows that were written. */
    public int rows() {
        return rows;
    }

    /** Rows that are attacks; the others are to be refused. */
    public int attacks() {
        return attacks;
    }

    /** Attacks by year. */
    public Map<Integer, Integer> byYear() {
        return byYear;
    }

    /** Attacks by the register's code of the country. */
    public Map<String, Integer> byCountry() {
        return byCountry;
    }

    /** Attacks by the register's target category of the first target. */
    public Map<String, Integer> byTargetCategory() {
        return byTargetCategory;
    }

    /** Attacks by GTD's name of the first group; those of nobody known are missing. */
    public Map<String, Integer> byGroup() {
        return byGroup;
    }

    /** Rows that were made wrong on purpose, by the code of the remark that an import makes of each. */
    public Map<String, Integer> wrong() {
        return wrong;
    }

    /** The exact sum of a column of figures ({@code nkill}). */
    public BigDecimal sum(String column) {
        return sums.getOrDefault(column, BigDecimal.ZERO);
    }

    /** Attacks of which a column of figures says nothing. */
    public int unknown(String column) {
        return unknown.getOrDefault(column, 0);
    }

    void row() {
        rows++;
    }

    void attack(int year, String country, String category, @Nullable String group) {
        attacks++;
        byYear.merge(year, 1, Integer::sum);
        byCountry.merge(country, 1, Integer::sum);
        byTargetCategory.merge(category, 1, Integer::sum);
        if (group != null) {
            byGroup.merge(group, 1, Integer::sum);
        }
    }

    void figure(String column, @Nullable BigDecimal figure) {
        if (figure == null) {
            unknown.merge(column, 1, Integer::sum);
        } else {
            sums.merge(column, figure, BigDecimal::add);
        }
    }

    void wrong(String remark) {
        wrong.merge(remark, 1, Integer::sum);
    }

    @Override
    public String toString() {
        return "%d rows, %d attacks, killed %s (%d unknown), wounded %s (%d unknown), wrong on purpose %s"
                .formatted(rows, attacks, sum("nkill"), unknown("nkill"), sum("nwound"), unknown("nwound"), wrong);
    }
}
