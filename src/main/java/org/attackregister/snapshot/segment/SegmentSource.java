package org.attackregister.snapshot.segment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the next segment comes from. */
@FunctionalInterface
interface SegmentSource {
    /** The length of a file: sparse, so that a disk has no more of it than was written. */
    int FILE_LENGTH = 1 << 26;

    /** A little under two megabytes: with its header an array of this length fills regions of the heap without a rest. */
    int MEMORY_LENGTH = (2 << 20) - 64;

    /** Memory beside the heap, and of the heap where there is no other. */
    SegmentSource MEMORY = (number, least) -> Segment.inMemory(Math.max(least, MEMORY_LENGTH));

    /**
     * Makes a segment.
     *
     * @param least how many bytes it has to take
     */
    Segment next(int number, int least) throws IOException;

    /** Files that nobody else sees, and that are gone with this process, however it ends. */
    static SegmentSource ofThisProcess() {
        return (number, least) -> {
            Path path = Files.createTempFile("attack-register-", ".segment");
            try {
                return Segment.of(open(path), 0);
            } finally {
                remove(path);
            }
        };
    }

    private static void remove(Path path) throws IOException {
        // a name that is in use cannot be removed everywhere
        if (!path.toFile().delete()) {
            path.toFile().deleteOnExit();
        }
    }

    /** A file of full length. */
    static RandomAccessFile open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(FILE_LENGTH);
        return file;
    }
}
