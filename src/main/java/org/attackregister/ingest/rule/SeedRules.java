package org.attackregister.ingest.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.ingest.read.JsonFile;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.AttackField.TollFigure;
import org.attackregister.model.record.RecordKind;
import org.jboss.logging.Logger;

/** Rules between records of the seed files, which no schema can express. The files keep to their schemas. */
public final class SeedRules {
    private static final Logger LOG = Logger.getLogger(SeedRules.class);

    private final Map<SeedFile, JsonFile> files;
    private final Faults faults;
    private final KnownIds known;

    public SeedRules(Map<SeedFile, JsonFile> files, Faults faults) {
        this.files = files;
        this.faults = faults;
        this.known = new KnownIds(faults);
    }

    /** Notes every fault: duplicate ids, ids that point nowhere, periods in reverse, records that contradict others. */
    public void check() {
        files.forEach(this::define);
        files.forEach((seed, file) -> seed.pointings().forEach(p -> known.check(file, p)));
        statements();
        for (SeedFile seed : Set.of(SeedFile.ANNUAL_SHARES, SeedFile.ANNUAL_COUNTS)) {
            each(seed, (file, node, at) -> new PeriodRules(file, faults).period(node.path("period"), at + "/period"));
        }
        each(
                SeedFile.DATASETS,
                (file, node, at) -> new PeriodRules(file, faults).coverage(node.path("coverage"), at + "/coverage"));
        each(SeedFile.ATTACKS, new AttackRules()::check);
    }

    /** A record's id, its code or its scheme. */
    public static String id(JsonNode node) {
        return node.path(idField(node)).asText();
    }

    private static String idField(JsonNode node) {
        return node.has("id") ? "id" : node.has("scheme") ? "scheme" : "code";
    }

    /** What is done with one record of a file. */
    private interface RecordVisitor {
        void record(JsonFile file, JsonNode node, String pointer);
    }

    private void each(SeedFile seed, RecordVisitor visit) {
        JsonFile file = Objects.requireNonNull(files.get(seed), "all files were read");
        for (int i = 0; i < file.content().size(); i++) {
            visit.record(file, file.content().path(i), "/" + i);
        }
    }

    private void define(SeedFile seed, JsonFile file) {
        RecordKind kind = seed.kind();
        Set<String> attackIds = new HashSet<>();
        each(seed, (f, node, at) -> {
            String pointer = at + "/" + idField(node);
            if (kind != null) {
                known.define(kind, id(node), file, pointer);
            } else if (!attackIds.add(id(node))) {
                faults.add(file.fault(pointer, FaultCode.DUPLICATE, "duplicate attack " + id(node), id(node)));
            }
            for (int t = 0; t < node.path("types").size(); t++) {
                defineType(file, node.path("types").path(t), "%s/types/%d".formatted(at, t));
            }
        });
    }

    private void defineType(JsonFile file, JsonNode type, String at) {
        known.define(RecordKind.TARGET_TYPE, id(type), file, at + "/code");
        JsonNode subtypes = type.path("subtypes");
        for (int i = 0; i < subtypes.size(); i++) {
            known.define(RecordKind.TARGET_SUBTYPE, id(subtypes.path(i)), file, "%s/subtypes/%d/code".formatted(at, i));
        }
    }

    /** A statement is kept once; what expresses it names its id. */
    private void statements() {
        Set<String> ids = new HashSet<>();
        files.forEach((seed, file) -> each(seed, (f, node, at) -> {
            JsonNode own = node.path("statements");
            for (int i = 0; i < own.size(); i++) {
                if (!ids.add(id(own.path(i)))) {
                    faults.add(file.fault(
                            "%s/statements/%d/id".formatted(at, i),
                            FaultCode.DUPLICATE,
                            "duplicate statement",
                            id(own.path(i))));
                }
            }
        }));
        each(
                SeedFile.GROUPS,
                (file, group, at) -> group.properties().forEach(field -> {
                    for (int i = 0; i < field.getValue().size(); i++) {
                        JsonNode named = field.getValue().path(i).path("statements");
                        for (int s = 0; s < named.size(); s++) {
                            if (!ids.contains(named.path(s).asText())) {
                                faults.add(file.fault(
                                        "%s/%s/%d/statements/%d".formatted(at, field.getKey(), i, s),
                                        FaultCode.UNKNOWN_REFERENCE,
                                        "there is no such statement",
                                        named.path(s).asText()));
                            }
                        }
                    }
                }));
    }

