package org.attackregister.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.attackregister.error.Faults;
import org.attackregister.ingest.read.AttackReader;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttackCheckTest {
    private static final String SOUND = """
            {"id": "d-1", "dataset": "d", "kind": "attack", "date": "2022-01-02", "date_precision": "day",
             "end_date": "2022-01-03", "country": "AF", "region": "south-asia", "latitude": 90, "longitude": -180,
             "attack_types": ["assassination"], "weapon_types": ["firearms"],
             "targets": [{"category": "police", "type": "police", "subtype": "police-patrol", "name": null,
                          "group": "taliban", "nationalities": ["PK"]}],
             "perpetrators": [{"group": "iskp", "attribution": null, "claimed_by": null}],
             "killed": 0, "killed_low": 999999999, "killed_high": 1, "killed_perpetrators": 1,
             "killed_by_nationality": {"PK": 1}, "wounded": 0.5, "wounded_low": 1, "wounded_high": 0,
             "sources": [{"source": "herald", "url": null}]}
            """;

    private final AttackCheck check = new AttackCheck(
            Map.of(
                    RecordKind.DATASET, List.of("d"),
                    RecordKind.COUNTRY, List.of("AF", "PK"),
                    RecordKind.REGION, List.of("south-asia"),
                    RecordKind.ATTACK_TYPE, List.of("assassination"),
                    RecordKind.WEAPON_TYPE, List.of("firearms"),
                    RecordKind.TARGET_CATEGORY, List.of("police", "taliban"),
                    RecordKind.TARGET_TYPE, List.of("police"),
                    RecordKind.TARGET_SUBTYPE, List.of("police-patrol"),
                    RecordKind.GROUP, List.of("iskp", "taliban"),
                    RecordKind.SOURCE, List.of("herald")),
            LocalDate.of(2022, 1, 3));

    @Test
    void findsNothingWrongWithAnAttackThatCanBeStored() throws Exception {
        assertThat(check.check(attack("{}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"id": "d/1"}                             | id                    | import_not_held
                    {"id": ".."}                              | id                    | import_not_held
                    {"date": "1899-12-31"}                    | date                  | import_not_held
                    {"date": "2022-01-04", "end_date": null}  | date                  | import_not_held
                    {"end_date": "2022-01-04"}                | end_date              | import_not_held
                    {"latitude": 90.1}                        | latitude              | import_not_held
                    {"longitude": -180.1}                     | longitude             | import_not_held
                    {"killed": -1}                            | killed                | import_not_held
                    {"wounded_high": -0.5}                    | wounded_high          | import_not_held
                    {"killed_perpetrators": -1}               | killed_perpetrators   | import_not_held
                    {"killed_by_nationality": {"PK": -1}}     | killed_by_nationality | import_not_held
                    {"killed_by_nationality": {"XX": 1}}      | killed_by_nationality | import_unknown_reference
                    {"country": "XX"}                         | country               | import_unknown_reference
                    {"region": "nowhere"}                     | region                | import_unknown_reference
                    {"attack_types": ["x"]}                   | attack_types          | import_unknown_reference
                    {"weapon_types": ["x"]}                   | weapon_types          | import_unknown_reference
                    {"perpetrators": [{"group": "x"}]}        | perpetrators          | import_unknown_reference
                    {"sources": [{"source": "x"}]}            | sources               | import_unknown_reference
                    {"targets": [{"category": "x"}]}          | targets               | import_unknown_reference
                    {"targets": [{"category": "police", "subtype": "x"}]}           | targets | import_unknown_reference
                    {"targets": [{"category": "police", "group": "x"}]}             | targets | import_unknown_reference
                    {"targets": [{"category": "police", "nationalities": ["XX"]}]}  | targets | import_unknown_reference
                    """)
    void findsTheOneThingThatIsWrong(String other, String field, String remark) throws Exception {
        assertThat(check.check(attack(other))).singleElement().satisfies(wrong -> {
            assertThat(wrong.field()).isEqualTo(field);
            assertThat(wrong.remark().code()).isEqualTo(remark);
            assertThat(wrong.reason()).endsWith(".");
        });
    }

    @Test
    void findsAllThatIsWrongAtOnce() throws Exception {
        assertThat(check.check(attack("{\"id\": \"\", \"country\": \"XX\", \"killed\": -1}")))
                .extracting(AttackCheck.BodyFault::field)
                .containsExactly("id", "country", "killed");
    }

    @Test
    void knowsAGroupThatIsRecordedWithTheAttack() throws Exception {
        Attack attack = attack("{\"perpetrators\": [{\"group\": \"new-front\"}]}");
        assertThat(check.check(attack)).hasSize(1);

        check.know(RecordKind.GROUP, "new-front");

        assertThat(check.check(attack)).isEmpty();
    }

    @Test
    void namesTheNearestIds() throws Exception {
        assertThat(check.check(attack("{\"weapon_types\": [\"firearm\"]}"))
                        .get(0)
                        .reason())
                .isEqualTo("There is no weapon type 'firearm'; near: firearms.");
    }

    private static Attack attack(String other) throws Exception {
        ObjectNode node = (ObjectNode) RegisterJson.MAPPER.readTree(SOUND);
        node.setAll((ObjectNode) RegisterJson.MAPPER.readTree(other));
        Faults faults = new Faults();
        Map<String, String> categories = Map.of("police", "police");
        return new AttackReader(categories)
                .read(withoutCategories(node), "", faults)
                .orElseThrow(() -> new AssertionError(faults.list()));
    }

    /** The reader derives categories by itself and refuses others; here any may come. */
    private static ObjectNode withoutCategories(ObjectNode node) {
        node.path("targets").forEach(t -> {
            if (t.has("type")) {
                ((ObjectNode) t).remove("category");
            }
        });
        return node;
    }
}
