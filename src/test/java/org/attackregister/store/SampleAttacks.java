package org.attackregister.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.model.Operation;
import org.attackregister.model.attack.Account;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Attribution;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.CoordinateDoubt;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Target;
import org.attackregister.model.attack.Tolls;
import org.attackregister.model.attack.Verification;
import org.attackregister.model.record.Citation;
import org.attackregister.model.record.Statement;
import org.attackregister.store.version.Change;

/** Made-up attacks for the tests of the store. */
public final class SampleAttacks {
    private SampleAttacks() {}

    /** An attack of which every field is filled, with figures that a double would spoil. */
    public static Attack full(String id) {
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        extra.put("share", DecimalNode.valueOf(new BigDecimal("2.50")));
        extra.put("long", DecimalNode.valueOf(new BigDecimal("0.12345678901234567890123456789")));
        extra.put("nothing", NullNode.getInstance());
        extra.put("b", TextNode.valueOf("a | \"quoted\" \n 💣 \u0641"));
        extra.put("a", IntNode.valueOf(7));
        return new Attack(
                id,
                "iskp",
                Kind.CLASH,
                new EventDate(LocalDate.of(2021, 8, 1), DatePrecision.MONTH, LocalDate.of(2021, 8, 31)),
                new Place("AF", "south-asia", "Kabul", "Kabul", "Abbey Gate", 34.55, -69.22000000000001, "site")
                        .doubted(CoordinateDoubt.OTHER_SIGN),
                List.of("bombing-explosion", "armed-assault"),
                List.of("explosives"),
                true,
                false,
                List.of(
                        new Target(
                                "civilians", "airports-aircraft", "airport", "Crowd", "taliban", List.of("AF", "US")),
                        new Target("unknown", null, null, null, null, List.of())),
                List.of(new Perpetrator("iskp", Attribution.CLAIMED, "Amaq"), new Perpetrator("other", null, null)),
                new Casualties(tolls(), new BigDecimal("1.50"), true, Map.of("US", new BigDecimal("13.25"))),
                new Account(
                        "what happened",
                        "in doubt",
                        Verification.PARTLY_VERIFIED,
                        List.of(new Citation("icct-2024-iskp", "https://example.org/a")),
                        Map.of("gtd", "202108260001"),
                        extra,
                        List.of(new Statement(
                                "ICCT-39",
                                "What is the threat?",
                                "ISKP",
                                "share",
                                DecimalNode.valueOf(new BigDecimal("0.750")),
                                "share",
                                "almost",
                                "2022",
                                "stated",
                                "icct-2024-iskp",
                                List.of(new Statement.Contradiction("no", "x", null, "checked")),
                                null))));
    }

    /** An attack of which only what must be is known. */
    public static Attack bare(String id) {
        return new Attack(
                id,
                "iskp",
                Kind.ATTACK,
                new EventDate(LocalDate.of(2022, 1, 1), DatePrecision.YEAR, null),
                new Place("AF", null, null, null, null, null, null, null),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                new Casualties(Tolls.UNKNOWN, null, null, Map.of()),
                new Account(null, null, null, List.of(), Map.of(), Map.of(), List.of()));
    }

    /** Figures in every column, and of every kind. */
    private static Tolls tolls() {
        Tally bounded = new Tally(new BigDecimal("150"), BigDecimal.ZERO, new BigDecimal("999999999"));
        Tolls tolls = Tolls.UNKNOWN;
        for (AttackField toll : AttackField.TOLLS) {
            tolls = tolls.with(toll, bounded);
        }
        return tolls.with(
                AttackField.KILLED,
                new Tally(new BigDecimal("182.333333333"), new BigDecimal("170"), new BigDecimal("200.5")));
    }

    public static Change.AttackChange created(Attack attack) {
        return change(Operation.CREATED, attack);
    }

    public static Change.AttackChange change(Operation operation, Attack attack) {
        return new Change.AttackChange(operation, attack.id(), attack.dataset(), attack, null);
    }

    public static Change.AttackChange deleted(String id, String reason) {
        return new Change.AttackChange(Operation.DELETED, id, "iskp", null, reason);
    }
}
