package org.attackregister.model.code;

/**
 * A GTD target subtype.
 *
 * @param code slug
 * @param gtd GTD's number
 * @param name GTD's label
 * @param type the target type above it
 */
public record TargetSubtype(String code, int gtd, String name, String type) {}
