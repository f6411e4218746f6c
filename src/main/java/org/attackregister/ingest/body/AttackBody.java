package org.attackregister.ingest.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.own.AttackDocuments;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** Reads an attack that an editor writes: more strictly than what a provider's file brings, and all faults at once. */
public final class AttackBody {
    /** Entries of one list. */
    static final int MOST_ENTRIES = 100;

    /** Somewhere it is tomorrow. */
    private static final int DAYS_AHEAD = 1;

    /** What may be left out: it is not known then. */
    private static final List<String> FIGURES = List.of(
            "end_date",
            "region",
            "admin1",
            "city",
            "location",
            "latitude",
            "longitude",
            "coordinate_precision",
            "suicide",
            "success",
            "killed",
            "killed_low",
            "killed_high",
            "killed_perpetrators",
            "killed_includes_perpetrators",
            "wounded",
            "wounded_low",
            "wounded_high",
            "summary",
            "notes",
            "verification");

    private static final List<String> LISTS =
            List.of("attack_types", "weapon_types", "targets", "perpetrators", "sources", "statements");
    /** What is read in the place of a needed member that cannot be read, to find the other faults. */
    private static final Map<String, String> STAND_INS = Map.of(
            "id", "x", "dataset", "x", "kind", "attack", "date", "2000-01-01", "date_precision", "day", "country", "x");

    /** What an entry of a list may leave out. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "targets", List.of("type", "subtype", "name", "group"),
            "perpetrators", List.of("attribution", "claimed_by"),
            "sources", List.of("url"));

    private static final List<String> MAPS = List.of("killed_by_nationality", "external_ids", "extra");

    /** The names under the address of all attacks that are not ids. */
    private static final String COUNTS = "counts";

    private static final String NATIONALITIES = "nationalities";

    private final AttackDocuments documents;
    private final AttackCheck check;

    /**
     * Reads against the current records.
     *
     * @param known the ids of all records that an attack may point to
     * @param categoryOfType code of the category by code of the target type
     */
    public AttackBody(Map<RecordKind, ? extends Collection<String>> known, Map<String, String> categoryOfType) {
        this.documents = new AttackDocuments(categoryOfType);
        this.check = new AttackCheck(known, LocalDate.now(Clock.systemUTC()).plusDays(DAYS_AHEAD));
    }

    /**
     * The attack in a body; members that are left out are unknown.
     *
     * @throws RegisterException of kind {@code INVALID_CONTENT} with every fault, up to a hundred, and its JSON pointer
     */
    public Attack read(ObjectNode body) {
        ObjectNode whole = body.deepCopy();
        FIGURES.stream().filter(name -> !whole.has(name)).forEach(whole::putNull);
        LISTS.stream().filter(name -> !whole.has(name)).forEach(whole::putArray);
        MAPS.stream().filter(name -> !whole.has(name)).forEach(whole::putObject);
        PARTS.forEach((list, names) -> whole.path(list).forEach(entry -> complete(entry, list, names)));
        Faults faults = new Faults();
        whole.properties().forEach(member -> crowd(member.getKey(), member.getValue(), faults));
        refuse(faults);
        Faults broken = new Faults();
        Optional<Attack> attack = documents.read("", whole, broken);
        broken.list().forEach(faults::add);
        attack.ifPresentOrElse(a -> check(a, faults), () -> checkTheRest(whole, broken, faults));
        refuse(faults);
        return attack.orElseThrow();
    }

    private static void refuse(Faults faults) {
        if (!faults.isEmpty()) {
            List<Fault> all = faults.list().stream().map(AttackBody::plain).toList();
            int found = faults.count();
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    found == 1
                            ? "The attack breaks a rule: " + all.get(0).message()
                            : "The attack breaks " + found + " rules.",
                    all);
        }
    }

    private static void complete(JsonNode entry, String list, List<String> names) {
        if (entry instanceof ObjectNode part) {
            names.stream().filter(name -> !part.has(name)).forEach(part::putNull);
            if (list.equals("targets") && !part.has(NATIONALITIES)) {
                part.putArray(NATIONALITIES);
            }
        }
    }

    private static void crowd(String name, JsonNode value, Faults faults) {
        if (value.isContainerNode() && value.size() > MOST_ENTRIES) {
            faults.add(Fault.pointer(
                    "#/" + name,
                    FaultCode.TOO_MANY,
                    "'" + name + "' has " + value.size() + " entries; " + MOST_ENTRIES + " is the limit.",
                    null));
        }
    }

    /** What else is wrong, besides the members that cannot be read, so that all faults are reported at once. */
    private void checkTheRest(ObjectNode whole, Faults broken, Faults faults) {
        Set<String> unread = new HashSet<>();
        broken.list().forEach(f -> unread.add(member(f)));
        ObjectNode rest = whole.deepCopy();
        unread.forEach(name -> {
            if (FIGURES.contains(name)) {
                rest.putNull(name);
            } else if (LISTS.contains(name)) {
                rest.putArray(name);
            } else if (MAPS.contains(name)) {
                rest.putObject(name);
            } else if (STAND_INS.containsKey(name)) {
                rest.put(name, STAND_INS.get(name));
            } else {
                rest.remove(name);
            }
        });
        Faults others = new Faults();
        documents.read("", rest, others).ifPresent(a -> check(a, others));
        others.list().stream().filter(f -> !unread.contains(member(f))).forEach(faults::add);
    }

    /** The member of the body that a fault lies in. */
    private static String member(Fault fault) {
        String[] segments = plain(fault).name().split("/", 3);
        return segments.length > 1 ? segments[1] : "";
    }

    private void check(Attack attack, Faults faults) {
        if (attack.id().equals(COUNTS)) {
            faults.add(Fault.pointer("#/id", FaultCode.CONTRADICTION, "This id is reserved.", attack.id()));
        }
        for (AttackCheck.BodyFault wrong : check.check(attack)) {
            FaultCode code = wrong.remark() == ImportRemark.UNKNOWN_REFERENCE
                    ? FaultCode.UNKNOWN_REFERENCE
                    : FaultCode.OUT_OF_RANGE;
            faults.add(Fault.pointer("#/" + wrong.path(), code, wrong.reason(), wrong.value())
                    .near(wrong.near()));
        }
        bounds("killed", attack.casualties().killed(), faults);
        bounds("wounded", attack.casualties().wounded(), faults);
    }

    /** A provider's contradiction is kept and reported; an editor can correct it. */
    private static void bounds(String name, Tally tally, Faults faults) {
        above(name + "_low", tally.low(), name, tally.best(), faults);
        above(name, tally.best(), name + "_high", tally.high(), faults);
        if (tally.best() == null) {
            above(name + "_low", tally.low(), name + "_high", tally.high(), faults);
        }
    }

    private static void above(
            String lower, @Nullable BigDecimal low, String upper, @Nullable BigDecimal high, Faults faults) {
        if (low != null && high != null && low.compareTo(high) > 0) {
            faults.add(Fault.pointer(
                    "#/" + lower,
                    FaultCode.CONTRADICTION,
                    "'" + lower + "' is more than '" + upper + "', " + high.toPlainString() + ".",
                    low.toPlainString()));
        }
    }

    /** A fault whose pointer is that of the body alone. */
    private static Fault plain(Fault fault) {
        String pointer = fault.name().substring(fault.name().indexOf('#') + 1);
        return new Fault(
                fault.place(),
                pointer,
                fault.code(),
                fault.message(),
                fault.value(),
                fault.allowed(),
                fault.didYouMean());
    }
}
