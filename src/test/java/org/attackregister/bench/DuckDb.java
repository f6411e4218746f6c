package org.attackregister.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.bench.limit.DuckDbLimit;
import org.attackregister.bench.limit.LimitJvm;
import org.attackregister.bench.process.ProcessFigures;

/** DuckDB in a process of its own, with the attacks that the program exported as CSV. */
final class DuckDb implements AutoCloseable {
    /** Lists are parted by a bar; the first entry of each is a column of its own, as a count by first values needs it. */
    private static final String ATTACKS = """
            create table attack as
            select id, cast(year(cast("date" as date)) as smallint) as year, country, region,
              split_part("groups", '|', 1) as first_group, string_split("groups", '|') as group_list,
              nullif(split_part(target_categories, '|', 1), '') as target_category,
              string_split(target_categories, '|') as target_category_list,
              nullif(split_part(target_types, '|', 1), '') as target_type,
              nullif(split_part(attack_types, '|', 1), '') as attack_type, string_split(attack_types, '|') as attack_type_list,
              nullif(split_part(weapon_types, '|', 1), '') as weapon_type, string_split(weapon_types, '|') as weapon_type_list,
              cast(suicide as boolean) as suicide, cast(success as boolean) as success,
              cast(killed as decimal(18, 9)) as killed, cast(wounded as decimal(18, 9)) as wounded
            from read_csv('%s', header = true, all_varchar = true)
            order by "date", id
            """;

    private final Process process;
    private final Writer statements;
    private final BufferedReader rows;

    DuckDb() throws IOException {
        process = LimitJvm.of(DuckDbLimit.class)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        statements = new BufferedWriter(process.outputWriter(StandardCharsets.UTF_8));
        rows = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Whether it is on the class path, where the profile of the bench puts it. */
    static boolean isThere() {
        return DuckDb.class.getResource("/org/duckdb/DuckDBDriver.class") != null;
    }

    /** Takes in what was exported. */
    void load(Path csv) throws IOException {
        ask(ATTACKS.formatted(csv));
    }

    /** The rows of a statement, as cells of text. */
    List<List<String>> ask(String sql) throws IOException {
        statements.write(sql.replace('\n', ' '));
        statements.write('\n');
        statements.flush();
        List<List<String>> answer = new ArrayList<>();
        for (String row = rows.readLine(); !"".equals(row); row = rows.readLine()) {
            if (row == null) {
                throw new IllegalStateException("DuckDB ended: " + sql);
            }
            answer.add(List.of(row.split("\t", -1)));
        }
        return answer;
    }

    double cpuSeconds() {
        return ProcessFigures.cpuSeconds(process.pid());
    }

    @Override
    public void close() throws IOException {
        statements.close();
        process.onExit().join();
    }
}
