package org.attackregister.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.ProgressListener;
import org.attackregister.ingest.history.HistoryHead;
import org.attackregister.ingest.history.HistoryWriter;
import org.attackregister.invented.SkewedAttacks;
import org.attackregister.model.Operation;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.RevokedToken;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.Attack;
import org.attackregister.snapshot.EmptiedRegister;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.CurrentAttacks;
import org.attackregister.store.EmptyRegister;
import org.attackregister.store.VersionLog;
import org.attackregister.store.token.IdempotencyKeys;
import org.attackregister.store.token.RevokedTokens;
import org.attackregister.store.version.Stored;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history that another register kept goes into an empty one, whole or not at all. */
@QuarkusTest
@TestProfile(EmptyRegister.class)
class HistoryServiceTest {
    private static final UUID REGISTER = UUID.fromString("7a0f3f1e-52f6-4c0e-9f0a-3f6f6a1d2b11");
    private static final Instant FIRST = Instant.parse("2020-02-29T23:59:59.999999Z");
    private static final Instant LATER = Instant.parse("2024-01-01T00:00:00.000001Z");
    private static final RevokedToken TOKEN = new RevokedToken("Token é", LATER, "an admin", null);
    private static final IdempotencyKeys.Used KEY =
            new IdempotencyKeys.Used("an editor", "key 1", new IdempotencyKeys.Done("a".repeat(64), "own-0"));

    @Inject
    HistoryService histories;

    @Inject
    VersionLog log;

    @Inject
    CurrentAttacks attacks;

    @Inject
    RevokedTokens tokens;

    @Inject
    IdempotencyKeys keys;

    @Inject
    DataSource database;

    @Inject
    SnapshotHolder holder;

    @TempDir
    Path directory;

    private final SkewedAttacks invented = new SkewedAttacks("own");

    private Stored.StoredAttack version(int attack, VersionStamp stamp, boolean there) {
        Attack whole = longNamed(invented.attack(attack, 100));
        return new Stored.StoredAttack(stamp, whole.id(), whole.dataset(), there ? whole : null);
    }

    /** A history has what was right at its time: a place's name may be longer than any that is written today. */
    private static Attack longNamed(Attack attack) {
        ObjectNode tree = RegisterJson.MAPPER.valueToTree(attack);
        ((ObjectNode) tree.get("where")).put("city", "x".repeat(600));
        return RegisterJson.MAPPER.convertValue(tree, Attack.class);
    }

    private static VersionStamp stamp(long revision, int version, Operation operation, Instant at) {
        @Nullable String reason = version == 1 ? null : "Said twice";
        return new VersionStamp(revision, version, operation, reason, at, version == 1 ? null : "an editor");
    }

    private List<Stored> sound() {
        return List.of(
                version(0, stamp(1, 1, Operation.CREATED, FIRST), true),
                version(1, stamp(2, 1, Operation.CREATED, FIRST), true),
                version(0, stamp(3, 2, Operation.UPDATED, LATER), true),
                version(1, stamp(4, 2, Operation.DELETED, LATER), false));
    }

    private static byte[] file(List<Stored> versions, long revision) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HistoryWriter writer = new HistoryWriter(bytes, new HistoryHead(HistoryHead.FORM, REGISTER, revision))) {
            versions.forEach(writer::add);
            writer.add(TOKEN);
            writer.add(KEY);
            writer.end();
        }
        return bytes.toByteArray();
    }

    private Path saved(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private void refuses(byte[] bytes, String reason) throws IOException {
        Path file = saved("broken", bytes);
        assertThatThrownBy(() -> histories.take(file, false, ProgressListener.SILENT))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining(reason);
        assertThat(log.revision()).isZero();
        assertThat(tokens.all()).isEmpty();
        assertThat(keys.all()).isEmpty();
    }

    @BeforeEach
    void emptyTheRegister() throws SQLException {
        EmptiedRegister.empty(database, log, holder);
    }

    /** The steps build on one another: a register is empty but once. */
    @Test
    void restoresAWholeHistoryOrNothing() throws IOException {
        byte[] whole = file(sound(), 4);
        String text = new String(whole, StandardCharsets.UTF_8);
        refuses(
                whole.length == 0
                        ? whole
                        : text.substring(0, text.indexOf("\"sha256\"") - 1).getBytes(StandardCharsets.UTF_8),
                "cut");
        refuses(text.replace("Said twice", "Said once").getBytes(StandardCharsets.UTF_8), "SHA-256");
        refuses((text + "\n").getBytes(StandardCharsets.UTF_8), "SHA-256");
        refuses(text.replace("Said twice", "Said \\u0000").getBytes(StandardCharsets.UTF_8), "U+0000");
        refuses(
                text.replaceFirst("\"latitude\":[-0-9.]+", "\"latitude\":1e999999999")
                        .getBytes(StandardCharsets.UTF_8),
                "A number has at most 40 digits");
        refuses(text.replace("\"form\":1", "\"form\":2").getBytes(StandardCharsets.UTF_8), "newer");
        refuses(text.replace("\"revoked_token\"", "\"pledge\"").getBytes(StandardCharsets.UTF_8), "pledge");
        refuses(text.replaceFirst("own-", "our-").getBytes(StandardCharsets.UTF_8), "two ids");
        refuses(file(sound(), 5), "ends at 4");
        refuses(file(sound().subList(1, 4), 4), "revision 2 does not follow revision 0");
        refuses(
                file(List.of(sound().get(0), version(0, stamp(2, 3, Operation.UPDATED, LATER), true)), 2),
                "version 3 of " + sound().get(0).id() + " does not follow version 1");
        refuses(
                file(
                        List.of(
                                version(0, stamp(1, 1, Operation.CREATED, LATER), true),
                                version(1, stamp(2, 1, Operation.CREATED, FIRST), true)),
                        2),
                "revision 2 does not follow");

        Path packed = directory.resolve("register.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(whole);
        }
        assertThat(histories.take(packed, true, ProgressListener.SILENT)).isEqualTo(4);
        assertThat(log.revision()).isZero();
        assertThat(histories.take(packed, false, ProgressListener.SILENT)).isEqualTo(4);

        ByteArrayOutputStream again = new ByteArrayOutputStream();
        histories.write(again, ProgressListener.SILENT);
        assertThat(again).hasToString(text);
        assertThat(attacks.listIds("own")).containsExactly(sound().get(0).id());
        assertThatThrownBy(() -> histories.take(packed, false, ProgressListener.SILENT))
                .hasMessageContaining("this one is at revision 4");
    }
}
