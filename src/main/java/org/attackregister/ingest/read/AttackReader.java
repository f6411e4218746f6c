package org.attackregister.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.model.attack.Account;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.AttackField.TollFigure;
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
import org.attackregister.model.code.TargetCategory;
import org.attackregister.model.record.Citation;
import org.attackregister.model.record.Statement;
import org.jspecify.annotations.Nullable;

/** Turns an attack's JSON, which has been validated by its schema, into the model's attack. */
public final class AttackReader {
    /** The first figure that is too large to be stored. */
    private static final BigDecimal TOO_MANY = new BigDecimal("1000000000");

    private final Map<String, String> categoryOfType;

    /**
     * A reader with the list that says under which category a GTD target type falls.
     *
     * @param categoryOfType code of the category by code of the target type
     */
    public AttackReader(Map<String, String> categoryOfType) {
        this.categoryOfType = Map.copyOf(categoryOfType);
    }

    /**
     * Reads one attack.
     *
     * @param node the flat form in which callers see an attack
     * @param pointer its place in the document
     * @param faults takes what no schema can see: dates in the wrong order, a category against its type
     * @return empty where a fault was found
     */
    public Optional<Attack> read(JsonNode node, String pointer, Faults faults) {
        AttackDraft draft = new AttackDraft(new Flat(node), pointer, faults);
        Attack attack = draft.attack();
        return draft.sound ? Optional.of(attack) : Optional.empty();
    }

    /** The category of a target: its group decides first, then its type; not known where there is no known type. */
    public String category(@Nullable String group, @Nullable String type) {
        if (TargetCategory.TALIBAN.equals(group)) {
            return TargetCategory.TALIBAN;
        }
        return type == null ? TargetCategory.UNKNOWN : categoryOfType.getOrDefault(type, TargetCategory.UNKNOWN);
    }

    /** A stated category is used where neither decides; whether it is the Taliban, the group decides. */
    private String category(@Nullable String group, @Nullable String type, @Nullable String stated) {
        boolean decided = type != null || TargetCategory.TALIBAN.equals(group) || TargetCategory.TALIBAN.equals(stated);
        return stated == null || decided ? category(group, type) : stated;
    }

    /** One attack on its way. */
    private final class AttackDraft {
        private final Flat flat;
        private final String pointer;
        private final Faults faults;
        private boolean sound = true;

        AttackDraft(Flat flat, String pointer, Faults faults) {
            this.flat = flat;
            this.pointer = pointer;
            this.faults = faults;
        }

        Attack attack() {
            return new Attack(
                    flat.need("id", String.class),
                    flat.need("dataset", String.class),
                    flat.need("kind", Kind.class),
                    date(),
                    place(),
                    flat.list("attack_types", String.class),
                    flat.list("weapon_types", String.class),
                    flat.find("suicide", Boolean.class),
                    flat.find("success", Boolean.class),
                    flat.each("targets", this::target),
                    flat.each("perpetrators", (entry, at) -> perpetrator(entry)),
                    casualties(),
                    account());
        }

        private EventDate date() {
            LocalDate date = flat.need("date", LocalDate.class);
            DatePrecision precision = flat.need("date_precision", DatePrecision.class);
            LocalDate end = flat.find("end_date", LocalDate.class);
            if (end != null && end.isBefore(date)) {
                refuse("/end_date", FaultCode.REVERSED, "the attack ends before it begins on " + date, end);
            }
            LocalDate first = switch (precision) {
                case DAY, RANGE -> date;
                case MONTH -> date.withDayOfMonth(1);
                case YEAR -> date.withDayOfYear(1);
            };
            if (!first.equals(date)) {
                String message = "a date known only to the %s is its first day, %s".formatted(precision.code(), first);
                refuse("/date", FaultCode.CONTRADICTION, message, date);
            }
            return new EventDate(date, latest(date, precision), precision, end);
        }

