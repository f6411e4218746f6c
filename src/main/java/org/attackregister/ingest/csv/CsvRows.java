package org.attackregister.ingest.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.content.Refusal;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.ingest.row.HeadedRecords;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Layout;
import org.attackregister.ingest.row.Row;
import org.attackregister.ingest.row.Rows;
import org.attackregister.ingest.row.TableRemark;
import org.attackregister.ingest.text.Text;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file (RFC 4180), whatever separates its cells and ends its lines. Blank rows are passed over. */
public final class CsvRows implements Rows {
    /** Longest cell, in characters with its quotes. */
    static final int LONGEST_CELL = 1 << 20;

    private final Text text;
    private final Findings findings;
    private final Delimiter delimiter;
    private final CsvCells cells = new CsvCells();
    private final CloseableIterator<String[]> records;
    private final HeadedRecords headed;
    private final int columns;
    private final int vital;
    private long shortRows;
    private long lastShort;

    public CsvRows(Text text, FileColumns known, Findings findings) throws IOException {
        this.text = text;
        this.findings = findings;
        this.delimiter = Delimiter.of(text, known);
        CsvReader<String[]> reader = CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .build(cells, text.open(findings));
        if (delimiter.announced()) {
            reader.skipLines(1);
        }
        this.records = reader.iterator();
        try {
            this.headed = new HeadedRecords(text.file(), known, findings, new CsvRecords());
        } catch (RuntimeException | IOException e) {
            records.close();
            throw e;
        }
        this.columns = headed.header().names().size();
        this.vital = known.vital(headed.header());
    }

    /** The records of the file, the header among them. */
    private final class CsvRecords implements HeadedRecords.RecordSource {
        private boolean begun;

        @Override
        public @Nullable List<String> next() throws IOException {
            String[] record = record();
            if (record == null) {
                return null;
            }
            if (!begun) {
                begun = true;
                refuseQuoted(record);
            }
            return Collections.unmodifiableList(Arrays.asList(record));
        }

        @Override
        public long line() {
            return cells.line();
        }
    }

    private void refuseQuoted(String[] first) {
        List<String> named =
                Arrays.stream(first).filter(name -> !name.isBlank()).toList();
        if (named.size() == 1 && Delimiter.isRow(named.get(0))) {
            throw Refusal.of(
                    text.file(),
                    "each of its rows is quoted as a whole and so is a single cell, as spreadsheet programs"
                            + " save a file that they opened with another separator; export it again from its source,"
                            + " or take away the outer quotes and halve the doubled ones");
        }
    }

    @Override
    public String file() {
        return text.file();
    }

    @Override
    public Layout layout() {
        return text.layout("csv", delimiter.character());
    }

    @Override
    public Header header() {
        return headed.header();
    }

    @Override
    public @Nullable Row next() throws IOException {
        for (List<String> record = headed.next(); record != null; record = headed.next()) {
            if (isWhole(record)) {
                return new Row(headed.header(), text.file(), headed.line(), record, null);
            }
        }
        if (shortRows == 1 && lastShort == headed.line()) {
            shortRows = 0;
            report(TableRemark.CUT_FILE, null, "the last row has fewer cells than the others");
        }
        return null;
    }

    /** Whether a row is usable; reports it if not, or if it lacks cells. */
    private boolean isWhole(List<String> record) {
        if (record.size() == columns) {
            return true;
        }
        String first = record.get(0);
        if (record.size() == 1 && Delimiter.isRow(first)) {
            report(TableRemark.QUOTED_ROW, first, "the row was refused: it is one cell with a whole row in it");
            return false;
        }
        if (record.size() < columns) {
            return isShort(record.size());
        }
        for (String cell : record.subList(columns, record.size())) {
            if (!cell.isBlank()) {
                report(TableRemark.LONG_ROW, cell, "the row was refused: it has more than %d cells".formatted(columns));
                return false;
            }
        }
        return true;
    }

    private boolean isShort(int size) {
        shortRows++;
        lastShort = headed.line();
        if (size < vital) {
            report(
                    TableRemark.CUT_ROW,
                    null,
                    "the row was refused: it has %d of %d cells, and %s is not among them"
                            .formatted(size, columns, headed.header().names().get(vital - 1)));
            return false;
        }
        report(
                TableRemark.SHORT_ROW,
                null,
                "the row has %d of %d cells; the others were read as blank".formatted(size, columns));
        return true;
    }

    private void report(TableRemark remark, @Nullable String value, String reason) {
        findings.add(new Finding(remark, text.file(), headed.line(), null, value, reason));
    }

    /** The next record that is not empty. */
    private String @Nullable [] record() throws IOException {
        try {
            while (records.hasNext()) {
                String[] record = records.next();
                for (String cell : record) {
                    if (!cell.isBlank()) {
                        return record;
                    }
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw new IOException(
                    "the file %s cannot be read on after line %d".formatted(text.file(), cells.line()), e);
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RegisterException refusal) {
                throw refusal;
            }
            throw Refusal.of(text.file(), reason(e), e);
        }
    }

    private String reason(CsvParseException thrown) {
        String message = String.valueOf(thrown.getCause() == null ? thrown : thrown.getCause());
        long line = cells.lineReached();
        if (message.contains("Unclosed")) {
            return "a quote that opens on line %d is never closed; close it, or double it where it is a letter"
                    .formatted(line);
        }
        if (message.contains("after closing quote")) {
            return "a cell that begins on line %d continues after its closing quote; quotes within a cell are doubled"
                    .formatted(line);
        }
        return "a cell that begins on line %d is longer than %,d characters; perhaps its quote is never closed"
                .formatted(line, LONGEST_CELL);
    }

    @Override
    public long bytesRead() {
        return text.content().bytesRead();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
