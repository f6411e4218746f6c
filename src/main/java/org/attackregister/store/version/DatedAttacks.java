package org.attackregister.store.version;

/**
 * Attacks of one country that are known to have begun in one month.
 *
 * @param country code of the country
 * @param year the year
 * @param month the month, 1 to 12
 * @param number how many there are
 */
public record DatedAttacks(String country, int year, int month, long number) {}
