package org.attackregister.ingest.ged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Account;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.Citation;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GedReaderTest {
    @Test
    void knowsAnEventByUcdpsId() {
        Attack attack = GedImport.attack(GedLine.clash());

        assertThat(attack.id()).isEqualTo("ucdp-test-900001");
        assertThat(attack.dataset()).isEqualTo("ucdp-test");
        assertThat(attack.account().externalIds())
                .isEqualTo(Map.of("ucdp-ged", "900001", "ucdp-ged-relid", "AFG-2021-1-999-1"));
        assertThat(attack.account().sources()).containsExactly(new Citation("ucdp-source", null));
    }

    @Test
    void saysNothingThatUcdpDoesNotSay() {
        Attack attack = GedImport.attack(GedLine.clash());
        Account account = attack.account();

        assertThat(attack.attackTypes()).isEmpty();
        assertThat(attack.weaponTypes()).isEmpty();
        assertThat(attack.suicide()).isNull();
        assertThat(attack.success()).isNull();
        assertThat(account.summary()).isNull();
        assertThat(account.notes()).isNull();
        assertThat(account.verification()).isNull();
        assertThat(account.statements()).isEmpty();
    }

    @Test
    void reportsNothingOfASoundRow() {
        assertThat(GedImport.findings(GedLine.clash())).isEmpty();
        assertThat(GedImport.findings(GedLine.oneSided())).isEmpty();
    }

    @Test
    void keepsWhatHasNoFieldUnderItsColumn() {
        Map<String, JsonNode> extra =
                GedImport.attack(GedLine.clash()).account().extra();

        assertThat(extra.keySet())
                .containsExactly(
                        "active_year",
                        "code_status",
                        "type_of_violence",
                        "conflict_new_id",
                        "conflict_name",
                        "dyad_new_id",
                        "dyad_name",
                        "side_a_new_id",
                        "side_a",
                        "side_b_new_id",
                        "side_b",
                        "number_of_sources",
                        "source_office",
                        "source_date",
                        "source_headline",
                        "source_original",
                        "where_prec",
                        "adm_2",
                        "priogrid_gid",
                        "region",
                        "event_clarity",
                        "date_prec",
                        "deaths_a",
                        "deaths_b",
                        "deaths_civilians",
                        "deaths_unknown",
                        "gwnoa");
        assertThat(extra)
                .containsEntry("conflict_name", TextNode.valueOf("Afghanistan: Islamic State"))
                .containsEntry("conflict_new_id", IntNode.valueOf(13637))
                .containsEntry("source_date", TextNode.valueOf("2021-03-02;2021-03-03"));
    }

    @Test
    void keepsOlderIdsWhereTheyDiffer() {
        assertThat(extra(GedLine.clash().with("side_b_dset_id", "9999").with("dyad_dset_id", "1-XXX41")))
                .containsEntry("side_b_dset_id", IntNode.valueOf(9999))
                .containsEntry("dyad_dset_id", TextNode.valueOf("1-XXX41"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            source_article  | First News, page 3
            source_headline | Fight near a village; three dead
            source_office   | First News
            source_date     |
            """)
    void keepsArticlesThatDoNotFollowFromTheirParts(String column, String cell) {
        assertThat(extra(GedLine.clash().with(column, cell == null ? "" : cell)))
                .containsKey("source_article");
    }

    @Test
    void keepsAndReportsColumnsThatGedDoesNotHave() {
        GedLine line = GedLine.clash().with("Remark of mine", "003").with("my_empty", "");

        assertThat(extra(line))
                .containsEntry("Remark of mine", TextNode.valueOf("003"))
                .doesNotContainKey("my_empty");
        assertThat(GedImport.findings(line))
                .extracting(f -> f.remark().code(), Finding::line, Finding::column)
                .containsExactly(
                        tuple("ged_unknown_column", 1L, "Remark of mine"), tuple("ged_unknown_column", 1L, "my_empty"));
    }

    @Test
    void readsTheWordNullAsAnEmptyCell() {
        GedLine line = GedLine.clash().with("adm_1", "NULL").with("source_original", "NULL");

        assertThat(GedImport.attack(line).where().admin1()).isNull();
        assertThat(extra(line)).doesNotContainKey("source_original");
        assertThat(GedImport.findings(line)).isEmpty();
    }

    @Test
    void leavesOtherTextsWithTheWordNullAlone() {
        assertThat(extra(GedLine.clash().with("source_original", "Null Island Gazette")))
                .containsEntry("source_original", TextNode.valueOf("Null Island Gazette"));
    }

    @Test
    void keepsAndReportsLineBreaks() {
        GedLine line = GedLine.clash().with("where_description", "at the bridge\nof the village");

        assertThat(GedImport.attack(line).where().location()).isEqualTo("at the bridge\nof the village");
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.LINE_BREAK);
    }

    @Test
    void doesNotReadTextAsNumbers() {
        assertThat(extra(GedLine.clash().with("source_headline", "1984").with("source_original", "Police. ")))
                .containsEntry("source_headline", TextNode.valueOf("1984"))
                .containsEntry("source_original", TextNode.valueOf("Police."));
    }

    @Test
    void doesNotReadMinusOneAsANumberOfSources() {
        GedLine line = GedLine.clash().with("number_of_sources", "-1");

        assertThat(extra(line)).doesNotContainKey("number_of_sources");
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.UNCOUNTED_SOURCES);
    }

    @ParameterizedTest
    @CsvSource({"event_clarity, 3", "active_year, 2"})
    void keepsAndReportsACodeThatUcdpDoesNotDefine(String column, String code) {
        GedLine line = GedLine.clash().with(column, code);

        assertThat(extra(line)).containsEntry(column, IntNode.valueOf(Integer.parseInt(code)));
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.UNDEFINED_CODE);
    }

    @Test
    void reportsWhatUcdpHasNotFinishedChecking() {
        GedLine line = GedLine.clash().with("code_status", "Check deaths");

        assertThat(extra(line)).containsEntry("code_status", TextNode.valueOf("Check deaths"));
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.NOT_CLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "id, , NO_ID",
        "id, AFG-1, NO_ID",
        "date_start, , NO_DATE",
        "date_start, some day, NO_DATE",
        "country_id, 999, NO_COUNTRY",
        "type_of_violence, , UNKNOWN_TYPE",
        "type_of_violence, 4, UNKNOWN_TYPE",
        "type_of_violence, violence, UNKNOWN_TYPE"
    })
    void refusesARowWithoutWhatAnAttackNeeds(String column, String cell, GedRemark remark) {
        GedLine line = GedLine.clash().without("country").with(column, cell == null ? "" : cell);

        assertThat(new GedImport().read(line)).isNull();
        assertThat(GedImport.findings(line)).singleElement().satisfies(f -> {
            assertThat(f.remark()).isEqualTo(remark);
            assertThat(f.remark().level()).isEqualTo(Level.ERROR);
            assertThat(f.column()).isEqualTo(column);
            assertThat(f.value()).isEqualTo(cell == null ? "" : cell);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1, State-based violence",
        "1, state-based conflict",
        "1, State-based armed conflict",
        "2, Non-state violence",
        "2, non-state conflict",
        "2, NON-STATE",
        "3, One-sided violence",
        "3, one-sided"
    })
    void readsTheTypeOfViolenceInUcdpsWords(String number, String words) {
        GedLine line = (number.equals("3") ? GedLine.oneSided() : GedLine.clash()).with("type_of_violence", number);
        Attack byNumber = GedImport.attack(line);

        Attack byWords = GedImport.attack(line.with("type_of_violence", words));

        assertThat(byWords).isEqualTo(byNumber);
        assertThat(GedImport.findings(line))
                .filteredOn(f -> f.remark() == GedRemark.TYPE_IN_WORDS)
                .singleElement()
                .extracting(Finding::value, Finding::reason)
                .containsExactly(words, "the words mean UCDP's number " + number);
    }

    @Test
    void reportsAllThatIsWrongWithARefusedRow() {
        GedLine line =
                GedLine.clash().with("id", "").with("type_of_violence", "").with("date_start", "");

        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.NO_ID, GedRemark.UNKNOWN_TYPE, GedRemark.NO_DATE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 30})
    void readsARowThatIsShort(int cells) {
        GedImport imported = new GedImport();
        GedLine line = GedLine.clash();
        imported.begin(line.header());
        Row row = line.row();

        Attack attack = imported.read(
                new Row(row.header(), row.file(), row.line(), row.cells().subList(0, cells), null));

        assertThat(attack).isNull();
        assertThat(imported.findings()).isNotEmpty();
    }

    @Test
    void describesADatasetThatRecordsNoAttacker() {
        Dataset dataset = new GedFormat().dataset("ucdp-2021");

        assertThat(dataset.id()).isEqualTo("ucdp-2021");
        assertThat(dataset.coverage()).isEqualTo(StatedCoverage.NOTHING);
        assertThat(dataset.licence()).isEqualTo("CC-BY-4.0");
        assertThat(dataset.attribution())
                .contains(
                        "Sundberg and Melander 2013",
                        "Hegre, Croicu, Eck and Högbladh 2020",
                        "Davies, Pettersson and Öberg");
        assertThat(dataset.census()).isNull();
        assertThat(dataset.recordsInitiator()).isFalse();
        assertThat(dataset.killedCovers()).isEqualTo("all dead of the event: fighters of both sides and civilians");
        assertThat(dataset.seriesBreaks()).isEqualTo(List.of());
    }

    private static Map<String, JsonNode> extra(GedLine line) {
        return GedImport.attack(line).account().extra();
    }
}
