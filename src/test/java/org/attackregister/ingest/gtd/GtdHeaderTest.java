package org.attackregister.ingest.gtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.attackregister.ingest.report.Finding;
import org.attackregister.model.attack.Attack;
import org.junit.jupiter.api.Test;

class GtdHeaderTest {
    private final GtdRows rows = new GtdRows();

    @Test
    void readsColumnsInAnyCaseAndOrder() {
        List<String> columns =
                new ArrayList<>(List.of("eventid", "iyear", "imonth", "iday", "country", "gname", "INT_LOG"));
        List<String> cells = new ArrayList<>(List.of("201608230001", "2016", "8", "23", "4", "Taliban", "1"));
        Attack plain = rows.findIn(columns, cells);

        Collections.reverse(columns);
        Collections.reverse(cells);
        columns.replaceAll(c -> " " + c.toUpperCase(Locale.ROOT) + " ");

        assertThat(rows.findIn(columns, cells)).isEqualTo(plain).isNotNull();
        assertThat(Objects.requireNonNull(plain).account().extra()).containsKey("INT_LOG");
    }

    @Test
    void keepsUnknownAndRepeatedColumns() {
        Attack attack = rows.findIn(
                List.of("", "eventid", "iyear", "country", "gname", "GNAME", "claimconf", "claimconf", "nkil"),
                List.of("0", "201608230001", "2016", "4", "Taliban", "Other", "1", "2", "3"));

        assertThat(Objects.requireNonNull(attack).account().extra())
                .containsEntry("(column 1)", TextNode.valueOf("0"))
                .containsEntry("GNAME (column 6)", TextNode.valueOf("Other"))
                .containsEntry("claimconf", TextNode.valueOf("1"))
                .containsEntry("claimconf (column 8)", TextNode.valueOf("2"))
                .containsEntry("nkil", TextNode.valueOf("3"));
        assertThat(rows.findings())
                .extracting(Finding::remark, Finding::column, Finding::line)
                .containsExactly(
                        tuple(GtdRemark.SUBSET, null, 1L),
                        tuple(GtdRemark.FOREIGN_COLUMN, "", 1L),
                        tuple(GtdRemark.REPEATED_COLUMN, "GNAME", 1L),
                        tuple(GtdRemark.FOREIGN_COLUMN, "claimconf", 1L),
                        tuple(GtdRemark.REPEATED_COLUMN, "claimconf", 1L),
                        tuple(GtdRemark.FOREIGN_COLUMN, "nkil", 1L));
        assertThat(rows.findings().get(5).reason()).contains("near: nkill");
    }

    @Test
    void reportsNothingOfAFileWithAllColumns() {
        rows.read();

        assertThat(rows.findings()).isEmpty();
    }

    @Test
    void looksAtEachFileOfAnImport() {
        rows.readOnly("eventid", "iyear", "country");
        Attack second = rows.read();

        assertThat(second.where().city()).isEqualTo("Nowhere");
    }
}
