package org.attackregister.model.code;

/**
 * A GTD target type.
 *
 * @param code slug
 * @param gtd GTD's number, 1 to 22
 * @param name GTD's label
 * @param category the category that it falls under, unless the target's group says otherwise
 */
public record TargetType(String code, int gtd, String name, String category) {}
