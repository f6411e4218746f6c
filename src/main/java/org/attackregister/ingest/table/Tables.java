package org.attackregister.ingest.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.attackregister.ingest.content.Content;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.content.Refusal;
import org.attackregister.ingest.content.StoredFile;
import org.attackregister.ingest.csv.CsvRows;
import org.attackregister.ingest.json.JsonOutline;
import org.attackregister.ingest.json.JsonRows;
import org.attackregister.ingest.json.JsonShape;
import org.attackregister.ingest.json.JsonShape.JsonForm;
import org.attackregister.ingest.json.NdjsonRows;
import org.attackregister.ingest.pack.Archive;
import org.attackregister.ingest.pack.GzipContent;
import org.attackregister.ingest.pack.Signature;
import org.attackregister.ingest.pack.ZipMember;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.row.BegunRows;
import org.attackregister.ingest.row.Rows;
import org.attackregister.ingest.row.TableOptions;
import org.attackregister.ingest.row.TableRemark;
import org.attackregister.ingest.sheet.Workbook;
import org.attackregister.ingest.sheet.XlsxRows;
import org.attackregister.ingest.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one file: one, or those of a zip archive one after the other, each with its own header.
 *
 * <pre>
 * try (Tables tables = Tables.open(file, options, findings)) {
 *     for (Rows rows = tables.next(); rows != null; rows = tables.next()) {
 *         for (Row row = rows.next(); row != null; row = rows.next()) { … }
 *     }
 * }
 * </pre>
 */
public final class Tables implements AutoCloseable {
    private final Findings findings;
    private final TableOptions options;
    private final Deque<Content> pending;
    private final @Nullable Archive archive;
    private final InputFile file;
    private @Nullable Rows current;

    private Tables(InputFile file, TableOptions options, @Nullable Archive archive, Findings findings) {
        this.file = file;
        this.options = options;
        this.pending = new ArrayDeque<>();
        this.archive = archive;
        this.findings = findings;
    }

    /** Opens a file of which nothing is known. */
    public static Tables open(InputFile file, Findings findings) throws IOException {
        return open(file, TableOptions.NONE, findings);
    }

    /**
     * Opens a file, whatever its name says it is. CSV (comma, semicolon, tab), XLSX, NDJSON and JSON are read; packed
     * with gzip or not at all; in a zip archive, every member whose name says that it is one of them.
     *
     * @param options what is known of its tables
     * @param findings receives the findings on the file and, later, on its rows
     * @throws org.attackregister.error.RegisterException of kind {@code INVALID_CONTENT} where it is none of these, in
     *     one sentence that says what to do
     * @throws IOException where the file is not there or the medium fails
     */
    public static Tables open(InputFile file, TableOptions options, Findings findings) throws IOException {
        StoredFile stored = new StoredFile(file);
        if (!Archive.begins(stored.head(Signature.HEAD))) {
            return single(file, stored, options, findings);
        }
        Archive archive = Archive.open(file);
        try {
            if (archive.isSpreadsheet()) {
                archive.close();
                return single(file, stored, options, findings);
            }
            Tables tables = new Tables(file, options, archive, findings);
            tables.pending.addAll(tables(archive.members(), findings));
            if (tables.pending.isEmpty()) {
                throw Refusal.of(file.name(), "the archive has no file named as a table (.csv, .xlsx, .json)");
            }
            return tables;
        } catch (RuntimeException | IOException e) {
            archive.close();
            throw e;
        }
    }

    private static Tables single(InputFile file, StoredFile stored, TableOptions options, Findings findings) {
        Tables tables = new Tables(file, options, null, findings);
        tables.pending.add(stored);
        return tables;
    }

    private static List<Content> tables(List<ZipMember> members, Findings findings) {
        Deque<Content> tables = new ArrayDeque<>();
        for (ZipMember member : members) {
            if (Archive.isNamedAsTable(member)) {
                tables.add(member);
            } else {
                findings.add(new Finding(
                        TableRemark.OTHER_MEMBER, member.name(), 1, null, null, "it is not named as a table"));
            }
        }
        return List.copyOf(tables);
    }

    /**
     * The next table, positioned before its first row; the one before it is closed.
     *
     * @return null after the last
     * @throws org.attackregister.error.RegisterException where it is no table that is read, or a table without rows
     */
    public @Nullable Rows next() throws IOException {
        closeCurrent();
        Content content = pending.poll();
        if (content == null) {
            return null;
        }
        Rows opened = new BegunRows(rows(content));
        current = opened;
        return opened;
    }

    private Rows rows(Content packed) throws IOException {
        Content content = packed;
        byte[] head = content.head(Signature.HEAD);
        if (GzipContent.begins(head)) {
            content = new GzipContent(packed);
            head = content.head(Signature.HEAD);
            if (GzipContent.begins(head)) {
                throw Refusal.of(content.name(), "it is packed twice; unpack it once");
            }
        }
        if (Archive.begins(head)) {
            Workbook workbook = Workbook.of(content, content instanceof StoredFile ? file.path() : null);
            try {
                return new XlsxRows(workbook, options.columns(), findings);
            } catch (RuntimeException | IOException e) {
                workbook.close();
                throw e;
            }
        }
        Signature.refuse(head, content.name());
        Text text = Text.of(content, options.charset());
        Rows rows = rows(text, firstLetter(text));
        text.report(findings);
        return rows;
    }

    private Rows rows(Text text, int first) throws IOException {
        if (first < 0) {
            throw Refusal.of(text.file(), "it is empty");
        }
        if (first != '{' && first != '[') {
            return new CsvRows(text, options.columns(), findings);
        }
        JsonShape shape = JsonOutline.of(text);
        TableRemark part = shape.part();
        if (part != null) {
            String reason = part == TableRemark.FILTERED
                    ? "the file has what a filter chose; replace by the whole list only"
                    : "the file is one page of a longer list; fetch the others, too";
            findings.add(new Finding(part, text.file(), 1, null, null, reason));
        }
        return shape.form() == JsonForm.LINES
                ? new NdjsonRows(text, shape, findings)
                : new JsonRows(text, shape, findings);
    }

    private static int firstLetter(Text text) throws IOException {
        try (Reader in = text.open()) {
            int letter = in.read();
            while (letter >= 0 && Character.isWhitespace(letter)) {
                letter = in.read();
            }
            return letter;
        }
    }

    private void closeCurrent() throws IOException {
        Rows open = current;
        current = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            closeCurrent();
        } finally {
            if (archive != null) {
                archive.close();
            }
        }
    }
}
