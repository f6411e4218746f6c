package org.attackregister.http.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.AttackField.Form;
import org.attackregister.model.attack.AttackField.TollFigure;
import org.attackregister.query.Lethality;
import org.attackregister.query.Measure;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** What the contract says of the tolls of an attack and of their sums, by the table of fields. */
final class ContractTolls {
    private ContractTolls() {}

    /** Puts the figures of all tolls where they are written: in an attack, in rows of counts and in their totals. */
    static void add(Map<String, Schema> schemas) {
        addToAttack(named(schemas, "Attack"));
        addSums(named(schemas, "CountTotals"), true);
        addSums(named(schemas, "CountRow"), false);
        for (String beside : List.of("CountVintage", "CountGrade", "CountMoved")) {
            addSums(named(schemas, beside), false);
        }
        for (String changed : List.of("ChangedCell", "ChangeFigures", "CountChangePart", "CountedChangeRow")) {
            addSums(named(schemas, changed), false);
        }
    }

    private static Schema named(Map<String, Schema> schemas, String name) {
        Schema schema = schemas.get(name);
        if (schema == null) {
            throw new IllegalStateException("the contract lacks a schema " + name);
        }
        return schema;
    }

    private static void addToAttack(Schema attack) {
        Map<String, Schema> before = attack.getProperties();
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (AttackField field : AttackField.values()) {
            if (field.form() == Form.TOLL) {
                for (TollFigure figure : TollFigure.values()) {
                    properties.put(figure.name(field), number(described(figure, field)));
                }
            } else {
                Schema property = before.get(field.code());
                if (property == null) {
                    throw new IllegalStateException("the contract's Attack lacks " + field.code());
                }
                properties.put(field.code(), property);
            }
        }
        attack.setProperties(properties);
        attack.setRequired(List.copyOf(properties.keySet()));
    }

    private static String described(TollFigure figure, AttackField toll) {
        return switch (figure) {
            case BEST ->
                "The source's figure of %s; it may be a fraction where a source spread one toll."
                        .formatted(toll.people());
            case LOW -> "The lowest figure that is reported; null where no bound is known.";
            case HIGH -> "The highest figure that is reported; null where no bound is known.";
        };
    }

    /** Adds the sums behind the number of attacks, described in the totals only. */
    private static void addSums(Schema counts, boolean totals) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        counts.getProperties().forEach((name, property) -> {
            properties.put(name, property);
            if (name.equals(Measure.ATTACKS.code())) {
                AttackField.TOLLS.forEach(toll -> addSums(toll, totals, properties));
                for (Lethality.Figure figure : Lethality.Figure.values()) {
                    properties.put(figure.code(), number(totals ? figure.meaning() : null));
                }
            }
        });
        counts.setProperties(properties);
    }

    private static void addSums(AttackField toll, boolean totals, Map<String, Schema> properties) {
        for (TollFigure figure : TollFigure.values()) {
            properties.put(figure.name(toll), number(totals ? summed(figure) : null));
        }
        properties.put(toll.code() + Measure.UNKNOWN, number(totals ? "Attacks whose figure is not known." : null));
    }

    private static String summed(TollFigure figure) {
        return switch (figure) {
            case BEST -> "Null where no attack has a figure.";
            case LOW -> "Low figures, the best where there is none.";
            case HIGH -> "High figures, the best where there is none.";
        };
    }

    private static Schema number(@Nullable String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.NUMBER)
                .addType(SchemaType.NULL)
                .description(description);
    }
}
