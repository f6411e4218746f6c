package org.attackregister.model.code;

/**
 * A region of the world, as GTD divides it.
 *
 * @param code slug
 * @param gtd GTD's number, 1 to 12
 * @param name GTD's label
 */
public record Region(String code, int gtd, String name) {}
