package org.attackregister.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.row.TableRemark;

/** UTF-8 text with stray bytes of windows-1252 in it, which are read as the letters they are there, and reported. */
final class MendingReader extends Reader {
    private final InputStream in;
    private final String file;
    private final Findings findings;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private long offset;
    private final LineCount lines = new LineCount(1);
    private boolean ended;

    /** A reader of a stream positioned at so many bytes from its start. */
    MendingReader(InputStream in, String file, long offset, Findings findings) {
        this.in = in;
        this.file = file;
        this.offset = offset;
        this.findings = findings;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(buffer, from, length).slice();
        while (out.hasRemaining()) {
            int counted = out.position();
            int begun = bytes.position();
            CoderResult result = decoder.decode(bytes, out, ended);
            offset += bytes.position() - begun;
            for (int i = from + counted; i < from + out.position(); i++) {
                lines.pass(buffer[i]);
            }
            if (result.isMalformed()) {
                mend(out);
            } else if (ended || out.position() > 0) {
                break;
            } else {
                fill();
            }
        }
        return out.position() == 0 && length > 0 ? -1 : out.position();
    }

    private void mend(CharBuffer out) {
        byte stray = bytes.get();
        char letter = new String(new byte[] {stray}, Text.WINDOWS_1252).charAt(0);
        out.put(letter);
        lines.pass(letter);
        findings.add(new Finding(
                TableRemark.MIXED_CHARSET,
                file,
                lines.line(),
                null,
                "0x%02X".formatted(stray & 0xFF),
                "byte %d of the text is not UTF-8; it was read as %s of windows-1252".formatted(offset, letter)));
        offset++;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0));
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
