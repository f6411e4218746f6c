package org.attackregister.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A column of a table, with the Java type in which its values are read. */
record Column(String name, Class<?> type) {
    static Column text(String name) {
        return new Column(name, String.class);
    }

    static Column whole(String name) {
        return new Column(name, Integer.class);
    }

    static Column revision(String name) {
        return new Column(name, Long.class);
    }

    static Column exact(String name) {
        return new Column(name, BigDecimal.class);
    }

    static Column degrees(String name) {
        return new Column(name, Double.class);
    }

    static Column truth(String name) {
        return new Column(name, Boolean.class);
    }

    static Column day(String name) {
        return new Column(name, LocalDate.class);
    }

    static Column moment(String name) {
        return new Column(name, OffsetDateTime.class);
    }
}
