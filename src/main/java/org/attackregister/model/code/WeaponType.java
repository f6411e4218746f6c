package org.attackregister.model.code;

/**
 * What an attack was made with, as GTD divides it.
 *
 * @param code slug
 * @param gtd GTD's number, 1 to 13
 * @param name GTD's label
 */
public record WeaponType(String code, int gtd, String name) {}
