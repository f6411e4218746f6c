package org.attackregister.ingest.body;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.attackregister.error.Fault;
import org.attackregister.error.Nearest;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.AttackField.TollFigure;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** What every attack must keep to before it is recorded, whoever brings it. */
public final class AttackCheck {
    private static final BigDecimal TOO_MANY = new BigDecimal("1000000000");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
    private static final int FIRST_YEAR = 1900;

    /** How often what is near is looked for: a file may have a wrong id in each of its rows. */
    private static final int MOST_SEARCHES = 10;

    private int searches;

    private final Map<RecordKind, ? extends Collection<String>> known;
    private final Map<RecordKind, Set<String>> further = new EnumMap<>(RecordKind.class);
    private final LocalDate latest;

    /** A check against the current ids, in sets, and a last day on which an attack can have happened. */
    public AttackCheck(Map<RecordKind, ? extends Collection<String>> known, LocalDate latest) {
        this.known = known;
        this.latest = latest;
    }

    /** Takes in an id that is recorded with the attacks. */
    public void know(RecordKind kind, String id) {
        further.computeIfAbsent(kind, k -> new HashSet<>()).add(id);
    }

    /**
     * One thing that is wrong.
     *
     * @param remark which kind
     * @param path where in the attack, as a JSON pointer without its first slash
     * @param value its value
     * @param reason why it is refused
     * @param near the nearest legal values, which the reason names too; empty where none is near
     */
    public record BodyFault(
            ImportRemark remark, String path, @Nullable String value, String reason, List<String> near) {
        /** The attack's field that it lies in. */
        public String field() {
            return path.split("/", 2)[0];
        }
    }

    /** All that is wrong with an attack; empty where it can be recorded. */
    public List<BodyFault> check(Attack attack) {
        List<BodyFault> wrong = new ArrayList<>();
        if (!isId(attack.id())) {
            wrong.add(unfit(
                    "id", attack.id(), "An id has 1 to 100 letters, digits, dots, colons, dashes and underscores."));
        }
        dates(attack, wrong);
        place(attack.where(), wrong);
        AttackField.TOLLS.forEach(toll -> tally(toll, attack.casualties().toll(toll), wrong));
        figure("killed_perpetrators", attack.casualties().killedPerpetrators(), wrong);
        attack.casualties().killedByNationality().forEach((country, dead) -> {
            String path = "killed_by_nationality/" + country.replace("~", "~0").replace("/", "~1");
            refer(RecordKind.COUNTRY, path, country, wrong);
            figure(path, dead, wrong);
        });
        references(attack, wrong);
        return wrong;
    }

    /** Whether a text can be the id of an attack. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private void dates(Attack attack, List<BodyFault> wrong) {
        LocalDate date = attack.when().date();
        LocalDate end = attack.when().endDate();
        if (date.getYear() < FIRST_YEAR || date.isAfter(latest)) {
            wrong.add(unfit("date", date.toString(), "A date is from " + FIRST_YEAR + " to " + latest + "."));
        }
        LocalDate last = attack.when().latest();
        if (attack.when().precision() == DatePrecision.RANGE && last.isAfter(latest)) {
            wrong.add(unfit("date_latest", last.toString(), "A range of days ends on " + latest + " or before."));
        }
        if (end != null && (end.isBefore(date) || end.isAfter(latest))) {
            wrong.add(unfit("end_date", end.toString(), "The last day is from the first, " + date + ", to today."));
        }
    }

    private void place(Place where, List<BodyFault> wrong) {
        Double latitude = where.latitude();
        Double longitude = where.longitude();
        if ((latitude == null) != (longitude == null)) {
            wrong.add(unfit("latitude", null, "Latitude and longitude need each other."));
        }
        if (latitude != null && !(Math.abs(latitude) <= 90)) {
            wrong.add(unfit("latitude", latitude.toString(), "A latitude is -90 to 90."));
        }
        if (longitude != null && !(Math.abs(longitude) <= 180)) {
            wrong.add(unfit("longitude", longitude.toString(), "A longitude is -180 to 180."));
        }
        name("admin1", where.admin1(), wrong);
        name("city", where.city(), wrong);
        refer(RecordKind.COUNTRY, "country", where.country(), wrong);
        refer(RecordKind.REGION, "region", where.region(), wrong);
    }

    /** All readers carry the names of places. */
    private static void name(String field, @Nullable String name, List<BodyFault> wrong) {
        if (name != null && name.length() > GroupNames.LONGEST_NAME) {
            wrong.add(unfit(
                    field,
                    name,
                    "A place's name has at most %d characters, and this one %d."
                            .formatted(GroupNames.LONGEST_NAME, name.length())));
        }
    }

