package org.attackregister.bench;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A grouped count, in the program's words and in SQL.
 *
 * @param conditions what is asked of the attacks
 * @param dimensions by which they are grouped
 */
record RandomQuestion(List<Asked> conditions, List<String> dimensions) {
    /**
     * One condition.
     *
     * @param parameter of the query string, with its value
     * @param sql the same in SQL, in which nothing is unknown
     */
    record Asked(String parameter, String sql) {}

    String path() {
        return "/v1/attacks/counts?dataset=%s&measures=attacks,killed&fill=false&group_by=%s&%s"
                .formatted(
                        BenchRun.DATASET,
                        String.join(",", dimensions),
                        conditions.stream().map(Asked::parameter).collect(Collectors.joining("&")));
    }

    /** Dimensions, attacks, the dead, and attacks of which they are unknown. */
    String sql() {
        String by = String.join(", ", dimensions);
        return "select %s, count(*), sum(killed), count(*) - count(killed) from attack where %s group by %s"
                .formatted(by, conditions.stream().map(Asked::sql).collect(Collectors.joining(" and ")), by);
    }
}
