package org.attackregister.ingest.ged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.CoordinateDoubt;
import org.attackregister.model.attack.GridCell;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Tally;
import org.attackregister.query.Question;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.snapshot.GrowingSnapshot;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.store.version.Stored;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealGedFilesTest {
    private static final String WORLD_2021 = "GEDEvent_v21_01_21_12.csv.gz";
    private static final String FEBRUARY_2022 = "GEDEvent_v22_0_2.csv";
    private static final String GED_231 = "ged231_partial_14518rows.csv.gz";
    private static final String GED_191 = "ged191_older_header.csv";
    private static final String DIRTY = "ucdp_candidate_2021_dirty_36.csv";
    private static final String IS_2021 = "ucdp_candidate_2021_afghanistan_IS_146.csv";
    private static final String IS_2022 = "ucdp_ged231_2022_afghanistan_IS_PARTIAL_88.csv";

    private final Map<String, Import> imports = new HashMap<>();
    private @Nullable Snapshot world;

    @ParameterizedTest
    @CsvSource({
        WORLD_2021 + ", 17407, 115471, 108381, 189157",
        FEBRUARY_2022 + ", 984, 7416, 5560, 12791",
        GED_231 + ", 14518, 128581, 104341, 230821",
        GED_191 + ", 3194, 20936, 19808, 30686",
        "ucdp_candidate_2021_afghanistan_4512.csv, 4512, 36396, 34275, 41111",
        IS_2021 + ", 146, 802, 659, 995",
        "ucdp_ged231_2022_afghanistan_PARTIAL_304_of_406.csv, 304, 1109, 681, 2156",
        IS_2022 + ", 88, 539, 289, 1127",
        DIRTY + ", 36, 430, 389, 491"
    })
    void readsEveryRowWithItsDead(String file, int rows, String best, String low, String high) {
        Import read = of(file);

        assertThat(read.attacks).hasSize(rows);
        assertThat(read.attacks).extracting(Attack::id).doesNotHaveDuplicates();
        assertThat(read.findings).noneMatch(f -> f.remark().level() == Level.ERROR);
        assertThat(read.sum(Tally::best)).isEqualTo(best);
        assertThat(read.sum(Tally::low)).isEqualTo(low);
        assertThat(read.sum(Tally::high)).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({WORLD_2021 + ", 17404", FEBRUARY_2022 + ", 984", GED_231 + ", 14516", GED_191 + ", 3194"})
    void liesInTheCellThatUcdpStatesButOnTheEquatorAt25DegreesEast(String file, int same) {
        Map<Boolean, List<Attack>> byCell =
                of(file).attacks.stream().collect(Collectors.partitioningBy(RealGedFilesTest::isInTheStatedCell));

        assertThat(byCell.get(true)).hasSize(same);
        assertThat(byCell.get(false)).allSatisfy(attack -> {
            assertThat(attack.where().latitude()).isZero();
            assertThat(attack.where().longitude()).isEqualTo(25);
        });
    }

    private static boolean isInTheStatedCell(Attack attack) {
        GridCell cell = Objects.requireNonNull(GridCell.of(attack.where()));
        JsonNode stated = attack.account().extra().get("priogrid_gid");
        return stated.asText().equals(String.valueOf(cell.number()));
    }

    @Test
    void reportsWhatIsOddInTheWorldFileOf2021() {
        assertThat(of(WORLD_2021).counts())
                .containsOnly(
                        entry("ged_low_above_best", 235L),
                        entry("ged_high_below_best", 472L),
                        entry("ged_line_break", 1645L),
                        entry("ged_not_clear", 2971L),
                        entry("ged_one_sided_deaths", 3L),
                        entry("ged_other_cell", 3L),
                        entry("ged_other_point", 39L),
                        entry("ged_undefined_code", 6L),
                        entry("ged_unidentified_side", 2241L));
    }

    @ParameterizedTest
    @CsvSource({
        FEBRUARY_2022 + ", ged_low_above_best, 2",
        FEBRUARY_2022 + ", ged_high_below_best, 16",
        GED_231 + ", ged_low_above_best, 74",
        GED_231 + ", ged_high_below_best, 238",
        GED_191 + ", ged_uncounted_sources, 2604"
    })
    void reportsWhatIsOddInOtherFiles(String file, String remark, long count) {
        assertThat(of(file).counts()).containsEntry(remark, count);
    }

    /** 5 of 36,103: three of the world of 2021, and two of GED 23.1. */
    @Test
    void reportsTheRowsWhoseCellIsNotThatOfTheirPoint() {
        Map<String, Long> byFile = new TreeMap<>();
        for (String file : List.of(WORLD_2021, FEBRUARY_2022, GED_231, GED_191)) {
            long reported = of(file).counts().getOrDefault("ged_other_cell", 0L);
            byFile.put(file, reported);
            assertThat(of(file).attacks.stream().filter(a -> a.where().coordinateDoubt() == CoordinateDoubt.OTHER_CELL))
                    .hasSize((int) reported);
        }
        assertThat(byFile)
                .containsOnly(entry(WORLD_2021, 3L), entry(FEBRUARY_2022, 0L), entry(GED_231, 2L), entry(GED_191, 0L));
        assertThat(byFile.keySet().stream()
                        .mapToInt(file -> of(file).attacks.size())
                        .sum())
                .isEqualTo(36_103);
    }

    @Test
    void reportsEachOddityOfTheDirtyRows() {
        assertThat(of(DIRTY).counts())
                .containsOnly(
                        entry("ged_low_above_best", 4L),
                        entry("ged_high_below_best", 4L),
                        entry("ged_line_break", 13L),
                        entry("ged_undefined_code", 1L),
                        entry("ged_not_clear", 4L),
                        entry("ged_unidentified_side", 8L));
    }

    @Test
    void countsTheWorldOf2021() {
        Import world = of(WORLD_2021);

        assertThat(world.attacks.stream().collect(Collectors.groupingBy(Attack::kind, Collectors.counting())))
                .containsOnly(entry(Kind.CLASH, 9972L + 4966), entry(Kind.ATTACK, 2469L));
        assertThat(world.attacks.stream().filter(a -> a.where().country().equals("AF")))
                .hasSize(4512);
        assertThat(sum(
                        world.attacks.stream()
                                .filter(a -> a.where().country().equals("AF"))
                                .toList(),
                        Tally::best))
                .isEqualTo("36396");
    }

    /** By attacks the Congo and Syria are among the first five, and neither Yemen nor Ethiopia is. */
    @Test
    void ranksTheCountriesOf2021ByTheirDead() {
        CountAnswer answer = count("group_by=country&top=5&top_by=killed&sort=-killed&fill=false");

        assertThat(answer.rows())
                .extracting(
                        row -> row.rest() == null ? row.key().get(0) : "rest",
                        row -> row.cell().sums().get(0).best().intValueExact())
                .containsExactly(
                        tuple("AF", 36_396),
                        tuple("YE", 31_048),
                        tuple("ET", 7_940),
                        tuple("NG", 7_741),
                        tuple("MX", 6_199),
                        tuple("rest", 115_471 - 36_396 - 31_048 - 7_940 - 7_741 - 6_199));
    }

    /** What is certainly inside the days, and what lies across; counted in the file by hand. */
    @ParameterizedTest
    @CsvSource({
        "from=2021-01-01&to=2021-01-31, 1260, 8469, 47, 958",
        "from=2021-01-01&to=2021-01-31&dates=possible, 1307, 9427, 47, 958",
        "from=2021-08-15, 5066, 24208, 36, 16478",
        "from=2021-08-15&to=2021-12-31, 5065, 24205, 37, 16481",
        "country=AF&to=2021-08-14, 4355, 35255, 0, 0",
        "country=AF&from=2021-08-15, 157, 1141, 0, 0"
    })
    void countsWhatIsInsideTheDaysAndWhatLiesAcross(String asked, int attacks, int dead, int across, int deadAcross) {
        AttackFilter filter = inWorld(asked).filter();

        assertThat(figures(count(asked).totals().cell())).containsExactly(attacks, dead);
        assertThat(figures(world().across(filter).orElseThrow())).containsExactly(across, deadAcross);
    }

    @Test
    void knowsTheMonthOfAllBut259EventsOf2021() {
        assertThat(world().total(inWorld("month=null").filter())).isEqualTo(259);
    }

    private static List<Integer> figures(@Nullable Cell cell) {
        Cell counted = Objects.requireNonNull(cell, "nothing was counted");
        BigDecimal dead = counted.sums().get(0).best();
        return List.of(counted.attacks().intValueExact(), dead == null ? 0 : dead.intValueExact());
    }

    @Test
    void countsTheTalibanAmongTheFirstTargetsOfIskp() {
        List<Attack> attacks = new ArrayList<>(of(IS_2021).attacks);
        attacks.addAll(of(IS_2022).attacks);
        List<Attack> ofIskp = attacks.stream()
                .filter(a -> a.perpetrators().stream().anyMatch(p -> p.group().equals("iskp")))
                .toList();

        assertThat(ofIskp).hasSize(146 + 88);
        assertThat(firstTargets(ofIskp, 2021))
                .containsOnly(entry("taliban", 66L), entry("government", 39L), entry("civilians", 41L));
        assertThat(firstTargets(ofIskp, 2022))
                .containsOnly(entry("taliban", 64L), entry("government", 2L), entry("civilians", 22L));
    }

    @Test
    void laysTheKabulAirportBombingAtTheGovernmentThatUcdpNames() {
        Attack bombing = of(IS_2021).attacks.stream()
                .filter(a -> "412700".equals(a.account().externalIds().get("ucdp-ged")))
                .findFirst()
                .orElseThrow();

        assertThat(bombing.casualties().toll(AttackField.KILLED).best()).isEqualTo("183");
        assertThat(bombing.targets()).singleElement().satisfies(t -> {
            assertThat(t.name()).isEqualTo("Government of Iraq");
            assertThat(t.category()).isEqualTo("government");
            assertThat(t.nationalities()).containsExactly("IQ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {WORLD_2021, FEBRUARY_2022, GED_231, GED_191, IS_2022, DIRTY})
    void losesNoCell(String file) {
        Import read = of(file);
        List<String> lost = new ArrayList<>();

        for (int i = 0; i < read.rows.size(); i++) {
            Row row = read.rows.get(i);
            for (GedColumn column : GedColumn.values()) {
                String cell = row.text(column.header());
                if (cell != null
                        && !cell.equals("NULL")
                        && !CellsOfAttack.contains(read.attacks.get(i), column, cell, row)) {
                    lost.add("%s of line %d: %s".formatted(column.header(), row.line(), cell));
                }
            }
        }

        assertThat(lost).isEmpty();
    }

    private static Map<String, Long> firstTargets(List<Attack> attacks, int year) {
        return attacks.stream()
                .filter(a -> a.when().date().getYear() == year)
                .collect(Collectors.groupingBy(a -> a.targets().get(0).category(), Collectors.counting()));
    }

    private static BigDecimal sum(List<Attack> attacks, Function<Tally, @Nullable BigDecimal> figure) {
        return attacks.stream()
                .map(a -> figure.apply(a.casualties().toll(AttackField.KILLED)))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private CountAnswer count(String asked) {
        return world().count(inWorld(asked));
    }

    private CountQuestion inWorld(String asked) {
        CountQuestion read = new Question(asked + "&measures=attacks,killed").counts();
        AttackFilter filter = new AttackFilter(
                GedImport.DATASET, world().revision(), true, read.filter().conditions());
        return new CountQuestion(
                filter,
                read.groupBy(),
                read.measures(),
                read.counting(),
                read.share(),
                read.fill(),
                read.top(),
                read.havingMin(),
                read.sort(),
                read.lethalMin());
    }

    private Snapshot world() {
        Snapshot known = world;
        if (known == null) {
            List<Stored> versions = new ArrayList<>();
            for (Attack attack : of(WORLD_2021).attacks) {
                VersionStamp stamp =
                        new VersionStamp(versions.size() + 1L, 1, Operation.CREATED, null, Instant.EPOCH, null);
                versions.add(new Stored.StoredAttack(stamp, attack.id(), attack.dataset(), attack));
            }
            known = GrowingSnapshot.of(versions, 1).get(0);
            world = known;
        }
        return known;
    }

    private Import of(String name) {
        return imports.computeIfAbsent(name, Import::read);
    }

    /** What became of one file. */
    private record Import(List<Row> rows, List<Attack> attacks, List<Finding> findings) {
        static Import read(String name) {
            GedFile file = GedFile.named(name);
            GedImport imported = new GedImport();
            imported.begin(file.header());
            List<Attack> attacks = file.rows().stream()
                    .map(imported::read)
                    .filter(Objects::nonNull)
                    .toList();
            return new Import(file.rows(), attacks, imported.findings());
        }

        BigDecimal sum(Function<Tally, @Nullable BigDecimal> figure) {
            return RealGedFilesTest.sum(attacks, figure);
        }

        Map<String, Long> counts() {
            return findings.stream()
                    .collect(Collectors.groupingBy(f -> f.remark().code(), TreeMap::new, Collectors.counting()));
        }
    }
}
