package org.attackregister.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.attackregister.query.Format;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.VintageAnswer.VintageRow;
import org.attackregister.view.AnswerBytes;
import org.attackregister.view.BesideRows;
import org.attackregister.view.CountRowsByDataset;
import org.attackregister.view.JsonRow;
import org.attackregister.view.TableRows;

/** Rows of counts and trends as finished CSV and NDJSON, by the same columns as in JSON. */
public final class CountExports {
    private CountExports() {}

    /**
     * All rows in one of the two.
     *
     * @param share has the rows already, and is closed when they are written
     */
    public static <R> byte[] bytes(TableRows<R> table, List<R> rows, Format format, AnswerMemory.MemoryShare share) {
        try (AnswerBytes out = new AnswerBytes(share)) {
            switch (format) {
                case CSV -> csv(table, rows, out);
                case NDJSON -> ndjson(table, rows, out);
                case JSON, GEOJSON -> throw new IllegalArgumentException("no table is written as " + format.code());
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of several datasets, as {@link #bytes(TableRows, List, Format, AnswerMemory.MemoryShare)}. */
    public static byte[] bytes(CountRowsByDataset table, Format format, AnswerMemory.MemoryShare share) {
        try (AnswerBytes out = new AnswerBytes(share)) {
            switch (format) {
                case CSV -> {
                    CsvRow cells = new CsvRow();
                    CsvTable csv = new CsvTable(out, table.names());
                    for (int i = 0; i < table.size(); i++) {
                        table.write(i, cells);
                        cells.end(csv);
                    }
                }
                case NDJSON -> {
                    JsonRow json = new JsonRow(table.names());
                    for (int i = 0; i < table.size(); i++) {
                        table.write(i, json);
                        json.end(out);
                        out.write('\n');
                    }
                }
                case JSON, GEOJSON -> throw new IllegalArgumentException("no table is written as " + format.code());
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows with others beside them, as {@link #bytes(TableRows, List, Format, AnswerMemory.MemoryShare)}. */
    public static byte[] bytes(BesideRows table, List<VintageRow> rows, Format format, AnswerMemory.MemoryShare share) {
        try (AnswerBytes out = new AnswerBytes(share)) {
            switch (format) {
                case CSV -> {
                    CsvRow cells = new CsvRow();
                    CsvTable csv = new CsvTable(out, table.names());
                    for (VintageRow row : rows) {
                        table.write(row, cells);
                        cells.end(csv);
                    }
                }
                case NDJSON -> {
                    for (VintageRow row : rows) {
                        table.write(row, out);
                        out.write('\n');
                    }
                }
                case JSON, GEOJSON -> throw new IllegalArgumentException("no table is written as " + format.code());
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <R> void csv(TableRows<R> table, List<R> rows, OutputStream out) throws IOException {
        CsvRow cells = new CsvRow();
        CsvTable csv = new CsvTable(out, table.names());
        for (R row : rows) {
            table.write(row, cells);
            cells.end(csv);
        }
    }

    private static <R> void ndjson(TableRows<R> table, List<R> rows, OutputStream out) throws IOException {
        JsonRow json = new JsonRow(table.names());
        for (R row : rows) {
            table.write(row, json);
            json.end(out);
            out.write('\n');
        }
    }
}
