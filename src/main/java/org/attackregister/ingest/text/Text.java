package org.attackregister.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.attackregister.ingest.content.Content;
import org.attackregister.ingest.content.Refusal;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.row.Layout;
import org.attackregister.ingest.row.TableRemark;
import org.jspecify.annotations.Nullable;

/** Content that is text, in an encoding that was found by looking at all of it. */
public final class Text {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final Content content;
    private final TextEncoding encoding;

    /**
     * How bytes are letters.
     *
     * @param markLength bytes of the byte order mark
     * @param mixed whether stray bytes of windows-1252 are in it
     */
    private record TextEncoding(Charset charset, int markLength, boolean mixed, EncodingOrigin origin) {
        TextEncoding(Charset charset, EncodingOrigin origin) {
            this(charset, 0, false, origin);
        }
    }

    /** How an encoding is known. */
    private enum EncodingOrigin {
        FOUND,
        /** Found, although the letters have another order than in languages that it is for. */
        DOUBTFUL,
        NAMED
    }

    private Text(Content content, TextEncoding encoding) {
        this.content = content;
        this.encoding = encoding;
    }

    /**
     * Reads the content once to find its encoding: by its byte order mark; else UTF-8 where nearly all of it is
     * valid UTF-8; else windows-1252 where that has letters that ISO-8859-1 has not; else ISO-8859-1.
     *
     * @param named the encoding where somebody named it; null to find it
     * @throws org.attackregister.error.RegisterException where it is no text, or not of the encoding that was named
     */
    public static Text of(Content content, @Nullable Charset named) throws IOException {
        byte[] head = content.head(3);
        boolean marked =
                head.length > 2 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF;
        if (named != null) {
            int mark = marked && named.equals(StandardCharsets.UTF_8) ? 3 : 0;
            return decoded(
                    new Text(content, new TextEncoding(named, mark, false, EncodingOrigin.NAMED)),
                    "it is not in the encoding %s that was named");
        }
        if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return wide(content, StandardCharsets.UTF_16LE);
        }
        if (head.length > 1 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return wide(content, StandardCharsets.UTF_16BE);
        }
        TextScan scan = TextScan.of(content);
        int mark = marked ? 3 : 0;
        EncodingOrigin origin = scan.isOfManyMarks() ? EncodingOrigin.DOUBTFUL : EncodingOrigin.FOUND;
        return new Text(
                content,
                switch (scan.guess(marked)) {
                    case UTF_8 -> new TextEncoding(StandardCharsets.UTF_8, mark, false, EncodingOrigin.FOUND);
                    case UTF_8_WITH_STRAYS ->
                        new TextEncoding(StandardCharsets.UTF_8, mark, true, EncodingOrigin.FOUND);
                    case WINDOWS_1252 -> new TextEncoding(WINDOWS_1252, origin);
                    case ISO_8859_1 -> new TextEncoding(StandardCharsets.ISO_8859_1, origin);
                });
    }

    private static Text wide(Content content, Charset charset) throws IOException {
        return decoded(
                new Text(content, new TextEncoding(charset, 2, false, EncodingOrigin.FOUND)),
                "its byte order mark says %s, and it is not; save it as UTF-8");
    }

    /** The text, read once to its end. */
    private static Text decoded(Text text, String refusal) throws IOException {
        char[] buffer = new char[1 << 14];
        try (Reader in = text.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        throw Refusal.of(text.file(), "it has NUL characters and is not text");
                    }
                }
            }
            return text;
        } catch (CharacterCodingException e) {
            throw Refusal.of(text.file(), refusal.formatted(text.encoding.charset()), e);
        }
    }

    public String file() {
        return content.name();
    }

    public Content content() {
        return content;
    }

    /** The layout of a table that is read from it. */
    public Layout layout(String form, @Nullable Character delimiter) {
        return new Layout(content.packing(), form, encoding.charset().name(), encoding.markLength() > 0, delimiter);
    }

    /** Reports an encoding other than UTF-8. */
    public void report(Findings findings) {
        String name = encoding.charset().name();
        if (encoding.origin() == EncodingOrigin.FOUND && !encoding.charset().equals(StandardCharsets.UTF_8)) {
            report(TableRemark.CHARSET, "the text was recognised as %s and read so".formatted(name), findings);
        } else if (encoding.origin() == EncodingOrigin.DOUBTFUL) {
            report(
                    TableRemark.DOUBTFUL_CHARSET,
                    "the text was read as %s; if its letters are wrong, name its encoding (windows-1251 for Cyrillic)"
                            .formatted(name),
                    findings);
        }
    }

    private void report(TableRemark remark, String reason, Findings findings) {
        findings.add(new Finding(remark, file(), 1, null, encoding.charset().name(), reason));
    }

    /** Opens the text at its start, after the byte order mark. */
    public Reader open() throws IOException {
        return open(finding -> {});
    }

    /** The same, telling of each byte that is not of the encoding. */
    public Reader open(Findings findings) throws IOException {
        InputStream in = content.open();
        in.skipNBytes(encoding.markLength());
        return encoding.mixed()
                ? new MendingReader(in, file(), encoding.markLength(), findings)
                : new InputStreamReader(
                        in,
                        encoding.charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
