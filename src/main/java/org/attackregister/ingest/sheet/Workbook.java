package org.attackregister.ingest.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attackregister.ingest.content.Content;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.content.Refusal;
import org.attackregister.ingest.pack.Archive;
import org.attackregister.ingest.pack.ZipMember;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX file on the disk that was looked through: its parts are whole, none of them is a bomb, and no row reaches
 * further right than a spreadsheet can.
 *
 * @param content the file as it was packed
 * @param path where it lies unpacked
 * @param temporary whether it goes away when it is closed
 * @param size its size in bytes
 * @param rows how many rows its longest sheet has, for the progress
 */
public record Workbook(Content content, Path path, boolean temporary, long size, long rows) implements Closeable {

    /**
     * Lays a packed workbook on the disk and looks through it.
     *
     * @param lying where it lies already; null where it is packed or part of an archive
     */
    public static Workbook of(Content content, @Nullable Path lying) throws IOException {
        Path path = lying == null ? lay(content) : lying;
        try (Archive archive = Archive.open(new InputFile(content.name(), path, content.most()))) {
            if (!archive.isSpreadsheet()) {
                throw Refusal.of(content.name(), "it is an archive in an archive; unpack it first");
            }
            return new Workbook(content, path, lying == null, Files.size(path), rows(archive.members()));
        } catch (RuntimeException | IOException e) {
            if (lying == null) {
                Files.delete(path);
            }
            throw e;
        }
    }

    private static Path lay(Content content) throws IOException {
        Path path = Files.createTempFile("workbook", ".xlsx");
        try (InputStream in = content.open();
                OutputStream out = Files.newOutputStream(path)) {
            in.transferTo(out);
            return path;
        } catch (RuntimeException | IOException e) {
            Files.delete(path);
            throw e;
        }
    }

    private static long rows(List<ZipMember> parts) throws IOException {
        long most = 0;
        for (ZipMember part : parts) {
            most = Math.max(most, SheetScan.rows(part));
        }
        return most;
    }

    /** Bytes of the packed file that were read when so many rows were: in proportion, where it lay on the disk. */
    long bytesRead(long rowsRead) {
        return temporary ? content.bytesRead() : size * Math.min(rowsRead, rows) / Math.max(rows, 1);
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(path);
        }
    }
}
