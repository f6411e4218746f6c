package org.attackregister.ingest.acled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.ingest.acled.EventTypes.EventForm;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.ingest.read.Translation;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Target;
import org.attackregister.model.code.Country;

/**
 * Reads who attacked whom out of an event's sides. ACLED's order of actors does not say; the rules of the crosswalk from
 * {@code attack-or-clash} to {@code civilian-targeting} do, and this is their one place in the program.
 */
final class Encounters {
    private final CodeLists codes;
    private final Sides sides;
    private final Translation kindOfInteraction;
    private final Translation civilianTargeting;
    private final Target civilians;

    /**
     * Who attacked whom in an event, or who fought.
     *
     * @param kind an attack, or a clash
     * @param perpetrators who did it; both sides of a clash
     * @param targets who was attacked; both sides of a clash, in the other order
     */
    record Encounter(Kind kind, List<Perpetrator> perpetrators, List<Target> targets) {}

    Encounters(CodeLists codes, GroupNames groups) {
        this.codes = codes;
        this.sides = new Sides(codes, groups);
        this.kindOfInteraction = new Translation(codes, AcledFormat.CODE, "interaction", "kind");
        this.civilianTargeting = new Translation(codes, AcledFormat.CODE, "civilian_targeting", "target_category");
        String type =
                new Translation(codes, AcledFormat.CODE, "inter", "target_type").target(ActorKind.CIVILIANS.word());
        this.civilians = new Target(codes.category(null, type), type, null, null, null, List.of());
    }

    /** The encounter in a row. */
    Encounter read(ProviderRow<AcledColumn> row, EventForm form, Country country) {
        AcledSide first = sides.read(row, AcledColumn.ACTOR1, AcledColumn.INTER1, country);
        AcledSide second = sides.read(row, AcledColumn.ACTOR2, AcledColumn.INTER2, country);
        List<AcledSide> present =
                Stream.of(first, second).flatMap(Stream::ofNullable).toList();
        checkInteraction(row, present);
        boolean clash = switch (form) {
            case CLASH -> true;
            case ATTACK -> false;
            case BY_SIDES -> Kind.CLASH.code().equals(kindOfInteraction.target(interaction(present)));
        };
        int needed = form == EventForm.BY_SIDES ? 1 : 2;
        if (present.size() < needed) {
            row.report(
                    AcledRemark.NO_SIDE,
                    second == null ? AcledColumn.ACTOR2 : AcledColumn.ACTOR1,
                    "What is not reported stays unknown.");
        }
        Encounter encounter = clash ? clash(present) : attack(present);
        return targetsCivilians(row) && present.stream().noneMatch(s -> s.kind().isPeaceful())
                ? withCivilians(row, encounter)
                : encounter;
    }

    private Encounter clash(List<AcledSide> present) {
        List<AcledSide> order = new ArrayList<>(present);
        order.sort(Comparator.comparing(s -> s.kind().isForces()));
        List<Perpetrator> perpetrators = Perpetrator.each(order.stream().map(AcledSide::group), null);
        Collections.reverse(order);
        return new Encounter(
                Kind.CLASH,
                perpetrators,
                order.size() < 2
                        ? List.of()
                        : order.stream().map(s -> s.target(codes)).toList());
    }

    private Encounter attack(List<AcledSide> present) {
        int target = target(present);
        List<AcledSide> attackers = new ArrayList<>(present);
        List<Target> targets =
                target < 0 ? List.of() : List.of(attackers.remove(target).target(codes));
        return new Encounter(Kind.ATTACK, Perpetrator.each(attackers.stream().map(AcledSide::group), null), targets);
    }

    /** Which side is the target; -1 where none is named. */
    private static int target(List<AcledSide> present) {
        if (present.size() == 2) {
            return present.get(0).kind().weakness() > present.get(1).kind().weakness() ? 0 : 1;
        }
        return present.size() == 1 && present.get(0).kind().isPeaceful() ? 0 : -1;
    }

    private boolean targetsCivilians(ProviderRow<AcledColumn> row) {
        String reason = "It was read as blank.";
        return civilianTargeting.read(row, AcledColumn.CIVILIAN_TARGETING, AcledRemark.UNKNOWN_CODE, reason) != null;
    }

    private Encounter withCivilians(ProviderRow<AcledColumn> row, Encounter encounter) {
        if (encounter.kind() == Kind.CLASH) {
            row.report(
                    AcledRemark.CIVILIANS_IN_CLASH,
                    AcledColumn.CIVILIAN_TARGETING,
                    "Neither side is civilians; they are the last target.");
        }
        List<Target> targets = new ArrayList<>(encounter.targets());
        targets.add(civilians);
        return new Encounter(encounter.kind(), encounter.perpetrators(), List.copyOf(targets));
    }

    /** ACLED's number of an encounter: the lower type first, 0 for no second one; empty where there is no side. */
    private static String interaction(List<AcledSide> present) {
        List<Integer> numbers =
                present.stream().map(s -> s.kind().number()).sorted().toList();
        return switch (numbers.size()) {
            case 0 -> "";
            case 1 -> numbers.get(0) + "0";
            default -> numbers.get(0) + "" + numbers.get(1);
        };
    }

    private void checkInteraction(ProviderRow<AcledColumn> row, List<AcledSide> present) {
        String stated = row.text(AcledColumn.INTERACTION);
        String expected = interaction(present);
        if (stated == null || row.text(AcledColumn.INTER1) == null || stated.equals(expected)) {
            return;
        }
        List<ActorKind> kinds = present.stream().map(AcledSide::kind).sorted().toList();
        if (!kinds.equals(sides.kinds(stated))) {
            String word = kindOfInteraction.word(expected);
            row.report(
                    AcledRemark.INTERACTION_DIFFERS,
                    AcledColumn.INTERACTION,
                    "By inter1 and inter2 it is " + (word == null ? "none" : word) + "; the two were used.");
        }
    }
}