        /** The last day of the window, which a range has to name and any other date may. */
        private LocalDate latest(LocalDate date, DatePrecision precision) {
            LocalDate named = flat.find("date_latest", LocalDate.class);
            if (precision == DatePrecision.RANGE) {
                if (named == null || !named.isAfter(date)) {
                    String message = "a range of days has a last day, after the first, " + date;
                    refuse("/date_latest", FaultCode.CONTRADICTION, message, named);
                }
                return named == null ? date : named;
            }
            LocalDate last = EventDate.latest(date, precision);
            if (named != null && !named.equals(last)) {
                String message =
                        "a date known to the %s that begins on %s ends on %s".formatted(precision.code(), date, last);
                refuse("/date_latest", FaultCode.CONTRADICTION, message, named);
            }
            return last;
        }

        private Place place() {
            Double latitude = flat.find("latitude", Double.class);
            Double longitude = flat.find("longitude", Double.class);
            if ((latitude == null) != (longitude == null)) {
                refuse("/latitude", FaultCode.CONTRADICTION, "latitude and longitude need each other", null);
            }
            return new Place(
                    flat.need("country", String.class),
                    flat.find("region", String.class),
                    flat.find("admin1", String.class),
                    flat.find("city", String.class),
                    flat.find("location", String.class),
                    latitude,
                    longitude,
                    flat.find("coordinate_precision", String.class),
                    flat.find("coordinate_doubt", CoordinateDoubt.class));
        }

        private Target target(Flat entry, String at) {
            String type = entry.find("type", String.class);
            String group = entry.find("group", String.class);
            String given = entry.find("category", String.class);
            String derived = category(group, type, given);
            if (given != null && !given.equals(derived)) {
                String message = TargetCategory.TALIBAN.equals(given)
                        ? "the category taliban is that of targets whose group is taliban"
                        : "the target's %s makes its category %s"
                                .formatted(TargetCategory.TALIBAN.equals(group) ? "group" : "type", derived);
                refuse(at + "/category", FaultCode.CONTRADICTION, message, given);
            }
            return new Target(
                    derived,
                    type,
                    entry.find("subtype", String.class),
                    entry.find("name", String.class),
                    group,
                    entry.list("nationalities", String.class));
        }

        private static Perpetrator perpetrator(Flat entry) {
            return new Perpetrator(
                    entry.need("group", String.class),
                    entry.find("attribution", Attribution.class),
                    entry.find("claimed_by", String.class));
        }

        private Casualties casualties() {
            Tolls tolls = Tolls.UNKNOWN;
            for (AttackField toll : AttackField.TOLLS) {
                tolls = tolls.with(toll, tally(toll));
            }
            return new Casualties(
                    tolls,
                    figure("killed_perpetrators"),
                    flat.find("killed_includes_perpetrators", Boolean.class),
                    flat.map("killed_by_nationality", BigDecimal.class));
        }

        private Tally tally(AttackField toll) {
            return new Tally(
                    figure(TollFigure.BEST.name(toll)),
                    figure(TollFigure.LOW.name(toll)),
                    figure(TollFigure.HIGH.name(toll)));
        }

        private @Nullable BigDecimal figure(String name) {
            BigDecimal figure = flat.find(name, BigDecimal.class);
            if (figure != null && figure.compareTo(TOO_MANY) >= 0) {
                refuse("/" + name, FaultCode.OUT_OF_RANGE, "at most 999999999 people can be stored", figure);
            }
            return figure;
        }

        private Account account() {
            return new Account(
                    flat.find("summary", String.class),
                    flat.find("notes", String.class),
                    flat.find("verification", Verification.class),
                    flat.list("sources", Citation.class),
                    flat.map("external_ids", String.class),
                    flat.map("extra", JsonNode.class),
                    flat.list("statements", Statement.class));
        }

        private void refuse(String at, FaultCode code, String message, @Nullable Object value) {
            sound = false;
            faults.add(Fault.pointer(pointer + at, code, message, value == null ? null : value.toString()));
        }
    }
}
