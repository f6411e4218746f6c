package org.attackregister.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Function;
import org.attackregister.model.Sha256;
import org.attackregister.snapshot.column.JsonLines;

/** Attacks as stored, one a line, and a last line that confirms all before it. */
final class ClosedLinesForm implements AttackForm {
    private final MessageDigest sha256 = Sha256.begin();
    private final Function<String, byte[]> last;

    /**
     * Lines with such an end.
     *
     * @param last makes the last line of the SHA-256 of all others, in hexadecimal
     */
    ClosedLinesForm(Function<String, byte[]> last) {
        this.last = last;
    }

    @Override
    public void begin(OutputStream out) {
        // the first line is the first attack
    }

    @Override
    public void attacks(JsonLines lines, int first, OutputStream out) throws IOException {
        sha256.update(lines.bytes(), 0, lines.size());
        out.write(lines.bytes(), 0, lines.size());
    }

    @Override
    public void end(OutputStream out) throws IOException {
        out.write(last.apply(HexFormat.of().formatHex(sha256.digest())));
    }
}
