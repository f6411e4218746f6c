package org.attackregister.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attackregister.model.attack.GridCell;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.question.Dimension;
import org.attackregister.view.CountRows;
import org.attackregister.view.Envelope;
import org.attackregister.view.JsonRow;

/** Rows of counts by grid cell as RFC 7946 features; one without a cell has a null geometry. */
public final class CellFeatures implements Envelope.ItemWriter {
    private static final byte[] GEOMETRY = bytes("{\"type\":\"Feature\",\"geometry\":");
    private static final byte[] PROPERTIES = bytes(",\"properties\":");

    private final CountRows table;
    private final List<AnswerRow> rows;
    private final JsonRow properties;
    private final int grid;

    /** Features of some rows, which are grouped by these dimensions, the grid among them. */
    public CellFeatures(CountRows table, List<AnswerRow> rows, List<Dimension> dimensions) {
        this.table = table;
        this.rows = rows;
        this.properties = new JsonRow(table.names());
        this.grid = dimensions.indexOf(Dimension.GRID);
    }

    @Override
    public void write(int index, OutputStream out) throws IOException {
        AnswerRow row = rows.get(index);
        String cell = row.key().get(grid);
        out.write(GEOMETRY);
        out.write(bytes(cell == null ? "null" : polygon(new GridCell(Integer.parseInt(cell)))));
        out.write(PROPERTIES);
        table.write(row, properties);
        properties.end(out);
        out.write('}');
    }

    /** The outline of a cell in WGS 84, counterclockwise and closed. */
    private static String polygon(GridCell cell) {
        String southWest = position(cell.west(), cell.south());
        return "{\"type\":\"Polygon\",\"coordinates\":[["
                + String.join(
                        ",",
                        southWest,
                        position(cell.east(), cell.south()),
                        position(cell.east(), cell.north()),
                        position(cell.west(), cell.north()),
                        southWest)
                + "]]}";
    }

    private static String position(double longitude, double latitude) {
        return "[" + number(longitude) + "," + number(latitude) + "]";
    }

    /** Without a fraction where the border is one of whole degrees. */
    private static String number(double degrees) {
        return degrees == Math.rint(degrees) ? String.valueOf((int) degrees) : String.valueOf(degrees);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
