package org.attackregister.ingest.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.read.JsonFile;
import org.attackregister.ingest.read.SchemaCheck;
import org.attackregister.ingest.rule.GroupRules;
import org.attackregister.ingest.rule.KnownIds;
import org.attackregister.ingest.rule.LeftOut;
import org.attackregister.ingest.rule.RecordRules;
import org.attackregister.ingest.rule.SeedFile;
import org.attackregister.ingest.rule.SeedFolder;
import org.attackregister.ingest.rule.StatementRules;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.StorableText;
import org.attackregister.model.record.RecordKind;
import org.attackregister.snapshot.reference.References;
import org.attackregister.store.version.RecordType;

/**
 * Reads a group, source or published figure that an editor writes: by the schema of the seed files and by the rules
 * between records, all faults at once.
 */
public final class RecordBody {
    private static final SchemaCheck CHECK = new SchemaCheck(new SeedFolder.InTheProgram()::schema);

    /** What the register adds to a record by itself. */
    private static final List<String> ADDED = List.of("version", "revision", "recorded_at", "links");

    /** What lists of groups add. */
    private static final String ATTACKS = "attacks";

    private static final String BASIS = "basis";
    private static final String REPORTED = "reported";

    /** The record as the only one of a file: pointers into the file begin so. */
    private static final String FIRST = "#/0";

    private final References current;

    /** Reads against the current records. */
    public RecordBody(References current) {
        this.current = current;
    }

    /**
     * The model's record in a body; members that are left out are unknown.
     *
     * @param id id of the record, which the body says as well
     * @throws RegisterException of kind {@code INVALID_CONTENT} with every fault, up to a hundred, and its JSON pointer
     */
    public Object read(RecordKind kind, String id, ObjectNode body) {
        ObjectNode writable = writable(kind, body);
        LeftOut.complete(writable, RecordType.of(kind));
        Faults faults = new Faults();
        JsonFile file = new JsonFile("", RegisterJson.MAPPER.createArrayNode().add(writable));
        unreadable(file, faults);
        refuse(kind, faults);
        Set<String> ids = references(kind, id, file, faults);
        if (current.ids(kind).contains(id)) {
            ids.add(FIRST + "/id");
        }
        CHECK.faults(file, SeedFile.of(kind).schema()).stream()
                .filter(f -> !ids.contains(f.name()))
                .forEach(faults::add);
        new RecordRules(file, faults).check(kind);
        if (kind == RecordKind.GROUP) {
            new GroupRules(current, file, faults).check(id);
        }
        new StatementRules(current, file, faults).check(kind, id);
        refuse(kind, faults);
        return value(kind, writable);
    }

    private static ObjectNode writable(RecordKind kind, ObjectNode body) {
        ObjectNode writable = body.deepCopy();
        ADDED.forEach(writable::remove);
        if (kind == RecordKind.GROUP) {
            writable.remove(ATTACKS);
        }
        if (writable.path(BASIS).asText().equals(REPORTED)) {
            writable.remove(BASIS);
        }
        return writable;
    }

    /** What is not even looked at by the rules: texts that cannot be stored, and lists without end. */
    private static void unreadable(JsonFile file, Faults faults) {
        StorableText.firstOther(file.content())
                .ifPresent(pointer -> faults.add(
                        file.fault(pointer, FaultCode.MALFORMED, "This " + StorableText.REFUSAL + ".", null)));
        crowded(file, file.content().path(0), "/0", faults);
    }

    private static void crowded(JsonFile file, JsonNode node, String pointer, Faults faults) {
        if (node.size() > AttackBody.MOST_ENTRIES) {
            String message = "There are %d entries; %d is the limit.".formatted(node.size(), AttackBody.MOST_ENTRIES);
            faults.add(file.fault(pointer, FaultCode.TOO_MANY, message, null));
            return;
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            crowded(file, node.path(i), pointer + "/" + i, faults);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            crowded(file, member.getValue(), pointer + "/" + member.getKey(), faults);
        }
    }

    /** Where a record names others by id; an unknown id is a fault. */
    private Set<String> references(RecordKind kind, String id, JsonFile file, Faults faults) {
        KnownIds known = new KnownIds(faults);
        Set<String> places = new HashSet<>();
        known.know(kind, List.of(id));
        for (SeedFile.Pointing pointing : SeedFile.of(kind).pointings()) {
            known.know(pointing.kind(), current.knownIds(pointing.kind()));
            known.check(file, pointing);
            pointing.follow(file.content(), (pointer, text) -> places.add("#" + pointer));
        }
        return places;
    }

    private static Object value(RecordKind kind, ObjectNode writable) {
        try {
            return RegisterJson.MAPPER.treeToValue(writable, RecordType.of(kind));
        } catch (JsonMappingException e) {
            Faults faults = new Faults();
            faults.add(Fault.pointer(FIRST + pointer(e), FaultCode.OUT_OF_RANGE, "The value cannot be stored.", null));
            refuse(kind, faults);
            throw new IllegalStateException("a body with a fault was not refused", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is JSON", e);
        }
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(r -> "/" + (r.getFieldName() == null ? r.getIndex() : r.getFieldName()))
                .collect(Collectors.joining());
    }

    private static void refuse(RecordKind kind, Faults faults) {
        if (!faults.isEmpty()) {
            List<Fault> all = faults.list();
            List<Fault> writable = all.stream().map(RecordBody::plain).toList();
            String what = "The " + kind.code().replace('_', ' ');
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    faults.count() == 1
                            ? what + " breaks a rule: " + all.get(0).message()
                            : what + " breaks " + faults.count() + " rules.",
                    writable);
        }
    }

    /** A fault whose pointer is that of the record alone. */
    private static Fault plain(Fault fault) {
        return new Fault(
                fault.place(),
                fault.name().substring(FIRST.length()),
                fault.code(),
                fault.message(),
                fault.value(),
                fault.allowed(),
                fault.didYouMean());
    }
}
