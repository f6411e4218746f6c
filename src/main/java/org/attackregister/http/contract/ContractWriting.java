package org.attackregister.http.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.http.write.WriteDesk;
import org.attackregister.model.attack.AttackField;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** What the contract says of requests that write: the bodies of reference records, reasons and conditions. */
final class ContractWriting {
    /** What a body must have; what else it leaves out is not known. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "Group", List.of("name", "type", "status"),
            "Source", List.of("title", "kind"),
            "AnnualShare", List.of("period", "measure", "source", "independent"),
            "AnnualCount", List.of("period", "whole_year", "metric", "value", "unit", "source", "verification"));

    private ContractWriting() {}

    /** Adds an attack as it is written, and one of which a list gives some fields only. */
    static void addAttacks(Map<String, Schema> schemas) {
        Schema attack = schemas.get("Attack");
        if (attack == null) {
            throw new IllegalStateException("the contract lacks a schema Attack");
        }
        Map<String, Schema> writable = new LinkedHashMap<>(attack.getProperties());
        writable.keySet().removeAll(AttackField.ADDED);
        schemas.put(
                "AttackBody",
                object("An attack as it is written. What is left out is not known; `version`, `revision`,"
                                + " `recorded_at` and `links` of an answer may be present and are ignored.")
                        .properties(writable)
                        .required(needed()));
        schemas.put(
                "AttackSelection",
                object("The fields of an attack that `fields` asks for; all of them without it.")
                        .properties(attack.getProperties())
                        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false)));
    }

    /** What an attack must have that is written; an id can be drawn. */
    private static List<String> needed() {
        return Arrays.stream(AttackField.values())
                .filter(field -> field.isNeeded() && field != AttackField.ID)
                .map(AttackField::code)
                .toList();
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    /** Adds the bodies, once the schemas of the records are whole. */
    static void addBodies(Map<String, Schema> schemas) {
        NEEDED.keySet().stream().sorted().forEach(name -> {
            Schema record = schemas.get(name);
            if (record == null) {
                throw new IllegalStateException("the contract lacks a schema " + name);
            }
            schemas.put(
                    name + "Body",
                    OASFactory.createSchema()
                            .addType(SchemaType.OBJECT)
                            .description("The record as an answer gives it. What is left out is not known; `version`,"
                                    + " `revision`, `recorded_at` and `links` are not read.")
                            .properties(record.getProperties())
                            .required(NEEDED.get(name))
                            .additionalPropertiesSchema(
                                    OASFactory.createSchema().booleanSchema(false)));
        });
    }

    /** Adds the reason and the conditions that an operation takes and does not name itself. */
    static void addParameters(HttpMethod method, Operation operation) {
        add(operation, In.QUERY, WriteDesk.REASON, "Why, in up to 500 characters; shown in the feed.");
        if (method != HttpMethod.POST) {
            add(operation, In.HEADER, "If-Match", "The ETag of the version that is replaced or deleted.");
        }
        if (method == HttpMethod.PUT) {
            add(operation, In.HEADER, "If-None-Match", "`*` to make a record and not replace one.");
        }
    }

    private static void add(Operation operation, In in, String name, String meaning) {
        List<Parameter> before = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (before.stream().noneMatch(p -> name.equals(p.getName()))) {
            operation.addParameter(OASFactory.createParameter()
                    .name(name)
                    .in(in)
                    .description(meaning)
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
    }
}
