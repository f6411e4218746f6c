package org.attackregister.model.code;

/**
 * How an attack was made, as GTD divides it.
 *
 * @param code slug
 * @param gtd GTD's number, 1 to 9
 * @param name GTD's label
 */
public record AttackType(String code, int gtd, String name) {}
