package org.attackregister.ingest.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.row.Row;
import org.attackregister.ingest.row.Rows;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Measures how fast files of the size of the Global Terrorism Database are read: rows a second and the memory in use,
 * for CSV, gzip, NDJSON and XLSX. Not a test; run it with the number of rows as its argument.
 */
final class ReadingSpeed {
    private static final int COLUMNS = 135;

    private ReadingSpeed() {}

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length == 0 ? 210_000 : Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory("reading-speed");
        Path csv = directory.resolve("wide.csv");
        Path gzip = directory.resolve("wide.csv.gz");
        Path ndjson = directory.resolve("wide.ndjson");
        Path xlsx = directory.resolve("wide.xlsx");
        write(rows, csv, gzip, ndjson);
        for (Path file : List.of(csv, csv, csv, gzip, ndjson, ndjson)) {
            measure(file);
        }
        writeSpreadsheet(rows, xlsx);
        measure(xlsx);
        for (Path file : List.of(csv, gzip, ndjson, xlsx, directory)) {
            Files.delete(file);
        }
    }

    private static void measure(Path file) throws IOException {
        long start = System.nanoTime();
        long cells = 0;
        long rows = 0;
        long first = 0;
        try (Tables tables = Tables.open(InputFile.of(file), finding -> {})) {
            for (Rows table = tables.next(); table != null; table = tables.next()) {
                first = System.nanoTime();
                for (Row row = table.next(); row != null; row = table.next()) {
                    rows++;
                    for (int i = 0; i < COLUMNS; i++) {
                        cells += row.at(i) == null ? 0 : 1;
                    }
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%-12s %6.1f MB %,9d rows %,11d cells  %5.2f s (%.2f s until the first row)  %,8.0f rows/s  heap %d MB%n",
                file.getFileName(),
                Files.size(file) / 1e6,
                rows,
                cells,
                seconds,
                (first - start) / 1e9,
                rows / seconds,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static void write(int rows, Path csv, Path gzip, Path ndjson) throws IOException {
        try (BufferedWriter table = Files.newBufferedWriter(csv);
                BufferedWriter lines = Files.newBufferedWriter(ndjson)) {
            table.write(String.join(",", names()) + "\n");
            Random random = new Random(1);
            for (int i = 0; i < rows; i++) {
                List<String> cells = cells(random, i);
                StringBuilder line = new StringBuilder("{");
                for (int c = 0; c < COLUMNS; c++) {
                    table.write((c == 0 ? "" : ",") + (c % 15 == 7 ? "\"" + cells.get(c) + "\"" : cells.get(c)));
                    if (!cells.get(c).isEmpty()) {
                        line.append(c == 0 ? "" : ",")
                                .append("\"column_")
                                .append(c)
                                .append("\":\"")
                                .append(cells.get(c))
                                .append('"');
                    }
                }
                table.write("\n");
                lines.write(line + "}\n");
            }
        }
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            Files.copy(csv, packed);
        }
    }

    private static void writeSpreadsheet(int rows, Path xlsx) throws IOException {
        try (OutputStream out = Files.newOutputStream(xlsx);
                Workbook workbook = new Workbook(out, "Speed", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Data");
            List<String> names = names();
            for (int c = 0; c < COLUMNS; c++) {
                sheet.value(0, c, names.get(c));
            }
            Random random = new Random(1);
            for (int i = 0; i < rows; i++) {
                List<String> cells = cells(random, i);
                for (int c = 0; c < COLUMNS; c++) {
                    String cell = cells.get(c);
                    if (!cell.isEmpty() && Character.isDigit(cell.charAt(0))) {
                        sheet.value(i + 1, c, Long.valueOf(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.inlineString(i + 1, c, cell);
                    }
                }
                if (i % 1_000 == 999) {
                    sheet.flush();
                }
            }
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < COLUMNS; c++) {
            names.add("column_" + c);
        }
        return names;
    }

    /** An id, half of the cells blank, most others codes and short labels, a few of them text. */
    private static List<String> cells(Random random, int row) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(197_001_000_000L + row));
        for (int c = 1; c < COLUMNS; c++) {
            cells.add(
                    switch (c % 15) {
                        case 7 -> random.nextInt(3) == 0 ? "" : text(random, 60);
                        case 1, 2 -> "Label number " + random.nextInt(20);
                        case 3, 4, 5, 6 -> String.valueOf(random.nextInt(100));
                        default -> "";
                    });
        }
        return cells;
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most) / 4; i >= 0; i--) {
            text.append("words, ");
        }
        return text.toString();
    }
}
