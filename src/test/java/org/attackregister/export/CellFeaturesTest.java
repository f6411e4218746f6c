package org.attackregister.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.Counting;
import org.attackregister.query.Measure;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.view.CountRows;
import org.junit.jupiter.api.Test;

class CellFeaturesTest {
    private static final int CELLS = 259_200;

    private static final CountQuestion BY_CELL = new CountQuestion(
            new AttackFilter("x", 1, false, List.of()),
            List.of(Dimension.GRID),
            List.of(Measure.ATTACKS),
            Counting.PRIMARY,
            null,
            false,
            null,
            null,
            List.of(),
            null);

    /** The middle of each ring has the number of its cell by PRIO-GRID's formula, written out here once more. */
    @Test
    void outlinesEveryCellOfTheEarth() throws IOException {
        List<AnswerRow> rows = IntStream.rangeClosed(1, CELLS)
                .mapToObj(cell -> row(String.valueOf(cell)))
                .toList();
        CellFeatures features = new CellFeatures(new CountRows(BY_CELL), rows, BY_CELL.groupBy());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < CELLS; at += 7) {
            out.reset();
            features.write(at, out);
            JsonNode ring = RegisterJson.MAPPER.readTree(out.toByteArray()).at("/geometry/coordinates/0");

            assertThat(ring).hasSize(5);
            assertThat(ring.get(4)).isEqualTo(ring.get(0));
            double area = 0;
            double longitudes = 0;
            double latitudes = 0;
            for (int corner = 0; corner < 4; corner++) {
                double longitude = ring.get(corner).get(0).asDouble();
                double latitude = ring.get(corner).get(1).asDouble();
                JsonNode next = ring.get(corner + 1);
                area += longitude * next.get(1).asDouble() - next.get(0).asDouble() * latitude;
                longitudes += longitude / 4;
                latitudes += latitude / 4;
            }
            assertThat(area / 2).as("counterclockwise, half a degree each way").isEqualTo(0.25);
            assertThat((int) (Math.floor((latitudes + 90) * 2) * 720 + Math.floor((longitudes + 180) * 2) + 1))
                    .isEqualTo(at + 1);
        }
    }

    @Test
    void hasNoGeometryWithoutACell() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new CellFeatures(new CountRows(BY_CELL), List.of(row(null)), BY_CELL.groupBy()).write(0, out);

        assertThat(out).hasToString("""
                {"type":"Feature","geometry":null,"properties":{"grid":null,"attacks":1,"coverage":"covered",\
                "attacks_url":"/v1/attacks?dataset=x&grid=null"}}""");
    }

    private static AnswerRow row(String cell) {
        return new AnswerRow(
                Collections.singletonList(cell), null, Coverage.COVERED, new Cell(BigDecimal.ONE, List.of()), null);
    }
}
