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
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.AttackField.TollFigure;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** Reads an attack that an editor writes: more strictly than what a provider's file brings, and all faults at once. */
public final class AttackBody {
    /** Entries of one list. */
    static final int MOST_ENTRIES = 100;

    /** Somewhere it is tomorrow. */
    private static final int DAYS_AHEAD = 1;

    /** What an entry of a list may leave out. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "targets", List.of("type", "subtype", "name", "group"),
            "perpetrators", List.of("attribution", "claimed_by"),
            "sources", List.of("url"));

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
        AttackField.forEachMember((field, name) -> {
            if (!field.isNeeded() && !whole.has(name)) {
                leaveOut(whole, field, name);
            }
        });
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

    /** Says that a member is not known; where it is needed, it is read as something that finds the other faults. */
    private static void leaveOut(ObjectNode whole, AttackField field, String name) {
        switch (field.form()) {
            case TEXT, WORD, DAY, DEGREES, FLAG, FIGURE, TOLL -> whole.put(name, field.example());
            case CODES, LIST -> whole.putArray(name);
            case MAP -> whole.putObject(name);
            case ADDED -> whole.remove(name);
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
        unread.stream().filter(name -> !AttackField.NAMES.contains(name)).forEach(rest::remove);
        AttackField.forEachMember((field, name) -> {
            if (unread.contains(name)) {
                leaveOut(rest, field, name);
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
        AttackField.TOLLS.forEach(toll -> bounds(toll, attack.casualties().toll(toll), faults));
    }

    /** A provider's contradiction is kept and reported; an editor can correct it. */
    private static void bounds(AttackField toll, Tally tally, Faults faults) {
        String best = TollFigure.BEST.name(toll);
        String low = TollFigure.LOW.name(toll);
        String high = TollFigure.HIGH.name(toll);
        above(low, tally.low(), best, tally.best(), faults);
        above(best, tally.best(), high, tally.high(), faults);
        if (tally.best() == null) {
            above(low, tally.low(), high, tally.high(), faults);
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
