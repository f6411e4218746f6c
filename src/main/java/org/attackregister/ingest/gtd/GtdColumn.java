package org.attackregister.ingest.gtd;

import org.attackregister.ingest.kit.ProviderColumn;

/**
 * One of GTD's columns, as a file has it.
 *
 * @param name GTD's name of it
 * @param position its column, from 0; -1 where the file does not have it
 */
record GtdColumn(String name, int position) implements ProviderColumn {
    @Override
    public String header() {
        return name;
    }
}
