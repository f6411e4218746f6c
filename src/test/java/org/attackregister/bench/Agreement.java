package org.attackregister.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.bench.limit.DuckDbLimit;
import org.jspecify.annotations.Nullable;

/** Compares the program's grouped counts with DuckDB's, cell by cell. */
final class Agreement {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** What is counted in one cell; the dead are null where nobody knows of any. */
    private record Cell(long attacks, @Nullable BigDecimal killed, long unknown) {}

    private final BenchTable table;
    private int questions;
    private int agreed;
    private long cells;
    private long bytes;

    Agreement(BenchTable table) {
        this.table = table;
    }

    /** Compares one answer with the rows of the same question. */
    void compare(RandomQuestion question, byte[] answer, List<List<String>> rows) throws IOException {
        Map<List<String>, Cell> one = cells(question, JSON.readTree(answer).path("items"));
        Map<List<String>, Cell> other = cells(question, rows);
        questions++;
        cells += other.size();
        bytes += answer.length;
        if (one.equals(other)) {
            agreed++;
        } else {
            Map<List<String>, Cell> more = new HashMap<>(one);
            more.entrySet().removeAll(other.entrySet());
            Map<List<String>, Cell> less = new HashMap<>(other);
            less.entrySet().removeAll(one.entrySet());
            table.wrong("%s: %s, by DuckDB %s".formatted(question.path(), more, less));
        }
    }

    /** The cells with attacks; those that were filled are without any, as they are in the other answer. */
    private static Map<List<String>, Cell> cells(RandomQuestion question, JsonNode items) {
        Map<List<String>, Cell> cells = new HashMap<>();
        for (JsonNode item : items) {
            if (item.path("attacks").asLong() > 0) {
                JsonNode killed = item.path("killed");
                Cell cell = new Cell(
                        item.path("attacks").asLong(),
                        killed.isNull() ? null : killed.decimalValue().stripTrailingZeros(),
                        item.path("killed_unknown").asLong());
                List<String> key = question.dimensions().stream()
                        .map(d -> item.path(d).isNull()
                                ? DuckDbLimit.NONE
                                : item.path(d).asText())
                        .toList();
                cells.put(key, cell);
            }
        }
        return cells;
    }

    private static Map<List<String>, Cell> cells(RandomQuestion question, List<List<String>> rows) {
        int keys = question.dimensions().size();
        Map<List<String>, Cell> cells = new HashMap<>();
        for (List<String> row : rows) {
            String killed = row.get(keys + 1);
            Cell cell = new Cell(
                    Long.parseLong(row.get(keys)),
                    killed.equals(DuckDbLimit.NONE) ? null : new BigDecimal(killed).stripTrailingZeros(),
                    Long.parseLong(row.get(keys + 2)));
            cells.put(row.subList(0, keys), cell);
        }
        return cells;
    }

    /** Cells of an answer, on the average. */
    long rows() {
        return cells / Math.max(1, questions);
    }

    /** How long an answer is, on the average. */
    long bytesOfAnswer() {
        return bytes / Math.max(1, questions);
    }

    @Override
    public String toString() {
        return "%,d of %,d random questions were answered as by DuckDB, in %,d cells"
                .formatted(agreed, questions, cells);
    }
}
