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
    private final Charset charset;
    private final int markLength;
    private final boolean mixed;

    private Text(Content content, Charset charset, int markLength, boolean mixed) {
        this.content = content;
        this.charset = charset;
        this.markLength = markLength;
        this.mixed = mixed;
    }

    /**
     * Reads the content once to find its encoding: by its byte order mark; else UTF-8 where nearly all of it is
     * valid UTF-8; else windows-1252 where that has letters that ISO-8859-1 has not; else ISO-8859-1.
     *
     * @throws org.attackregister.error.RegisterException where it is no text
     */
    public static Text of(Content content) throws IOException {
        byte[] head = content.head(3);
        if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return wide(new Text(content, StandardCharsets.UTF_16LE, 2, false));
        }
        if (head.length > 1 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return wide(new Text(content, StandardCharsets.UTF_16BE, 2, false));
        }
        boolean marked =
                head.length > 2 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF;
        TextScan scan = TextScan.of(content);
        int markLength = marked ? 3 : 0;
        return switch (scan.guess(marked)) {
            case UTF_8 -> new Text(content, StandardCharsets.UTF_8, markLength, false);
            case UTF_8_WITH_STRAYS -> new Text(content, StandardCharsets.UTF_8, markLength, true);
            case WINDOWS_1252 -> new Text(content, WINDOWS_1252, 0, false);
            case ISO_8859_1 -> new Text(content, StandardCharsets.ISO_8859_1, 0, false);
        };
    }

    private static Text wide(Text text) throws IOException {
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
            throw Refusal.of(
                    text.file(),
                    "its byte order mark says %s, and it is not; save it as UTF-8".formatted(text.charset),
                    e);
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
        return new Layout(content.packing(), form, charset.name(), markLength > 0, delimiter);
    }

    /** Reports an encoding other than UTF-8. */
    public void report(Findings findings) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            findings.add(new Finding(
                    TableRemark.CHARSET,
                    file(),
                    1,
                    null,
                    charset.name(),
                    "the text was recognised as %s and read so".formatted(charset.name())));
        }
    }

    /** Opens the text at its start, after the byte order mark. */
    public Reader open() throws IOException {
        return open(finding -> {});
    }

    /** The same, telling of each byte that is not of the encoding. */
    public Reader open(Findings findings) throws IOException {
        InputStream in = content.open();
        in.skipNBytes(markLength);
        return mixed
                ? new MendingReader(in, file(), markLength, findings)
                : new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
