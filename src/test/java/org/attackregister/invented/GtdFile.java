package org.attackregister.invented;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.attackregister.ingest.gtd.SeedScope;
import org.attackregister.invented.InventedAttack.Facts;

/**
 * Writes CSV files in GTD's layout, all 135 columns, of any size. Every row is invented; frequencies are skewed as they
 * are in such data, and one row in five hundred is wrong in a known way.
 */
public final class GtdFile {
    /** One row in so many is wrong. */
    static final int WRONG_EVERY = 500;

    private static final int FIRST_YEAR = 1970;

    /** How often attacks were in the years from 1970 to 2020, roughly; those of 1993 are lost. */
    private static final int[] PER_YEAR = {
        6, 5, 6, 5, 6, 7, 9, 13, 15, 26, 26, 26, 25, 29, 35, 29, 28, 32, 37, 43, 39, 47, 51, 0, 35, 31, 31, 32, 9, 14,
        18, 19, 13, 13, 12, 20, 28, 32, 48, 47, 48, 51, 85, 120, 169, 150, 136, 109, 95, 85, 84
    };

    /** The ways in which rows are wrong, by the remark that an import makes of each, in turn. */
    private enum Wrong {
        GTD_MANGLED_ID(true, "eventid", "1.99502E+11"),
        TABLE_UNREADABLE_POINT(false, "longitude", "-86185896"),
        GTD_NO_YEAR(true, "iyear", ""),
        GTD_NEGATIVE_FIGURE(false, "nwound", "-4"),
        GTD_UNKNOWN_COUNTRY(true, "country", "9998"),
        GTD_IMPOSSIBLE_DATE(false, "iday", "32"),
        GTD_SHIFTED_ROW(true, "country", "A name"),
        GTD_END_BEFORE_START(false, "resolution", "1969-12-31");

        private final boolean refused;
        private final String column;
        private final String cell;

        Wrong(boolean refused, String column, String cell) {
            this.refused = refused;
            this.column = column;
            this.cell = cell;
        }
    }

    private final Random random;
    private final InventedAttack attack;
    private final GtdTotals totals = new GtdTotals();
    private final Map<String, Integer> idsOfDay = new HashMap<>();

    private GtdFile(long seed) {
        this.random = new Random(seed);
        this.attack = new InventedAttack(random);
    }

    /**
     * Writes one file, the same for the same seed.
     *
     * @param out takes the text; it is not closed
     * @param rows rows below the header
     * @return what was written, for tests to compare
     */
    public static GtdTotals write(Writer out, int rows, long seed) throws IOException {
        GtdFile file = new GtdFile(seed);
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(SeedScope.columns());
        int weight = 0;
        int all = Arrays.stream(PER_YEAR).sum();
        for (int i = 0; i < PER_YEAR.length; i++) {
            int before = (int) ((long) rows * weight / all);
            weight += PER_YEAR[i];
            file.year(csv, FIRST_YEAR + i, (int) ((long) rows * weight / all) - before);
        }
        csv.flush();
        return file.totals;
    }

    private void year(CsvWriter csv, int year, int rows) {
        int days = Year.of(year).length();
        for (int i = 0; i < rows; i++) {
            row(csv, LocalDate.ofYearDay(year, 1 + (int) ((long) i * days / rows)));
        }
    }

    private void row(CsvWriter csv, LocalDate date) {
        boolean dayKnown = random.nextDouble() > 0.005;
        boolean monthKnown = dayKnown || random.nextDouble() > 0.02;
        int month = monthKnown ? date.getMonthValue() : 0;
        int day = dayKnown ? date.getDayOfMonth() : 0;
        String begins = "%04d%02d%02d".formatted(date.getYear(), month, day);
        String id = begins + "%04d".formatted(idsOfDay.merge(begins, 1, Integer::sum));
        Facts facts = attack.make(id, date.getYear(), month, day);
        totals.row();
        boolean refused = totals.rows() % WRONG_EVERY == 0 && spoil(facts);
        if (!refused) {
            totals.attack(facts.year(), facts.country(), facts.category(), facts.group());
            facts.figures().forEach(totals::figure);
        }
        csv.writeRecord(attack.cells());
    }

    /** Makes the row wrong; true where an import has to refuse it. */
    private boolean spoil(Facts facts) {
        Wrong wrong = Wrong.values()[totals.rows() / WRONG_EVERY % Wrong.values().length];
        attack.set(wrong.column, wrong.cell);
        totals.wrong(wrong.name().toLowerCase(Locale.ROOT));
        if (facts.figures().containsKey(wrong.column)) {
            facts.figures().put(wrong.column, null);
        }
        if (wrong == Wrong.TABLE_UNREADABLE_POINT) {
            attack.set("latitude", "10.5");
        }
        return wrong.refused;
    }

    /** Writes a file: {@code FILE ROWS [SEED]}. */
    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        if (given.size() < 2 || given.size() > 3) {
            throw new IllegalArgumentException("FILE ROWS [SEED]");
        }
        long seed = given.size() == 3 ? Long.parseLong(given.get(2)) : 1;
        try (Writer out = Files.newBufferedWriter(Path.of(given.get(0)))) {
            System.out.println(write(out, Integer.parseInt(given.get(1)), seed));
        }
    }
}
