package org.attackregister.view;

import java.util.List;

/** The one table of columns by which JSON, CSV and NDJSON of some rows are written. */
public interface TableRows<R> {
    /** The names of the columns, in their order. */
    List<String> names();

    /** Hands over the values of a row, one for each column. */
    void write(R row, RowValues to);
}
