package org.attackregister.ingest.history;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.RevokedToken;
import org.attackregister.store.token.IdempotencyKeys;
import org.attackregister.store.version.Stored;

/** Writes a history line by line; its last line has the SHA-256 of all lines before, so that a cut file is known. */
public final class HistoryWriter implements Closeable {
    private final DigestOutputStream out;

    /** Begins a history with its first line. */
    public HistoryWriter(OutputStream out, HistoryHead head) {
        this.out = new DigestOutputStream(out, HistoryLines.sha256());
        line(HistoryLines.HEAD, head);
    }

    /** Writes a version; they come in the order of their revisions. */
    public void add(Stored version) {
        line(version instanceof Stored.StoredRecord ? HistoryLines.RECORD : HistoryLines.ATTACK, version);
    }

    /** Writes a token that was revoked. */
    public void add(RevokedToken token) {
        line(HistoryLines.TOKEN, token);
    }

    /** Writes a key under which something was done. */
    public void add(IdempotencyKeys.Used key) {
        line(HistoryLines.KEY, key);
    }

    private void line(String name, Object value) {
        try {
            out.write(RegisterJson.MAPPER.writeValueAsBytes(Map.of(name, value)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the history cannot be written", e);
        }
    }

    /** Writes the last line, and closes the file. A history that is not ended is not read again. */
    public void end() throws IOException {
        MessageDigest all = out.getMessageDigest();
        line(HistoryLines.END, HexFormat.of().formatHex(all.digest()));
        close();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
