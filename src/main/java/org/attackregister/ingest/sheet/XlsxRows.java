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
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.ingest.row.HeadedRecords;
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
    private final FileColumns known;
    private final HeadedRecords headed;
    private int line;

    /** The rows of a workbook, which is closed with them. */
    public XlsxRows(Workbook file, FileColumns known, Findings findings) throws IOException {
        this.file = file;
        this.known = known;
        this.findings = findings;
        this.workbook = guarded(() -> new ReadableWorkbook(file.path().toFile(), WITH_FORMATS));
        try {
            this.cells = new SheetCells(workbook.isDate1904(), file(), findings);
            Sheet sheet = chosen();
            this.stream = guarded(sheet::openStream);
            this.rows = stream.iterator();
            this.headed = new HeadedRecords(file(), known, findings, new SheetRecords());
            cells.name(headed.header());
        } catch (RuntimeException | IOException e) {
            workbook.close();
            throw e;
        }
    }

    /** The rows of the sheet, the header among them. */
    private final class SheetRecords implements HeadedRecords.RecordSource {
        @Override
        public @Nullable List<String> next() throws IOException {
            List<String> record = record();
            return record.isEmpty() ? null : record;
        }

        @Override
        public long line() {
            return line;
        }
    }

    /** The first sheet that has the provider's header; where none has it, the first visible one with rows. */
    private Sheet chosen() throws IOException {
        List<SheetGlance> filled = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            SheetGlance glance = glance(sheet);
            if (glance.widest() > 0) {
                filled.add(glance);
            }
        }
        SheetGlance chosen = filled.stream()
                .filter(glance -> glance.isVisible() && glance.hasHeader())
                .findFirst()
                .or(() -> filled.stream().filter(SheetGlance::hasHeader).findFirst())
                .or(() -> filled.stream().filter(SheetGlance::isVisible).findFirst())
                .or(() -> filled.stream().findFirst())
                .orElseThrow(() -> Refusal.of(file(), "it is empty"));
        for (SheetGlance other : filled) {
            if (!other.equals(chosen)) {
                boolean cover = chosen.hasHeader() && !other.hasHeader() && 2 * other.widest() < chosen.widest();
                findings.add(new Finding(
                        cover ? TableRemark.COVER_SHEET : TableRemark.OTHER_SHEETS,
                        file(),
                        1,
                        null,
                        other.sheet().getName(),
                        (cover
                                        ? "the sheet %s was read; this one has no row that is as wide"
                                        : "the sheet %s was read, and this one was not; save it as a file of its own to"
                                                + " read it")
                                .formatted(chosen.sheet().getName())));
            }
        }
        return chosen.sheet();
    }

    /**
     * What the first rows of a sheet show.
     *
     * @param widest cells of the widest of them; 0 where there is no row
     * @param hasHeader whether one of them is the provider's header
     */
    private record SheetGlance(Sheet sheet, int widest, boolean hasHeader) {
        boolean isVisible() {
            return sheet.getVisibility() == SheetVisibility.VISIBLE;
        }
    }

    private SheetGlance glance(Sheet sheet) throws IOException {
        SheetCells quiet = new SheetCells(false, file(), Findings.NOWHERE);
        return guarded(() -> {
            try (Stream<org.dhatim.fastexcel.reader.Row> all = sheet.openStream()) {
                List<List<String>> first = all.map(quiet::of)
                        .filter(row -> !row.isEmpty())
                        .limit(known.equals(FileColumns.ANY) ? 1 : HeadedRecords.DEEPEST)
                        .toList();
                return new SheetGlance(
                        sheet,
                        first.stream().mapToInt(List::size).max().orElse(0),
                        !known.equals(FileColumns.ANY) && first.stream().anyMatch(known::isHeader));
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
        return headed.header();
    }

    @Override
    public @Nullable Row next() throws IOException {
        int columns = headed.header().names().size();
        for (List<String> record = headed.next(); record != null; record = headed.next()) {
            if (record.size() <= columns) {
                return new Row(headed.header(), file(), headed.line(), List.copyOf(record), null);
            }
            findings.add(new Finding(
                    TableRemark.LONG_ROW,
                    file(),
                    headed.line(),
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