    /** What an attack must agree with. */
    private final class AttackRules {
        private final Map<String, JsonNode> coverages = new HashMap<>();
        private final Map<String, String> regions = new HashMap<>();
        private final Map<String, String> typeOfSubtype = new HashMap<>();

        AttackRules() {
            each(SeedFile.DATASETS, (file, node, at) -> coverages.put(id(node), node.path("coverage")));
            each(
                    SeedFile.COUNTRIES,
                    (file, node, at) ->
                            regions.put(id(node), node.path("region").asText("")));
            each(
                    SeedFile.TARGET_CATEGORIES,
                    (file, node, at) -> node.path("types")
                            .forEach(t -> t.path("subtypes").forEach(s -> typeOfSubtype.put(id(s), id(t)))));
        }

        void check(JsonFile file, JsonNode attack, String at) {
            coverage(file, attack, at);
            String region = attack.path("region").textValue();
            String expected = regions.get(attack.path("country").asText());
            if (region != null && expected != null && !region.equals(expected)) {
                String message = "the country is in " + (expected.isEmpty() ? "no region" : expected);
                faults.add(file.fault(at + "/region", FaultCode.CONTRADICTION, message, region));
            }
            for (int i = 0; i < attack.path("targets").size(); i++) {
                subtype(file, attack.path("targets").path(i), "%s/targets/%d".formatted(at, i));
            }
            AttackField.TOLLS.forEach(toll -> bounds(attack, toll));
        }

        private void coverage(JsonFile file, JsonNode attack, String at) {
            JsonNode coverage = coverages.get(attack.path("dataset").asText());
            String date = attack.path("date").asText();
            if (coverage == null || !attack.path("date_precision").asText().equals("day")) {
                return;
            }
            String from = coverage.path("from").asText(date);
            String to = coverage.path("to").asText(date);
            if (date.compareTo(from) < 0 || date.compareTo(to) > 0) {
                String message = "the dataset covers %s to %s".formatted(from, to);
                faults.add(file.fault(at + "/date", FaultCode.OUT_OF_RANGE, message, date));
            }
            for (JsonNode gap : coverage.path("gaps")) {
                if (date.compareTo(gap.path("from").asText()) >= 0
                        && date.compareTo(gap.path("to").asText()) <= 0) {
                    String message = "the dataset says that it does not cover that day";
                    faults.add(file.fault(at + "/date", FaultCode.CONTRADICTION, message, date));
                }
            }
        }

        private void subtype(JsonFile file, JsonNode target, String at) {
            String subtype = target.path("subtype").textValue();
            String type = typeOfSubtype.get(subtype);
            if (type != null && !type.equals(target.path("type").textValue())) {
                faults.add(file.fault(
                        at + "/subtype", FaultCode.CONTRADICTION, "the subtype belongs to the type " + type, subtype));
            }
        }

        /** Sources contradict themselves; which is reported and kept. */
        private void bounds(JsonNode attack, AttackField toll) {
            JsonNode best = attack.path(TollFigure.BEST.name(toll));
            JsonNode low = attack.path(TollFigure.LOW.name(toll));
            JsonNode high = attack.path(TollFigure.HIGH.name(toll));
            boolean ordered = ordered(low, best) && ordered(best, high) && ordered(low, high);
            if (!ordered) {
                LOG.warnf(
                        "attacks.json: %s: %s is not between its bounds: low %s, best %s, high %s",
                        id(attack), toll.code(), low, best, high);
            }
        }

        private static boolean ordered(JsonNode lower, JsonNode upper) {
            return !lower.isNumber()
                    || !upper.isNumber()
                    || lower.decimalValue().compareTo(upper.decimalValue()) <= 0;
        }
    }
}