    /** Bounds may contradict the best figure: sources do, which is kept and reported. */
    private static void tally(AttackField toll, Tally tally, List<BodyFault> wrong) {
        for (TollFigure figure : TollFigure.values()) {
            figure(figure.name(toll), figure.of(tally), wrong);
        }
    }

    private static void figure(String path, @Nullable BigDecimal figure, List<BodyFault> wrong) {
        if (figure != null && (figure.signum() < 0 || figure.compareTo(TOO_MANY) >= 0)) {
            wrong.add(unfit(path, figure.toPlainString(), "A number of people is 0 to 999999999."));
        }
    }

    private void references(Attack attack, List<BodyFault> wrong) {
        refer(RecordKind.DATASET, "dataset", attack.dataset(), wrong);
        each(attack.attackTypes(), "attack_types", (path, t) -> refer(RecordKind.ATTACK_TYPE, path, t, wrong));
        each(attack.weaponTypes(), "weapon_types", (path, t) -> refer(RecordKind.WEAPON_TYPE, path, t, wrong));
        each(
                attack.perpetrators(),
                "perpetrators",
                (path, p) -> refer(RecordKind.GROUP, path + "/group", p.group(), wrong));
        each(
                attack.account().sources(),
                "sources",
                (path, s) -> refer(RecordKind.SOURCE, path + "/source", s.source(), wrong));
        each(attack.targets(), "targets", (path, target) -> {
            refer(RecordKind.TARGET_CATEGORY, path + "/category", target.category(), wrong);
            refer(RecordKind.TARGET_TYPE, path + "/type", target.type(), wrong);
            refer(RecordKind.TARGET_SUBTYPE, path + "/subtype", target.subtype(), wrong);
            refer(RecordKind.GROUP, path + "/group", target.group(), wrong);
            each(
                    target.nationalities(),
                    path + "/nationalities",
                    (at, country) -> refer(RecordKind.COUNTRY, at, country, wrong));
        });
    }

    private static <T> void each(List<T> items, String path, BiConsumer<String, T> check) {
        for (int i = 0; i < items.size(); i++) {
            check.accept(path + "/" + i, items.get(i));
        }
    }

    private void refer(RecordKind kind, String path, @Nullable String id, List<BodyFault> wrong) {
        if (id != null && !isKnown(kind, id)) {
            String what = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (id.length() > GroupNames.LONGEST_NAME && kind == RecordKind.GROUP) {
                wrong.add(unfit(
                        path,
                        id,
                        "A group's name has at most %d characters, and this one %d."
                                .formatted(GroupNames.LONGEST_NAME, id.length())));
                return;
            }
            List<String> near = ++searches > MOST_SEARCHES ? List.of() : Nearest.to(id, ids(kind));
            wrong.add(new BodyFault(
                    ImportRemark.UNKNOWN_REFERENCE,
                    path,
                    id,
                    "There is no " + what + " '" + Fault.shortened(id) + "'"
                            + (near.isEmpty() ? "." : "; near: " + String.join(", ", near) + "."),
                    near));
        }
    }

    private boolean isKnown(RecordKind kind, String id) {
        Collection<String> ids = known.get(kind);
        return (ids != null && ids.contains(id))
                || further.getOrDefault(kind, Set.of()).contains(id);
    }

    private Set<String> ids(RecordKind kind) {
        Set<String> ids = new HashSet<>(further.getOrDefault(kind, Set.of()));
        Collection<String> given = known.get(kind);
        if (given != null) {
            ids.addAll(given);
        }
        return ids;
    }

    private static BodyFault unfit(String path, @Nullable String value, String reason) {
        return new BodyFault(ImportRemark.NOT_HELD, path, value, reason, List.of());
    }
}
