package org.attackregister.ingest.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.content.Refusal;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.row.ColumnNames;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Layout;
import org.attackregister.ingest.row.Row;
import org.attackregister.ingest.row.Rows;
import org.attackregister.ingest.row.TableRemark;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a spreadsheet: of its only sheet with rows, else of the first visible one. Rows are streamed; the texts
 * that cells share are kept in memory, as the format requires.
 */
public final class XlsxRows implements Rows {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final Workbook file;
    private final Findings findings;
    private final ReadableWorkbook workbook;
    private final SheetCells cells;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final Header header;
    private int line;

    /** The rows of a workbook, which is closed with them. */
    public XlsxRows(Workbook file, Findings findings) throws IOException {
        this.file = file;
        this.findings = findings;
        this.workbook = guarded(() -> new ReadableWorkbook(file.path().toFile(), WITH_FORMATS));
        try {
            this.cells = new SheetCells(workbook.isDate1904(), file(), findings);
            Sheet sheet = chosen();
            this.stream = guarded(sheet::openStream);
            this.rows = stream.iterator();
            this.header = ColumnNames.header(record(), file(), line, findings);
            cells.name(header);
        } catch (RuntimeException | IOException e) {
            workbook.close();
            throw e;
        }
    }

    private Sheet chosen() throws IOException {
        List<Sheet> filled = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (isFilled(sheet)) {
                filled.add(sheet);
            }
        }
        Sheet chosen = filled.stream()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .or(() -> filled.stream().findFirst())
                .orElseThrow(() -> Refusal.of(file(), "it is empty"));
        for (Sheet other : filled) {
            if (other != chosen) {
                findings.add(new Finding(
                        TableRemark.OTHER_SHEETS,
                        file(),
                        1,
                        null,
                        other.getName(),
                        "the sheet %s was read, and this one was not; save it as a file of its own to read it"
                                .formatted(chosen.getName())));
            }
        }
        return chosen;
    }

    private boolean isFilled(Sheet sheet) throws IOException {
        SheetCells quiet = new SheetCells(false, file(), finding -> {});
        return guarded(() -> {
            try (Stream<org.dhatim.fastexcel.reader.Row> first = sheet.openStream()) {
                return first.anyMatch(row -> !quiet.of(row).isEmpty());
            }
        });
    }

    @Override
    public String file() {
        return file.content().name();
    }

    @Override
    public Layout layout() {
        return new Layout(file.content().packing(), "xlsx", null, false, null);
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable Row next() throws IOException {
        int columns = header.names().size();
        for (List<String> record = record(); !record.isEmpty(); record = record()) {
            if (record.size() <= columns) {
                return new Row(header, file(), line, List.copyOf(record), null);
            }
            findings.add(new Finding(
                    TableRemark.LONG_ROW,
                    file(),
                    line,
                    null,
                    record.get(record.size() - 1),
                    "the row was refused: it has more than %d cells".formatted(columns)));
        }
        return null;
    }

    /** The cells of the next row that is not empty; none after the last. */
    private List<String> record() throws IOException {
        return guarded(() -> {
            while (rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = rows.next();
                line = row.getRowNum();
                List<String> record = cells.of(row);
                if (!record.isEmpty()) {
                    return record;
                }
            }
            return List.of();
        });
    }

    /** One step of the library. */
    private interface LibraryCall<T> {
        T call() throws IOException;
    }

    /** The library answers broken parts with exceptions of many kinds. */
    private <T> T guarded(LibraryCall<T> step) throws IOException {
        try {
            return step.call();
        } catch (RegisterException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(e);
        } catch (IOException e) {
            if (e.getCause() instanceof XMLStreamException) {
                throw damaged(e);
            }
            throw e;
        }
    }

    private RegisterException damaged(Exception cause) {
        return Refusal.of(
                file(),
                "the spreadsheet cannot be read after row %d; open it, save it as .xlsx or CSV, and import that"
                        .formatted(line),
                cause);
    }

    @Override
    public long bytesRead() {
        return file.bytesRead(line);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        try {
            workbook.close();
        } finally {
            file.close();
        }
    }
}
