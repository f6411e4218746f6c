package org.attackregister.ingest.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.row.Layout;
import org.attackregister.ingest.row.Row;
import org.attackregister.ingest.row.Rows;

/**
 * All that a file gave.
 *
 * @param files what its tables are called
 * @param layouts what was found out about its tables
 * @param headers the columns of its tables
 * @param rows the rows of all of them
 * @param findings what was reported
 */
public record ReadFile(
        List<String> files, List<Layout> layouts, List<List<String>> headers, List<Row> rows, List<Finding> findings) {

    public static ReadFile of(Path path) throws IOException {
        ReadFile read = new ReadFile(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (Tables tables = Tables.open(InputFile.of(path), read.findings::add)) {
            for (Rows table = tables.next(); table != null; table = tables.next()) {
                read.files.add(table.file());
                read.layouts.add(table.layout());
                read.headers.add(table.header().names());
                for (Row row = table.next(); row != null; row = table.next()) {
                    read.rows.add(row);
                }
            }
        }
        return read;
    }

    public static ReadFile of(Path directory, String name, byte[] content) throws IOException {
        return of(Files.write(directory.resolve(name), content));
    }

    public static ReadFile of(Path directory, String name, String content) throws IOException {
        return of(directory, name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Layout layout() {
        return layouts.get(0);
    }

    public List<String> header() {
        return headers.get(0);
    }

    public List<List<String>> cells() {
        return rows.stream().map(Row::cells).toList();
    }

    public List<Long> lines() {
        return rows.stream().map(Row::line).toList();
    }

    /** Each finding as {@code code line column value}. */
    public List<String> reported() {
        return findings.stream()
                .map(f -> "%s %d %s %s".formatted(f.remark().code(), f.line(), f.column(), f.value()))
                .toList();
    }
}
