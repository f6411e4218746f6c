package org.attackregister.invented;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attackregister.ingest.gtd.GtdFormat;
import org.attackregister.ingest.gtd.SeedScope;
import org.attackregister.ingest.read.AttackFormat.AttackRowReader;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.record.Group;
import org.junit.jupiter.api.Test;

/** What the importer reads of a generated file is what was written into it. */
class GtdFileTest {
    private static final int ROWS = 12_000;

    private final List<Finding> findings = new ArrayList<>();
    private final ImportScope scope = SeedScope.of("generated", findings::add);

    @Test
    void isReadAsItWasWritten() throws IOException {
        StringWriter file = new StringWriter();
        GtdTotals totals = GtdFile.write(file, ROWS, 7);

        List<Attack> attacks = read(file.toString());

        assertThat(totals.rows()).isEqualTo(ROWS);
        assertThat(attacks).hasSize(totals.attacks()).extracting(Attack::id).doesNotHaveDuplicates();
        assertThat(count(attacks, a -> a.when().date().getYear())).isEqualTo(totals.byYear());
        assertThat(count(attacks, a -> a.where().country())).isEqualTo(totals.byCountry());
        assertThat(count(attacks, a -> a.targets().get(0).category())).isEqualTo(totals.byTargetCategory());
        assertThat(groups(attacks)).isEqualTo(totals.byGroup());
        assertTally(attacks, a -> a.casualties().toll(AttackField.KILLED), totals, "nkill");
        assertTally(attacks, a -> a.casualties().toll(AttackField.WOUNDED), totals, "nwound");
        assertThat(wrong()).isEqualTo(totals.wrong());
        assertThat(ROWS - totals.attacks()).isEqualTo(ROWS / GtdFile.WRONG_EVERY / 2);
    }

    @Test
    void looksLikeRealGtdData() throws IOException {
        StringWriter file = new StringWriter();
        GtdTotals totals = GtdFile.write(file, ROWS, 7);

        List<Attack> attacks = read(file.toString());

        assertThat(totals.byYear()).doesNotContainKey(1993).containsKeys(1970, 1992, 1994, 2020);
        assertThat(totals.byCountry()).hasSizeGreaterThan(150);
        assertThat(totals.byTargetCategory()).containsKeys("taliban", "civilians", "military", "police");
        assertThat(totals.byGroup()).hasSizeGreaterThan(1_000).containsKeys("Taliban");
        assertThat(attacks)
                .anyMatch(a -> a.targets().size() == 3)
                .anyMatch(a -> a.weaponTypes().size() > 1);
        assertThat(totals.sum("nkill").stripTrailingZeros().scale()).isPositive();
        assertThat(attacks.stream().filter(a -> a.perpetrators().isEmpty()).count())
                .isBetween(ROWS * 4L / 10, ROWS / 2L);
        assertThat(attacks)
                .allMatch(
                        a -> (a.account().summary() != null) == (a.when().date().getYear() >= 1998));
    }

    @Test
    void isTheSameForTheSameSeed() throws IOException {
        StringWriter first = new StringWriter();
        StringWriter second = new StringWriter();
        StringWriter other = new StringWriter();
        GtdFile.write(first, 1_000, 1);
        GtdFile.write(second, 1_000, 1);
        GtdFile.write(other, 1_000, 2);

        assertThat(first.toString()).isEqualTo(second.toString()).isNotEqualTo(other.toString());
    }

    private List<Attack> read(String file) throws IOException {
        List<Attack> attacks = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            Iterator<CsvRecord> rows = csv.iterator();
            Header header = new Header(rows.next().getFields());
            AttackRowReader reader = new GtdFormat().reader(scope).begin(header, "generated.csv");
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                Attack attack = reader.read(
                        new Row(header, "generated.csv", row.getStartingLineNumber(), row.getFields(), null));
                if (attack != null) {
                    attacks.add(attack);
                }
            }
        }
        return attacks;
    }

    private static <K> Map<K, Integer> count(List<Attack> attacks, Function<Attack, K> key) {
        return attacks.stream().collect(Collectors.toMap(key, a -> 1, Integer::sum));
    }

    /** Attacks by GTD's name of the first group. */
    private Map<String, Integer> groups(List<Attack> attacks) {
        Map<String, String> names = new HashMap<>(Map.of(
                "taliban", "Taliban",
                "iskp", "Khorasan Chapter of the Islamic State"));
        for (Group made : scope.groups().drainNew()) {
            names.put(made.id(), made.name());
        }
        return count(
                attacks.stream().filter(a -> !a.perpetrators().isEmpty()).toList(),
                a -> names.get(a.perpetrators().get(0).group()));
    }

    /** Rows with a warning or an error, by remark. */
    private Map<String, Integer> wrong() {
        return findings.stream()
                .filter(f -> f.remark().level() != Level.NOTE)
                .collect(Collectors.toMap(f -> f.remark().code(), f -> 1, Integer::sum));
    }

    private static void assertTally(
            List<Attack> attacks, Function<Attack, Tally> tally, GtdTotals totals, String column) {
        Set<Attack> unknown = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Attack attack : attacks) {
            BigDecimal best = tally.apply(attack).best();
            if (best == null) {
                unknown.add(attack);
            } else {
                sum = sum.add(best);
            }
        }
        assertThat(sum).isEqualByComparingTo(totals.sum(column));
        assertThat(unknown).hasSize(totals.unknown(column));
    }
}
