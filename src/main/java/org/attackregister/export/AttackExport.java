package org.attackregister.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.attackregister.query.Format;
import org.attackregister.snapshot.Selection;
import org.attackregister.snapshot.column.JsonLines;

/** A list of attacks of any length as a file. */
public final class AttackExport implements RepeatableBody {
    /** Bytes between two places at which a part of it can be begun. */
    private static final long STEP = 1 << 20;

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
        AttackRun run = new AttackRun(forms.get(), 0);
        run.form.begin(out);
        return () -> {
            boolean more = run.write(out);
            if (!more) {
                run.form.end(out);
            }
            return more;
        };
    }

    @Override
    public boolean isReady() {
        return selection.isReady();
    }

    @Override
    public BodyExtent measure() throws IOException {
        DigestSink digest = new DigestSink();
        SliceStream counted = SliceStream.ofAll(digest);
        AttackRun run = new AttackRun(forms.get(), 0);
        run.form.begin(counted);
        long[] offsets = new long[0];
        int[] starts = new int[0];
        long next = 0;
        boolean more = true;
        while (more) {
            if (counted.written() >= next) {
                offsets = Arrays.copyOf(offsets, offsets.length + 1);
                starts = Arrays.copyOf(starts, starts.length + 1);
                offsets[offsets.length - 1] = counted.written();
                starts[starts.length - 1] = run.written;
                next = counted.written() + STEP;
            }
            more = run.write(counted);
        }
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        run.form.end(end);
        end.writeTo(digest);
        return new BodyExtent(counted.written() + end.size(), offsets, starts, end.toByteArray(), digest.digest());
    }

    @Override
    public BodyPieces begin(BodyExtent extent, long from, long to, OutputStream out) throws IOException {
        int place = extent.placeBefore(from);
        long skipped = place < 0 ? 0 : extent.offsets()[place];
        SliceStream part = new SliceStream(out, from - skipped, to - skipped);
        AttackRun run = new AttackRun(forms.get(), place < 0 ? 0 : extent.rows()[place]);
        if (place < 0) {
            run.form.begin(part);
        }
        return () -> {
            if (part.isOver()) {
                return false;
            }
            if (!run.write(part)) {
                part.write(extent.end());
                return false;
            }
            return true;
        };
    }

    /** The attacks from one on, some at a time. */
    private final class AttackRun {
        private final AttackForm form;
        private final JsonLines lines = new JsonLines();
        private int written;

        AttackRun(AttackForm form, int written) {
            this.form = form;
            this.written = written;
        }

        /** Writes some more; false where there are none. */
        boolean write(OutputStream out) throws IOException {
            if (written == selection.returned()) {
                return false;
            }
            selection.read(written, lines);
            form.attacks(lines, written, out);
            written += lines.count();
            return true;
        }
    }
}
