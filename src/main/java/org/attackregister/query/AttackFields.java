package org.attackregister.query;

import java.util.List;
import java.util.Set;

/** The fields of an attack in the order in which they are written; {@code fields} picks among them. */
public final class AttackFields {
    /** Every field's name. */
    public static final List<String> NAMES = List.of(
            "id",
            "dataset",
            "version",
            "revision",
            "kind",
            "date",
            "date_precision",
            "end_date",
            "country",
            "region",
            "admin1",
            "city",
            "location",
            "latitude",
            "longitude",
            "coordinate_precision",
            "attack_types",
            "weapon_types",
            "suicide",
            "success",
            "targets",
            "perpetrators",
            "killed",
            "killed_low",
            "killed_high",
            "killed_perpetrators",
            "killed_includes_perpetrators",
            "killed_by_nationality",
            "wounded",
            "wounded_low",
            "wounded_high",
            "summary",
            "notes",
            "verification",
            "sources",
            "external_ids",
            "extra",
            "statements",
            "recorded_at",
            "links");

    /** What the register adds to an attack by itself. */
    public static final Set<String> ADDED = Set.of("version", "revision", "recorded_at", "links");

    /** The fields of an attack that callers write, in the same order: all that the register does not add. */
    public static final List<String> WRITABLE =
            NAMES.stream().filter(name -> !ADDED.contains(name)).toList();

    private AttackFields() {}
}
