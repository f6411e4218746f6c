package org.attackregister.snapshot.segment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The files of a register's versions in a directory that no other process writes. */
final class KeptFiles implements SegmentSource, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(KeptFiles.class);

    private static final String SEGMENT = "segment-";

    private final Path directory;
    private final SegmentHeader header;
    private final EntryFile entries;
    private final List<@Nullable Segment> found = new ArrayList<>();

    private KeptFiles(Path directory, SegmentHeader header, EntryFile entries) {
        this.directory = directory;
        this.header = header;
        this.entries = entries;
    }

    /** The files as they are; new ones where these are another register's, another build's, or damaged, which is logged. */
    static KeptFiles open(Path directory, SegmentHeader header) throws IOException {
        boolean there = Files.exists(directory.resolve(EntryFile.NAME));
        EntryFile entries = there ? EntryFile.find(directory, header) : null;
        if (entries == null) {
            if (there) {
                LOG.warnf(
                        "The finished records in %s are not used: another register or another build of the program wrote"
                                + " them, or they are damaged. They are made anew from the database",
                        directory);
            }
            removeAll(directory);
            return new KeptFiles(directory, header, EntryFile.begin(directory, header));
        }
        KeptFiles files = new KeptFiles(directory, header, entries);
        files.openSegments();
        return files;
    }

    private static void removeAll(Path directory) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(directory, SEGMENT + "*")) {
            for (Path each : old) {
                Files.delete(each);
            }
        }
    }

    private void openSegments() throws IOException {
        int[] ends = new int[BytesPlace.MOST_SEGMENTS];
        entries.forEach(entry -> {
            int segment = BytesPlace.segment(entry.place());
            ends[segment] = Math.max(ends[segment], BytesPlace.end(entry.place()));
        });
        int last = ends.length - 1;
        while (last >= 0 && ends[last] == 0) {
            last--;
        }
        for (int number = 0; number <= last; number++) {
            found.add(find(number, ends[number]));
        }
    }

    /** A segment that is there and whole; null where it is not, which is logged. */
    private @Nullable Segment find(int number, int end) throws IOException {
        Path path = path(number);
        if (Files.exists(path)) {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            if (file.length() == FILE_LENGTH && header.isOf(file, name(number))) {
                return Segment.of(file, Math.max(end, SegmentHeader.LENGTH));
            }
            file.close();
        }
        if (end > 0) {
            LOG.warnf("%s is missing, cut or damaged. What was in it is made anew from the database", path);
        }
        return null;
    }

    /** The segments that were found, by number; null where one is not there. */
    List<@Nullable Segment> found() {
        return found;
    }

    EntryFile entries() {
        return entries;
    }

    Path directory() {
        return directory;
    }

    private static String name(int number) {
        return SEGMENT + "%05d".formatted(number);
    }

    private Path path(int number) {
        return directory.resolve(name(number));
    }

    @Override
    public Segment next(int number, int least) throws IOException {
        Files.deleteIfExists(path(number));
        RandomAccessFile file = SegmentSource.open(path(number));
        header.write(file, name(number));
        return Segment.of(file, SegmentHeader.LENGTH);
    }

    @Override
    public void close() throws IOException {
        entries.close();
        for (Segment each : found) {
            if (each != null) {
                each.close();
            }
        }
    }
}
