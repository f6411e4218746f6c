package org.attackregister.snapshot.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.attackregister.config.CheckpointConfig;
import org.attackregister.config.RegisterConfig;
import org.attackregister.snapshot.binary.ProgramFingerprint;

/** Where this register's checkpoint is. */
@ApplicationScoped
public class Checkpoints {
    /** The part of the data directory that may be deleted at any time. */
    private static final String DERIVED = "derived";

    private final Optional<CheckpointFile> file;

    @Inject
    Checkpoints(RegisterConfig register, CheckpointConfig config) {
        this(
                config.enabled()
                        ? ProgramFingerprint.ofThisProgram().map(program -> in(Path.of(register.dataDir()), program))
                        : Optional.empty());
    }

    /** A file, or none where none is wanted. */
    public Checkpoints(Optional<CheckpointFile> file) {
        this.file = file;
    }

    /**
     * The file of a data directory.
     *
     * @param program the fingerprint of the program that reads and writes it
     */
    public static CheckpointFile in(Path data, String program) {
        return new CheckpointFile(data.resolve(DERIVED), program);
    }

    /** The file; empty where none is wanted. */
    public Optional<CheckpointFile> file() {
        return file;
    }
}
