package org.attackregister.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.attackregister.model.record.Dataset.CoveredPeriod;
import org.attackregister.model.record.Dataset.Gap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoveredPeriodTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "1992-01-01, 1992-12-31, 366",
        "1993-01-01, 1993-12-31, 0",
        "1992-12-31, 1994-01-01, 2",
        "1969-12-30, 1970-01-02, 2",
        "2020-12-31, 2021-12-31, 1",
        "1960-01-01, 1960-12-31, 0"
    })
    void countsTheDaysThatAreCovered(LocalDate first, LocalDate last, long days) {
        assertThat(gtd().days(first, last)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsAsOneWhoLooksAtEveryDay(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            CoveredPeriod covered = any(random);
            LocalDate first = START.plusDays(random.nextInt(60));
            LocalDate last = first.plusDays(random.nextInt(40));
            long days = first.datesUntil(last.plusDays(1))
                    .filter(day -> covers(covered, day))
                    .count();
            assertThat(covered.days(first, last))
                    .as("%s to %s of %s", first, last, covered)
                    .isEqualTo(days);
        }
    }

    @Test
    void keepsTheGapsThatLieInThePeriodOnceEachInOrderOfTime() {
        Gap inside = gap("2020-03-01", "2020-03-31");
        Gap across = gap("2019-12-01", "2020-01-01");
        Gap outside = gap("2021-01-01", "2021-12-31");

        CoveredPeriod covered = new CoveredPeriod(START, LocalDate.of(2020, 12, 31));

        assertThat(covered.withGaps(List.of(inside, outside, across, inside)).gaps())
                .containsExactly(across, inside);
        assertThat(CoveredPeriod.OPEN.withGaps(List.of(outside)).gaps()).containsExactly(outside);
    }

    @Test
    void readsRecordsThatDoNotSpeakOfGaps() throws Exception {
        String json = "{\"from\": \"2020-01-01\", \"to\": null}";

        assertThat(RegisterJson.MAPPER.readValue(json, CoveredPeriod.class)).isEqualTo(new CoveredPeriod(START, null));
    }

    private static CoveredPeriod gtd() {
        return new CoveredPeriod(
                LocalDate.of(1970, 1, 1), LocalDate.of(2020, 12, 31), List.of(gap("1993-01-01", "1993-12-31")));
    }

    private static Gap gap(String from, String to) {
        return new Gap(LocalDate.parse(from), LocalDate.parse(to), "lost");
    }

    private static CoveredPeriod any(Random random) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = START.plusDays(random.nextInt(80));
            gaps.add(new Gap(from, from.plusDays(random.nextInt(20)), "lost"));
        }
        LocalDate from = random.nextInt(4) == 0 ? null : START.plusDays(random.nextInt(30));
        LocalDate to = random.nextInt(4) == 0 ? null : START.plusDays(40 + random.nextInt(40));
        return new CoveredPeriod(from, to, gaps);
    }

    private static boolean covers(CoveredPeriod covered, LocalDate day) {
        return (covered.from() == null || !day.isBefore(covered.from()))
                && (covered.to() == null || !day.isAfter(covered.to()))
                && covered.gaps().stream().noneMatch(g -> !day.isBefore(g.from()) && !day.isAfter(g.to()));
    }
}
