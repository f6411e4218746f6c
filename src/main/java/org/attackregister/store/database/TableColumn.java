package org.attackregister.store.database;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A column of a table, with the Java type in which its values are read. */
public record TableColumn(String name, Class<?> type) {
    public static TableColumn text(String name) {
        return new TableColumn(name, String.class);
    }

    public static TableColumn whole(String name) {
        return new TableColumn(name, Integer.class);
    }

    public static TableColumn revision(String name) {
        return new TableColumn(name, Long.class);
    }

    public static TableColumn exact(String name) {
        return new TableColumn(name, BigDecimal.class);
    }

    public static TableColumn degrees(String name) {
        return new TableColumn(name, Double.class);
    }

    public static TableColumn truth(String name) {
        return new TableColumn(name, Boolean.class);
    }

    public static TableColumn day(String name) {
        return new TableColumn(name, LocalDate.class);
    }

    public static TableColumn moment(String name) {
        return new TableColumn(name, OffsetDateTime.class);
    }
}
