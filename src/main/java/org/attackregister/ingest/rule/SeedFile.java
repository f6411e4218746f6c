package org.attackregister.ingest.rule;

import static org.attackregister.model.record.RecordKind.ANNUAL_COUNT;
import static org.attackregister.model.record.RecordKind.ANNUAL_SHARE;
import static org.attackregister.model.record.RecordKind.ATTACK_TYPE;
import static org.attackregister.model.record.RecordKind.COUNTRY;
import static org.attackregister.model.record.RecordKind.CROSSWALK;
import static org.attackregister.model.record.RecordKind.DATASET;
import static org.attackregister.model.record.RecordKind.GROUP;
import static org.attackregister.model.record.RecordKind.REGION;
import static org.attackregister.model.record.RecordKind.SOURCE;
import static org.attackregister.model.record.RecordKind.TARGET_CATEGORY;
import static org.attackregister.model.record.RecordKind.TARGET_SUBTYPE;
import static org.attackregister.model.record.RecordKind.TARGET_TYPE;
import static org.attackregister.model.record.RecordKind.WEAPON_TYPE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.attackregister.model.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** The seed files in the order in which they are recorded, and where each points to records of another. */
public enum SeedFile {
    TARGET_CATEGORIES("target-categories", TARGET_CATEGORY),
    ATTACK_TYPES("attack-types", ATTACK_TYPE),
    WEAPON_TYPES("weapon-types", WEAPON_TYPE),
    REGIONS("regions", REGION),
    COUNTRIES("countries", COUNTRY, to(REGION, "/*/region"), to(COUNTRY, "/*/state")),
    SOURCES("sources", SOURCE, to(SOURCE, "/*/statements/*/source")),
    CROSSWALK_GTD("crosswalks/gtd", CROSSWALK, to(SOURCE, "/*/source")),
    CROSSWALK_UCDP_GED("crosswalks/ucdp-ged", CROSSWALK, to(SOURCE, "/*/source")),
    CROSSWALK_ACLED("crosswalks/acled", CROSSWALK, to(SOURCE, "/*/source")),
    CROSSWALK_RAND("crosswalks/rand-rdwti", CROSSWALK, to(SOURCE, "/*/source")),
    DATASETS("datasets", DATASET, to(SOURCE, "/*/source"), to(COUNTRY, "/*/coverage/countries/*")),
    GROUPS(
            "groups",
            GROUP,
            to(GROUP, "/*/relations/*/group", "/*/possibly_same_as/*"),
            to(COUNTRY, "/*/countries/*", "/*/threatened_countries/*/country", "/*/events/*/country"),
            to(
                    SOURCE,
                    "/*/spellings/*/source",
                    "/*/formation/*/source",
                    "/*/relations/*/source",
                    "/*/leaders/*/source",
                    "/*/strength/*/source",
                    "/*/designations/*/source",
                    "/*/threatened_countries/*/source",
                    "/*/rankings/*/source",
                    "/*/events/*/source",
                    "/*/statements/*/source")),
    ANNUAL_SHARES(
            "annual-shares",
            ANNUAL_SHARE,
            to(GROUP, "/*/group"),
            to(TARGET_CATEGORY, "/*/target_category"),
            to(SOURCE, "/*/source", "/*/repeated_by/*/source", "/*/statements/*/source")),
    ANNUAL_COUNTS(
            "annual-counts",
            ANNUAL_COUNT,
            to(GROUP, "/*/group"),
            to(COUNTRY, "/*/country"),
            to(SOURCE, "/*/source", "/*/statements/*/source")),
    ATTACKS(
            "attacks",
            null,
            to(DATASET, "/*/dataset"),
            to(REGION, "/*/region"),
            to(COUNTRY, "/*/country", "/*/targets/*/nationalities/*", "/*/killed_by_nationality/@"),
            to(ATTACK_TYPE, "/*/attack_types/*"),
            to(WEAPON_TYPE, "/*/weapon_types/*"),
            to(TARGET_TYPE, "/*/targets/*/type"),
            to(TARGET_SUBTYPE, "/*/targets/*/subtype"),
            to(GROUP, "/*/targets/*/group", "/*/perpetrators/*/group"),
            to(SOURCE, "/*/sources/*/source", "/*/statements/*/source"));

    /**
     * Places of a file with ids of one kind.
     *
     * @param kind what they are ids of
     * @param paths JSON pointers; {@code *} is each element of an array, {@code @} at the end each key of an object
     */
    public record Pointing(RecordKind kind, List<String> paths) {
        /** Hands over the pointer and the text of each place of a file's content that is an id. */
        public void follow(JsonNode content, BiConsumer<String, String> found) {
            for (String path : paths) {
                follow(List.of(path.substring(1).split("/")), content, "", found);
            }
        }

        private static void follow(
                List<String> segments, JsonNode node, String pointer, BiConsumer<String, String> found) {
            if (segments.isEmpty()) {
                if (node.isTextual()) {
                    found.accept(pointer, node.textValue());
                }
                return;
            }
            List<String> rest = segments.subList(1, segments.size());
            switch (segments.get(0)) {
                case "*" -> {
                    for (int i = 0; node.isArray() && i < node.size(); i++) {
                        follow(rest, node.path(i), pointer + "/" + i, found);
                    }
                }
                case "@" -> node.fieldNames().forEachRemaining(key -> found.accept(pointer + "/" + key, key));
                default -> follow(rest, node.path(segments.get(0)), pointer + "/" + segments.get(0), found);
            }
        }
    }

    private final String stem;
    private final @Nullable RecordKind kind;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<Pointing> pointings;

    SeedFile(String stem, @Nullable RecordKind kind, Pointing... pointings) {
        this.stem = stem;
        this.kind = kind;
        this.pointings = List.of(pointings);
    }

    private static Pointing to(RecordKind kind, String... paths) {
        return new Pointing(kind, List.of(paths));
    }

    /** The file of a kind of reference record; one of several where a kind has more. */
    public static SeedFile of(RecordKind kind) {
        return Arrays.stream(values()).filter(f -> f.kind == kind).findFirst().orElseThrow();
    }

    public String file() {
        return stem + ".json";
    }

    public String schema() {
        return (kind == CROSSWALK ? "crosswalks" : stem) + ".schema.json";
    }

    /** The kind of its records; null for the attacks, which are no reference records. */
    @Nullable
    public RecordKind kind() {
        return kind;
    }

    public List<Pointing> pointings() {
        return pointings;
    }
}
