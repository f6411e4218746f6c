package org.attackregister.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.row.ColumnNames;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Layout;
import org.attackregister.ingest.row.Row;
import org.attackregister.ingest.row.Rows;
import org.attackregister.ingest.row.TableRemark;
import org.attackregister.ingest.text.LineReader;
import org.attackregister.ingest.text.Text;
import org.attackregister.model.StorableText;
import org.jspecify.annotations.Nullable;

/** The records of a file with one JSON document a line; a line that is none does not hide the others. */
public final class NdjsonRows implements Rows {
    private static final int SHOWN = 200;

    private final Text text;
    private final Findings findings;
    private final Header header;
    private final LineReader lines;

    /** The rows of a file whose shape is known. */
    public NdjsonRows(Text text, JsonShape shape, Findings findings) throws IOException {
        this.text = text;
        this.findings = findings;
        this.header = ColumnNames.header(shape.fields(), text.file(), 1, findings);
        this.lines = new LineReader(text.open(findings), text.file());
    }

    @Override
    public String file() {
        return text.file();
    }

    @Override
    public Layout layout() {
        return text.layout("ndjson", null);
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (lines.next()) {
            if (!lines.isBlank()) {
                JsonNode record = record();
                if (record != null) {
                    return new Row(header, text.file(), lines.number(), JsonText.cells(record, header), record);
                }
            }
        }
        return null;
    }

    private @Nullable JsonNode record() throws IOException {
        try (JsonParser json = JsonText.FACTORY.createParser(lines.characters(), 0, lines.length())) {
            JsonNode record = JsonText.record(json);
            if (!record.isObject() || json.nextToken() != null) {
                refuse(null, "it is not one JSON object");
                return null;
            }
            String pointer = StorableText.firstOther(record).orElse(null);
            if (pointer != null) {
                refuse(pointer, "its text " + StorableText.REFUSAL);
                return null;
            }
            return record;
        } catch (JsonProcessingException e) {
            refuse(null, JsonText.reasonInLine(e));
            return null;
        }
    }

    private void refuse(@Nullable String pointer, String reason) {
        findings.add(new Finding(
                TableRemark.BAD_RECORD,
                text.file(),
                lines.number(),
                pointer,
                new String(lines.characters(), 0, Math.min(lines.length(), SHOWN)),
                "the record was refused: " + reason));
    }

    @Override
    public long bytesRead() {
        return text.content().bytesRead();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
