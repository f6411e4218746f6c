package org.attackregister.model.code;

/**
 * The register's own short list of who can be attacked.
 *
 * @param code code
 * @param name name
 * @param description what falls under it
 */
public record TargetCategory(String code, String name, String description) {
    /** The category of everything that belongs to the Taliban, whatever GTD calls it. */
    public static final String TALIBAN = "taliban";

    /** The category of a target of which nothing is known. */
    public static final String UNKNOWN = "unknown";
}
