package org.attackregister.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.attackregister.export.piece.PieceBytes;

/** A small table as RFC 4180 CSV: UTF-8, commas, CRLF, one header row. */
final class CsvTable {
    private final PieceBytes bytes = new PieceBytes();
    private final CsvLine cells = new CsvLine(bytes);
    private final OutputStream out;

    /** Begins a table with its header row. */
    CsvTable(OutputStream out, List<String> header) throws IOException {
        this.out = out;
        row(header);
    }

    /** Writes one row. */
    void row(List<String> row) throws IOException {
        row.forEach(cells::text);
        cells.endRow();
        bytes.drainTo(out);
    }
}
