package org.attackregister.http.ask;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Period;

/** The columns of reference records as a table: their fields, periods spread out, then the version's place in history. */
final class RecordColumns {
    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private RecordColumns() {}

    static List<String> of(Class<? extends Record> type) {
        List<String> columns = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = SNAKE.translate(component.getName());
            if (component.getType() == Period.class || component.getType() == Dataset.StatedCoverage.class) {
                for (RecordComponent inner : component.getType().getRecordComponents()) {
                    columns.add(name + "_" + SNAKE.translate(inner.getName()));
                }
            } else {
                columns.add(name);
            }
        }
        columns.addAll(List.of("version", "revision", "recorded_at"));
        return columns;
    }
}
