package org.attackregister.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.attackregister.query.Format;
import org.attackregister.snapshot.Snapshot.Selection;
import org.attackregister.snapshot.column.JsonLines;

/** A list of attacks of any length as a file. */
public final class AttackExport implements BodyWriter {
    private final Selection selection;
    private final Supplier<AttackForm> forms;

    private AttackExport(Selection selection, Supplier<AttackForm> forms) {
        this.selection = selection;
        this.forms = forms;
    }

    /**
     * A part of a list in a format.
     *
     * @param fields what is written of each attack; everything where it is empty
     */
    public static AttackExport of(Selection selection, Format format, List<String> fields) {
        return new AttackExport(selection, () -> form(format, fields));
    }

    /**
     * Attacks as they are stored, one a line, and a last line that confirms all before it.
     *
     * @param last makes the last line of the SHA-256 of all others, in hexadecimal
     */
    public static AttackExport closed(Selection selection, Function<String, byte[]> last) {
        return new AttackExport(selection, () -> new ClosedLinesForm(last));
    }

    /** How attacks are written in a format. */
    static AttackForm form(Format format, List<String> fields) {
        return switch (format) {
            case CSV -> new CsvForm(fields);
            case NDJSON -> new NdjsonForm(fields);
            case GEOJSON -> new GeoJsonForm(fields);
            case JSON -> throw new IllegalStateException("JSON is sent as a page");
        };
    }

    @Override
    public BodyPieces begin(OutputStream out) throws IOException {
        AttackForm form = forms.get();
        form.begin(out);
        return new Pieces(form, out);
    }

    /** Some attacks at a time. */
    private final class Pieces implements BodyPieces {
        private final AttackForm form;
        private final OutputStream out;
        private final JsonLines lines = new JsonLines();
        private int written;

        Pieces(AttackForm form, OutputStream out) {
            this.form = form;
            this.out = out;
        }

        @Override
        public boolean next() throws IOException {
            if (written == selection.returned()) {
                form.end(out);
                return false;
            }
            selection.read(written, lines);
            form.attacks(lines, written, out);
            written += lines.count();
            return true;
        }
    }
}
