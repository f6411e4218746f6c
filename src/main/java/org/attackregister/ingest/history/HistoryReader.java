package org.attackregister.ingest.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.RevokedToken;
import org.attackregister.model.StorableNumber;
import org.attackregister.model.StorableText;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.token.IdempotencyKeys;
import org.attackregister.store.version.RecordType;
import org.attackregister.store.version.Stored;
import org.jspecify.annotations.Nullable;

/** Reads a history line by line, packed with gzip or not. */
public final class HistoryReader implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP = 0x1F;

    private final String file;
    private final BufferedReader lines;
    private final MessageDigest digest = HistoryLines.sha256();
    private final HistoryHead head;
    private long number;

    /** Takes the content of the lines, in their order. */
    public interface HistoryConsumer {
        /** A version of an attack or of a reference record. */
        void version(Stored version);

        /** A token that was revoked. */
        void token(RevokedToken token);

        /** A key under which something was done. */
        void key(IdempotencyKeys.Used key);
    }

    private HistoryReader(String file, InputStream in) throws IOException {
        this.file = file;
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), BUFFER);
        this.head = begin();
    }

    /** Whether a file begins as a history does; false of one that cannot be read. */
    public static boolean isHistory(Path file) {
        byte[] beginning = ("{\"" + HistoryLines.HEAD + "\":").getBytes(StandardCharsets.UTF_8);
        try (InputStream in = unpacked(file)) {
            return Arrays.equals(in.readNBytes(beginning.length), beginning);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Opens a file and reads its first line.
     *
     * @throws RegisterException of kind {@code INVALID_CONTENT} where it is none of a history
     */
    public static HistoryReader open(Path file) throws IOException {
        InputStream in = unpacked(file);
        try {
            return new HistoryReader(String.valueOf(file.getFileName()), in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            in.mark(1);
            int first = in.read();
            in.reset();
            return first == GZIP ? new GZIPInputStream(in, BUFFER) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private HistoryHead begin() throws IOException {
        String line = line();
        JsonNode node = line == null ? null : object(line).get(HistoryLines.HEAD);
        if (line == null || node == null) {
            throw refused("it is not a history of a register");
        }
        if (node.path("form").asInt() != HistoryHead.FORM) {
            throw refused("it is of the form " + node.path("form").asText() + ", and this program reads the form "
                    + HistoryHead.FORM + ": use a newer program");
        }
        check(line);
        return value(node, HistoryHead.class);
    }

    /** The first line. */
    public HistoryHead head() {
        return head;
    }

    /**
     * Hands over all that follows the first line.
     *
     * @throws RegisterException of kind {@code INVALID_CONTENT} where a line cannot be read, or the file is not whole
     */
    public void forEach(HistoryConsumer consumer) throws IOException {
        for (String line = line(); line != null; line = line()) {
            ObjectNode object = object(line);
            JsonNode end = object.get(HistoryLines.END);
            if (end != null) {
                if (!end.asText().equals(HexFormat.of().formatHex(digest.digest())) || line() != null) {
                    throw refused("it is not as it was written: its SHA-256 is another");
                }
                return;
            }
            check(line);
            hand(object, consumer);
        }
        throw refused("it was cut: its last line is missing");
    }

    private void hand(ObjectNode object, HistoryConsumer consumer) {
        String unstorable = StorableText.firstOther(object).orElse(null);
        if (unstorable != null) {
            throw refused("its text " + StorableText.REFUSAL + " (" + unstorable + ")");
        }
        StorableNumber.firstOther(object).ifPresent(pointer -> {
            throw refused("%s (%s)"
                    .formatted(StorableNumber.REFUSAL.substring(0, StorableNumber.REFUSAL.length() - 1), pointer));
        });
        Map.Entry<String, JsonNode> member = object.properties().iterator().next();
        JsonNode node = member.getValue();
        switch (member.getKey()) {
            case HistoryLines.ATTACK -> consumer.version(attack(node));
            case HistoryLines.RECORD -> consumer.version(record(node));
            case HistoryLines.TOKEN -> consumer.token(value(node, RevokedToken.class));
            case HistoryLines.KEY -> consumer.key(value(node, IdempotencyKeys.Used.class));
            default -> throw refused("\"" + member.getKey() + "\" is not known to this program: use a newer one");
        }
    }

    private Stored attack(JsonNode node) {
        Stored.StoredAttack version = value(node, Stored.StoredAttack.class);
        Attack attack = version.attack();
        if (attack != null
                && !(attack.id().equals(version.id()) && attack.dataset().equals(version.dataset()))) {
            throw refused("the attack has two ids or datasets");
        }
        return version;
    }

    private Stored record(JsonNode node) {
        RecordKind kind = value(node.path("kind"), RecordKind.class);
        JsonNode value = node.path("value");
        return new Stored.StoredRecord(
                value(node.path("stamp"), VersionStamp.class),
                kind,
                node.path("id").asText(),
                value.isNull() ? null : value(value, RecordType.of(kind)));
    }

    private <T> T value(JsonNode node, Class<T> type) {
        try {
            return RegisterJson.MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw refused("it is not what the register writes: " + RegisterJson.reason(e));
        }
    }

    private ObjectNode object(String line) {
        try {
            if (RegisterJson.MAPPER.readTree(line) instanceof ObjectNode object && object.size() == 1) {
                return object;
            }
            throw refused("it is not a JSON object of one member");
        } catch (JsonProcessingException e) {
            throw refused("it is not JSON: " + RegisterJson.reason(e));
        }
    }

    private @Nullable String line() throws IOException {
        try {
            number++;
            return lines.readLine();
        } catch (EOFException | ZipException | CharacterCodingException damaged) {
            throw refused("it was cut or damaged");
        }
    }

    private void check(String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private RegisterException refused(String why) {
        return new RegisterException(Trouble.INVALID_CONTENT, "%s, line %d: %s.".formatted(file, number, why));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
