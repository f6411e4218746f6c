package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.attackregister.snapshot.segment.BytesPlace;
import org.attackregister.snapshot.segment.SegmentStore;
import org.attackregister.snapshot.segment.SegmentStore.Finished;
import org.attackregister.snapshot.segment.SegmentStore.VersionMark;
import org.attackregister.snapshot.segment.SegmentStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes finished records, again and again in the same directory. */
class KilledSegmentsTest {
    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int BATCH = 40;
    private static final int MOST_BATCHES = 60;

    @TempDir
    Path directory;

    private static SegmentStores stores(Path directory) {
        return new SegmentStores(Optional.of(new SegmentStores.KeptPlace(directory, "a build")));
    }

    private static VersionMark mark(int ordinal) {
        return new VersionMark(ordinal + 1L, 7L * ordinal);
    }

    private static byte[] json(int ordinal) {
        return ("{\"id\":\"" + ordinal + "\",\"text\":\"" + "x".repeat(ordinal % 5_000) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Appends to a directory what is not there yet, and says after each batch how far it has come. */
    static final class Writing {
        private Writing() {}

        public static void main(String... args) {
            SegmentStore store = stores(Path.of(args[0])).open("a register");
            for (int first = Integer.parseInt(args[1]); true; first += BATCH) {
                store.append(IntStream.range(first, first + BATCH)
                        .mapToObj(ordinal -> new Finished(ordinal, mark(ordinal), json(ordinal)))
                        .toList());
                System.out.println(first + BATCH);
            }
        }
    }

    @Test
    void leavesNothingBehindThatIsWrong() throws IOException, InterruptedException {
        Random random = new Random(9);
        int written = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            written = writeAndKill(written, 1 + random.nextInt(MOST_BATCHES));
            try (SegmentStores stores = stores(directory)) {
                SegmentStore store = stores.open("a register");
                for (int ordinal = 0; ordinal < written; ordinal++) {
                    assertThat(read(store, ordinal)).as("version %d", ordinal).isEqualTo(json(ordinal));
                }
            }
        }
    }

    /** How far it had come when it was killed, by what it had said. */
    private int writeAndKill(int from, int batches) throws IOException, InterruptedException {
        Process process = ChildJvm.start(Writing.class, directory.toString(), String.valueOf(from));
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            int written = from;
            for (int i = 0; i < batches; i++) {
                written = Integer.parseInt(said.readLine());
            }
            process.destroyForcibly().waitFor();
            return written;
        }
    }

    private static byte[] read(SegmentStore store, int ordinal) {
        long place = store.find(ordinal, mark(ordinal));
        assertThat(place).isNotEqualTo(BytesPlace.NONE);
        byte[] bytes = new byte[BytesPlace.length(place)];
        store.segment(BytesPlace.segment(place)).get(BytesPlace.start(place), bytes);
        assertThat(store.isWhole(ordinal, bytes, 0, bytes.length)).isTrue();
        return bytes;
    }
}
