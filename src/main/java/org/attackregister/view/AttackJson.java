package org.attackregister.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.attackregister.model.Coded;
import org.attackregister.view.shape.AttackView;
import org.attackregister.view.shape.AttackView.CitationView;
import org.attackregister.view.shape.AttackView.PerpetratorView;
import org.attackregister.view.shape.AttackView.TargetView;
import org.jspecify.annotations.Nullable;

/**
 * An attack's public shape written field by field: the bytes that the mapper makes of an {@link AttackView}, in half
 * the time or less. Hundreds of thousands are written at each start.
 */
final class AttackJson {
    /** Bytes that most attacks stay below. */
    private static final int MOST = 4_000;

    private final JsonBytes json = new JsonBytes(MOST);
    private Instant moment = Instant.EPOCH;
    private String momentInWords = Instant.EPOCH.toString();

    /** The attack's JSON, written into the same buffer as the one before. */
    byte[] of(AttackView attack) {
        json.clear();
        json.raw('{');
        text(Name.ID, attack.id());
        text(Name.DATASET, attack.dataset());
        json.name(Name.VERSION).raw((Object) attack.version());
        json.name(Name.REVISION).raw((Object) attack.revision());
        code(Name.KIND, attack.kind());
        text(Name.DATE, attack.date().toString());
        code(Name.DATE_PRECISION, attack.datePrecision());
        text(Name.END_DATE, attack.endDate() == null ? null : attack.endDate().toString());
        place(attack);
        list(Name.ATTACK_TYPES, attack.attackTypes(), json::text);
        list(Name.WEAPON_TYPES, attack.weaponTypes(), json::text);
        bool(Name.SUICIDE, attack.suicide());
        bool(Name.SUCCESS, attack.success());
        list(Name.TARGETS, attack.targets(), this::target);
        list(Name.PERPETRATORS, attack.perpetrators(), this::perpetrator);
        casualties(attack);
        text(Name.SUMMARY, attack.summary());
        text(Name.NOTES, attack.notes());
        code(Name.VERIFICATION, attack.verification());
        list(Name.SOURCES, attack.sources(), this::citation);
        map(Name.EXTERNAL_IDS, attack.externalIds(), json::text);
        map(Name.EXTRA, attack.extra(), this::node);
        list(Name.STATEMENTS, attack.statements(), json::mapped);
        text(Name.RECORDED_AT, inWords(attack.recordedAt()));
        json.name(Name.LINKS).raw('{');
        text(Name.SELF, attack.links().self());
        text(Name.HISTORY, attack.links().history());
        json.raw('}').raw('}');
        return json.written();
    }

    /** All attacks of one change were recorded at the same moment. */
    private String inWords(Instant recordedAt) {
        if (!recordedAt.equals(moment)) {
            moment = recordedAt;
            momentInWords = recordedAt.toString();
        }
        return momentInWords;
    }

    private void place(AttackView attack) {
        text(Name.COUNTRY, attack.country());
        text(Name.REGION, attack.region());
        text(Name.ADMIN1, attack.admin1());
        text(Name.CITY, attack.city());
        text(Name.LOCATION, attack.location());
        json.name(Name.LATITUDE).raw(attack.latitude());
        json.name(Name.LONGITUDE).raw(attack.longitude());
        text(Name.COORDINATE_PRECISION, attack.coordinatePrecision());
    }

    private void target(TargetView target) {
        json.raw('{');
        text(Name.CATEGORY, target.category());
        text(Name.TYPE, target.type());
        text(Name.SUBTYPE, target.subtype());
        text(Name.NAME, target.name());
        text(Name.GROUP, target.group());
        list(Name.NATIONALITIES, target.nationalities(), json::text);
        json.raw('}');
    }

    private void perpetrator(PerpetratorView perpetrator) {
        json.raw('{');
        text(Name.GROUP, perpetrator.group());
        code(Name.ATTRIBUTION, perpetrator.attribution());
        text(Name.CLAIMED_BY, perpetrator.claimedBy());
        json.raw('}');
    }

    private void casualties(AttackView attack) {
        figure(Name.KILLED, attack.killed());
        figure(Name.KILLED_LOW, attack.killedLow());
        figure(Name.KILLED_HIGH, attack.killedHigh());
        figure(Name.KILLED_PERPETRATORS, attack.killedPerpetrators());
        bool(Name.KILLED_INCLUDES_PERPETRATORS, attack.killedIncludesPerpetrators());
        map(Name.KILLED_BY_NATIONALITY, attack.killedByNationality(), f -> json.raw(f.toPlainString()));
        figure(Name.WOUNDED, attack.wounded());
        figure(Name.WOUNDED_LOW, attack.woundedLow());
        figure(Name.WOUNDED_HIGH, attack.woundedHigh());
    }

    private void citation(CitationView citation) {
        json.raw('{');
        text(Name.SOURCE, citation.source());
        text(Name.URL, citation.url());
        json.raw('}');
    }

