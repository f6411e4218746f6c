package org.attackregister.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Target;
import org.attackregister.model.record.Citation;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.jspecify.annotations.Nullable;

/** An attack's public shape without the table of fields, for the mapper to write. */
final class AttackByHand {
    private AttackByHand() {}

    static Map<String, @Nullable Object> of(Versioned<Attack> version) {
        Attack a = version.value();
        String self = Links.child(Paths.ATTACKS, a.id());
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("id", a.id());
        all.put("dataset", a.dataset());
        all.put("version", version.stamp().version());
        all.put("revision", version.stamp().revision());
        all.put("kind", a.kind());
        all.put("date", a.when().date());
        all.put("date_latest", a.when().latest());
        all.put("date_precision", a.when().precision());
        all.put("end_date", a.when().endDate());
        all.put("country", a.where().country());
        all.put("region", a.where().region());
        all.put("admin1", a.where().admin1());
        all.put("city", a.where().city());
        all.put("location", a.where().location());
        all.put("latitude", a.where().latitude());
        all.put("longitude", a.where().longitude());
        all.put("coordinate_precision", a.where().coordinatePrecision());
        all.put("coordinate_doubt", a.where().coordinateDoubt());
        all.put("attack_types", a.attackTypes());
        all.put("weapon_types", a.weaponTypes());
        all.put("suicide", a.suicide());
        all.put("success", a.success());
        all.put("targets", a.targets().stream().map(AttackByHand::target).toList());
        all.put(
                "perpetrators",
                a.perpetrators().stream().map(AttackByHand::perpetrator).toList());
        all.put("killed", a.casualties().toll(AttackField.KILLED).best());
        all.put("killed_low", a.casualties().toll(AttackField.KILLED).low());
        all.put("killed_high", a.casualties().toll(AttackField.KILLED).high());
        all.put("killed_perpetrators", a.casualties().killedPerpetrators());
        all.put("killed_includes_perpetrators", a.casualties().killedIncludesPerpetrators());
        all.put("killed_by_nationality", a.casualties().killedByNationality());
        all.put("wounded", a.casualties().toll(AttackField.WOUNDED).best());
        all.put("wounded_low", a.casualties().toll(AttackField.WOUNDED).low());
        all.put("wounded_high", a.casualties().toll(AttackField.WOUNDED).high());
        all.put("hostages", a.casualties().toll(AttackField.HOSTAGES).best());
        all.put("hostages_low", a.casualties().toll(AttackField.HOSTAGES).low());
        all.put("hostages_high", a.casualties().toll(AttackField.HOSTAGES).high());
        all.put("summary", a.account().summary());
        all.put("notes", a.account().notes());
        all.put("verification", a.account().verification());
        all.put(
                "sources",
                a.account().sources().stream().map(AttackByHand::source).toList());
        all.put("external_ids", a.account().externalIds());
        all.put("extra", a.account().extra());
        all.put("statements", a.account().statements());
        all.put("recorded_at", version.stamp().recordedAt());
        all.put("links", members("self", self, "history", self + "/history"));
        return all;
    }

    private static Map<String, @Nullable Object> target(Target target) {
        Map<String, @Nullable Object> all =
                members("category", target.category(), "type", target.type(), "subtype", target.subtype());
        all.putAll(members("name", target.name(), "group", target.group(), "nationalities", target.nationalities()));
        return all;
    }

    private static Map<String, @Nullable Object> perpetrator(Perpetrator perpetrator) {
        return members(
                "group",
                perpetrator.group(),
                "attribution",
                perpetrator.attribution(),
                "claimed_by",
                perpetrator.claimedBy());
    }

    private static Map<String, @Nullable Object> source(Citation source) {
        return members("source", source.source(), "url", source.url());
    }

    /** Names and values in turn. */
    private static Map<String, @Nullable Object> members(@Nullable Object... members) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            all.put(String.valueOf(members[i]), members[i + 1]);
        }
        return all;
    }
}
