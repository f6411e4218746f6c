package org.attackregister.service.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.attackregister.query.answer.ShareAnswer.ShareTest;
import org.attackregister.query.answer.ShareAnswer.TestMethod;
import org.attackregister.service.share.Wilson.Bounds;
import org.junit.jupiter.api.Test;

/**
 * Intervals and tests beside those of SciPy 1.17.1 ({@code fisher_exact}) and statsmodels 0.15.0 ({@code
 * proportion_confint}, {@code confint_proportions_2indep}, {@code proportions_ztest}) for 1,000 random pairs of shares.
 */
class TwoProportionsTest {
    private static final double NEAR = 1e-9;

    private static List<String[]> tables() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(TwoProportionsTest.class.getResourceAsStream("/shares/two-proportions.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    private static int whole(String[] row, int column) {
        return Integer.parseInt(row[column]);
    }

    private static double number(String[] row, int column) {
        return Double.parseDouble(row[column]);
    }

    @Test
    void agreesOnEachTable() throws IOException {
        List<String[]> tables = tables();
        assertThat(tables).hasSize(1000);
        int tested = 0;
        for (String[] row : tables) {
            String shown = String.join(",", row);
            int hitsBefore = whole(row, 0);
            int allBefore = whole(row, 1);
            int hits = whole(row, 2);
            int all = whole(row, 3);
            Bounds wilson = Wilson.bounds(hits, all);
            assertThat(wilson.low()).as(shown).isCloseTo(number(row, 4), within(NEAR));
            assertThat(wilson.high()).as(shown).isCloseTo(number(row, 5), within(NEAR));
            Bounds newcombe = Newcombe.difference(hitsBefore, allBefore, hits, all);
            assertThat(newcombe.low()).as(shown).isCloseTo(number(row, 6), within(NEAR));
            assertThat(newcombe.high()).as(shown).isCloseTo(number(row, 7), within(NEAR));
            assertThat(TwoProportions.fisher(hitsBefore, allBefore, hits, all))
                    .as(shown)
                    .isCloseTo(number(row, 10), within(NEAR));
            if (!row[8].isEmpty()) {
                double z = TwoProportions.z(hitsBefore, allBefore, hits, all);
                assertThat(z).as(shown).isCloseTo(number(row, 8), within(NEAR));
                assertThat(TwoProportions.p(z)).as(shown).isCloseTo(number(row, 9), within(NEAR));
                tested++;
            }
        }
        assertThat(tested).isEqualTo(896);
    }

    @Test
    void takesFishersTestWhereFewAreExpected() {
        ShareTest few = TwoProportions.test(1, 4, 3, 3);
        assertThat(few.method()).isEqualTo(TestMethod.FISHER_EXACT);
        assertThat(few.statistic()).isNull();
        assertThat(few.p()).isCloseTo(1.0 / 7, within(NEAR));

        assertThat(TwoProportions.test(0, 1000, 0, 1000).method()).isEqualTo(TestMethod.FISHER_EXACT);
        assertThat(TwoProportions.test(0, 1000, 0, 1000).p()).isEqualTo(1);
        // five expected in the rarest cell, and just less
        assertThat(TwoProportions.test(5, 10, 5, 10).method()).isEqualTo(TestMethod.TWO_PROPORTIONS_Z);
        assertThat(TwoProportions.test(4, 10, 5, 10).method()).isEqualTo(TestMethod.FISHER_EXACT);
    }

    /** 66 of 146 attacks of one year, and 64 of 88 of the next. */
    @Test
    void findsAShift() {
        Bounds change = Newcombe.difference(66, 146, 64, 88);
        assertThat(change.low()).isCloseTo(0.145729, within(1e-6));
        assertThat(change.high()).isCloseTo(0.388766, within(1e-6));
        ShareTest test = TwoProportions.test(66, 146, 64, 88);
        assertThat(Objects.requireNonNull(test.statistic())).isCloseTo(4.104063533186758, within(NEAR));
        assertThat(test.p()).isCloseTo(4.05955900167937e-05, within(NEAR));
    }
}