    private void text(byte[] name, @Nullable String value) {
        json.name(name).text(value);
    }

    private void code(byte[] name, @Nullable Coded value) {
        text(name, value == null ? null : value.code());
    }

    private void figure(byte[] name, @Nullable BigDecimal value) {
        json.name(name).raw(value == null ? null : value.toPlainString());
    }

    private void bool(byte[] name, @Nullable Boolean value) {
        json.name(name).bool(value);
    }

    private void node(JsonNode value) {
        if (value.isTextual()) {
            json.text(value.textValue());
        } else if (value.isIntegralNumber()) {
            json.raw(value.asText());
        } else {
            json.mapped(value);
        }
    }

    private <T> void list(byte[] name, List<T> values, Consumer<? super T> writing) {
        json.name(name).raw('[');
        for (T value : values) {
            json.next('[');
            writing.accept(value);
        }
        json.raw(']');
    }

    private <T> void map(byte[] name, Map<String, T> values, Consumer<? super T> writing) {
        json.name(name).raw('{');
        for (Map.Entry<String, T> value : values.entrySet()) {
            json.next('{').text(value.getKey());
            json.raw(':');
            writing.accept(value.getValue());
        }
        json.raw('}');
    }

    /** The names, encoded once. */
    private static final class Name {
        static final byte[] ID = JsonBytes.name("id");
        static final byte[] DATASET = JsonBytes.name("dataset");
        static final byte[] VERSION = JsonBytes.name("version");
        static final byte[] REVISION = JsonBytes.name("revision");
        static final byte[] KIND = JsonBytes.name("kind");
        static final byte[] DATE = JsonBytes.name("date");
        static final byte[] DATE_PRECISION = JsonBytes.name("date_precision");
        static final byte[] END_DATE = JsonBytes.name("end_date");
        static final byte[] ATTACK_TYPES = JsonBytes.name("attack_types");
        static final byte[] WEAPON_TYPES = JsonBytes.name("weapon_types");
        static final byte[] SUICIDE = JsonBytes.name("suicide");
        static final byte[] SUCCESS = JsonBytes.name("success");
        static final byte[] TARGETS = JsonBytes.name("targets");
        static final byte[] PERPETRATORS = JsonBytes.name("perpetrators");
        static final byte[] SUMMARY = JsonBytes.name("summary");
        static final byte[] NOTES = JsonBytes.name("notes");
        static final byte[] VERIFICATION = JsonBytes.name("verification");
        static final byte[] SOURCES = JsonBytes.name("sources");
        static final byte[] EXTERNAL_IDS = JsonBytes.name("external_ids");
        static final byte[] EXTRA = JsonBytes.name("extra");
        static final byte[] STATEMENTS = JsonBytes.name("statements");
        static final byte[] RECORDED_AT = JsonBytes.name("recorded_at");
        static final byte[] LINKS = JsonBytes.name("links");
        static final byte[] SELF = JsonBytes.name("self");
        static final byte[] HISTORY = JsonBytes.name("history");
        static final byte[] COUNTRY = JsonBytes.name("country");
        static final byte[] REGION = JsonBytes.name("region");
        static final byte[] ADMIN1 = JsonBytes.name("admin1");
        static final byte[] CITY = JsonBytes.name("city");
        static final byte[] LOCATION = JsonBytes.name("location");
        static final byte[] LATITUDE = JsonBytes.name("latitude");
        static final byte[] LONGITUDE = JsonBytes.name("longitude");
        static final byte[] COORDINATE_PRECISION = JsonBytes.name("coordinate_precision");
        static final byte[] CATEGORY = JsonBytes.name("category");
        static final byte[] TYPE = JsonBytes.name("type");
        static final byte[] SUBTYPE = JsonBytes.name("subtype");
        static final byte[] NAME = JsonBytes.name("name");
        static final byte[] GROUP = JsonBytes.name("group");
        static final byte[] NATIONALITIES = JsonBytes.name("nationalities");
        static final byte[] ATTRIBUTION = JsonBytes.name("attribution");
        static final byte[] CLAIMED_BY = JsonBytes.name("claimed_by");
        static final byte[] KILLED = JsonBytes.name("killed");
        static final byte[] KILLED_LOW = JsonBytes.name("killed_low");
        static final byte[] KILLED_HIGH = JsonBytes.name("killed_high");
        static final byte[] KILLED_PERPETRATORS = JsonBytes.name("killed_perpetrators");
        static final byte[] KILLED_INCLUDES_PERPETRATORS = JsonBytes.name("killed_includes_perpetrators");
        static final byte[] KILLED_BY_NATIONALITY = JsonBytes.name("killed_by_nationality");
        static final byte[] WOUNDED = JsonBytes.name("wounded");
        static final byte[] WOUNDED_LOW = JsonBytes.name("wounded_low");
        static final byte[] WOUNDED_HIGH = JsonBytes.name("wounded_high");
        static final byte[] SOURCE = JsonBytes.name("source");
        static final byte[] URL = JsonBytes.name("url");
    }
}
