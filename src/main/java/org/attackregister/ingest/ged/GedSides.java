package org.attackregister.ingest.ged;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.read.Translation;
import org.attackregister.model.attack.Attribution;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Target;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.jspecify.annotations.Nullable;

/** The two sides of an event as perpetrators and targets, by the rules of the crosswalk. */
final class GedSides {
    private final CodeLists codes;
    private final Translation rules;
    private final GedPlaces places;
    private final GedActors actors;
    private final Map<String, String> idOfName = new HashMap<>();

    GedSides(ImportScope scope, GedPlaces places) {
        this.codes = scope.codes();
        this.rules = new Translation(codes, GedFormat.CODE, "sides", "perpetrators");
        this.places = places;
        this.actors = new GedActors(scope);
    }

    /**
     * What decides how sides are read.
     *
     * @param type UCDP's type of violence
     * @param kind what the register calls it
     * @param country where
     * @param day the first day
     */
    record SidedEvent(String type, Kind kind, Country country, LocalDate day) {}

    /** Who did it, and to whom; the first entries are the primary ones. */
    record EventParties(List<Perpetrator> perpetrators, List<Target> targets) {}

    /** A member of a side with its group. */
    private record Member(GedSide.Actor actor, @Nullable String group) {}

    /** The parts that the sides of a row play. */
    EventParties parts(ProviderRow<GedColumn> row, SidedEvent event) {
        GedSide a = side(row, GedColumn.SIDE_A, GedColumn.GWNOA, event.day());
        GedSide b = side(row, GedColumn.SIDE_B, GedColumn.GWNOB, event.day());
        sharedName(row, a, GedColumn.SIDE_A_NEW_ID);
        sharedName(row, b, GedColumn.SIDE_B_NEW_ID);
        List<Member> first = members(a, event);
        List<Member> second = members(b, event);
        if (!areOpposed(first, second)) {
            first = ofTheirOwnName(a, event);
            second = ofTheirOwnName(b, event);
        }
        String rule = rule(event, a, b);
        check(row, rule, a, b);
        return switch (rule) {
            case "side_a" -> parts(event, first, second);
            case "side_b" -> parts(event, second, first);
            default -> parts(event, both(first, second), both(second, first));
        };
    }

    private static List<Member> both(List<Member> first, List<Member> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private String rule(SidedEvent event, GedSide a, GedSide b) {
        String between = event.type() + " between governments";
        boolean governments = a.hasGovernment() && b.hasGovernment() && rules.find(between) != null;
        String rule = rules.target(governments ? between : event.type());
        return rule == null ? "both" : rule;
    }

    private EventParties parts(SidedEvent event, List<Member> attackers, List<Member> attacked) {
        Attribution attribution = event.kind() == Kind.ATTACK ? Attribution.ATTRIBUTED : null;
        return new EventParties(
                Perpetrator.each(attackers.stream().map(Member::group), attribution),
                attacked.stream().map(this::target).distinct().toList());
    }

    private Target target(Member member) {
        GedSide.Actor actor = member.actor();
        Mapping mapping = codes.mapping(GedFormat.CODE, "party", actor.party().code())
                .orElseThrow(() -> new IllegalStateException("the crosswalk lacks the party " + actor.party()));
        String type = "target_type".equals(mapping.field()) ? mapping.target() : null;
        String stated = type == null ? mapping.target() : null;
        return new Target(
                codes.category(member.group(), type, stated),
                type,
                null,
                actor.party() == Party.UNIDENTIFIED ? null : actor.name(),
                member.group(),
                actor.nationality() == null ? List.of() : List.of(actor.nationality()));
    }

    private List<Member> members(GedSide side, SidedEvent event) {
        return side.actors().stream()
                .map(a -> new Member(a, actors.group(a, event.country(), event.day())))
                .toList();
    }

    /** A group does not fight itself: one whose name would mean its opponent by time or place keeps its own. */
    private List<Member> ofTheirOwnName(GedSide side, SidedEvent event) {
        return side.actors().stream()
                .map(a -> new Member(
                        a,
                        a.party() == Party.GOVERNMENT || a.party() == Party.ARMED_GROUP
                                ? actors.byName(a.name(), event.country())
                                : null))
                .toList();
    }

    private static boolean areOpposed(List<Member> first, List<Member> second) {
        return first.stream()
                .map(Member::group)
                .filter(Objects::nonNull)
                .noneMatch(group -> second.stream().anyMatch(m -> group.equals(m.group())));
    }

    private GedSide side(ProviderRow<GedColumn> row, GedColumn column, GedColumn government, LocalDate day) {
        String name = row.text(column);
        if (name == null) {
            return new GedSide("", List.of());
        }
        GedSide side = GedSide.of(name, countries(row.text(government), day));
        if (side.actors().stream().anyMatch(a -> a.party() == Party.UNIDENTIFIED)) {
            row.report(GedRemark.UNIDENTIFIED_SIDE, column, "no group is made of it");
        }
        return side;
    }

    private List<String> countries(@Nullable String governments, LocalDate day) {
        List<String> countries = new ArrayList<>();
        StringTokenizer numbers = new StringTokenizer(governments == null ? "" : governments, ",; ");
        while (numbers.hasMoreTokens()) {
            String country = places.nationality(NumberCells.whole(numbers.nextToken()), day);
            if (country != null) {
                countries.add(country);
            }
        }
        return countries;
    }

    private static void check(ProviderRow<GedColumn> row, String rule, GedSide a, GedSide b) {
        boolean civilians = a.isAll(Party.CIVILIANS) || b.isAll(Party.CIVILIANS);
        boolean fits = switch (rule) {
            case "side_a" -> b.isAll(Party.CIVILIANS);
            case "side_b" -> !civilians && (a.hasGovernment() || a.isAll(Party.UNIDENTIFIED));
            default -> !civilians && a.hasGovernment() == b.hasGovernment();
        };
        if (!fits || a.actors().isEmpty() || b.actors().isEmpty()) {
            String reason = "the sides are '%s' and '%s'".formatted(a.name(), b.name());
            row.report(GedRemark.OTHER_SIDES, GedColumn.TYPE_OF_VIOLENCE, reason);
        }
    }

    private void sharedName(ProviderRow<GedColumn> row, GedSide side, GedColumn column) {
        String id = row.text(column);
        boolean one = side.actors().size() == 1 && side.actors().get(0).party() == Party.ARMED_GROUP;
        if (id == null || !one || !actors.isPlain(side.name())) {
            return;
        }
        String before = idOfName.putIfAbsent(side.name(), id);
        if (before != null && !before.equals(id)) {
            row.report(GedRemark.SHARED_NAME, column, "%s is also %s".formatted(side.name(), before));
        }
    }
}
