package org.attackregister.ingest.row;

/**
 * A column of a provider's files.
 *
 * @param name the provider's name of it
 * @param content what its cells are
 */
public record FileColumn(String name, CellContent content) {}
