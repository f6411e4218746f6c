package org.attackregister.ingest.own;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.attackregister.error.Fault;
import org.attackregister.error.Faults;
import org.attackregister.ingest.read.AttackReader;
import org.attackregister.ingest.read.JsonFile;
import org.attackregister.ingest.read.SchemaCheck;
import org.attackregister.model.attack.Attack;

/** Reads attacks in the form in which the register gives them; what it adds to them itself is left aside. */
public final class AttackDocuments {
    private static final String SCHEMA = "attack.schema.json";

    private static final SchemaCheck CHECK = new SchemaCheck(AttackDocuments::schema);

    private final AttackReader attacks;

    /**
     * Reads with the list that says under which category a GTD target type falls.
     *
     * @param categoryOfType code of the category by code of the target type
     */
    public AttackDocuments(Map<String, String> categoryOfType) {
        this.attacks = new AttackReader(categoryOfType);
    }

    private static String schema(String name) {
        String path = name.equals(SCHEMA) ? "schema/" : "seed-data/schema/";
        try (InputStream text = Objects.requireNonNull(
                AttackDocuments.class.getClassLoader().getResourceAsStream(path + name),
                "the program carries its schemas")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own schemas can be read", e);
        }
    }

    /**
     * Reads one attack.
     *
     * @param name under which faults are reported, as a URI reference whose fragment is a JSON pointer
     * @return empty where a fault was found
     */
    public Optional<Attack> read(String name, JsonNode document, Faults faults) {
        List<Fault> broken = CHECK.faults(new JsonFile(name, document), SCHEMA);
        broken.forEach(faults::add);
        return broken.isEmpty() ? attacks.read(document, name + "#", faults) : Optional.empty();
    }
}
