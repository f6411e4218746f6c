package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Attribution;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Target;
import org.attackregister.query.Page;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.Sort;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.DateCertainty;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.store.version.Stored;
import org.attackregister.view.CountLinks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first entry is, and what no value is, in lists whose entries are known in part. */
class NoValueTest {
    private static final Snapshot SNAPSHOT = snapshot(
            // the group is in the second entry
            attack("late", List.of(target("civilians", null, null), target("taliban", null, "taliban")), List.of()),
            attack(
                    "early",
                    List.of(target("taliban", "army-base", "taliban"), target("police", null, null)),
                    List.of()),
            attack("mixed", List.of(target("military", "army-base", null), target("police", null, null)), List.of()),
            attack("bare", List.of(target("civilians", null, null)), List.of()),
            attack("empty", List.of(), List.of()),
            attack(
                    "two",
                    List.of(),
                    List.of(new Perpetrator("iskp", null, null), new Perpetrator("ttp", Attribution.CLAIMED, null))),
            attack("silent", List.of(), List.of(new Perpetrator("iskp", null, null))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "primary | target_group | taliban=1 null=6 | several 0 without 6",
                "any | target_group | taliban=2 null=5 | several 0 without 5",
                "fractional | target_group | taliban=2 null=5 | several 0 without 5",
                "primary | target_category,target_group"
                        + " | civilians,null=2 military,null=1 taliban,taliban=1 null,null=3 | several 3 without 6",
                "any | target_category,target_group"
                        + " | civilians,null=2 military,null=1 police,null=2 taliban,taliban=2 null,null=3"
                        + " | several 3 without 7",
                "primary | attribution | null=7 | several 0 without 7",
                "any | attribution | claimed=1 null=6 | several 0 without 6",
                "any | group,attribution | iskp,null=2 ttp,claimed=1 null,null=5 | several 1 without 7"
            })
    void countsUnderTheFirstEntryOrUnderEachAndLinksToWhatItCounted(
            String counting, String groupBy, String rows, String method) {
        Sitting sitting = new Sitting(0, SNAPSHOT, SNAPSHOT.revision());
        CountQuestion question = sitting.counts(
                new QueryParameters(Map.of("group_by", List.of(groupBy), "counting", List.of(counting))));

        CountAnswer answer = SNAPSHOT.count(question);

        List<String> counted = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        answer.rows().forEach(row -> {
            String key =
                    String.join(",", row.key().stream().map(String::valueOf).toList());
            String link = new CountLinks(question).of(row);
            counted.add(key + "=" + row.cell().attacks());
            listed.add(
                    key + "=" + SNAPSHOT.total(sitting.list(Sitting.asked(link)).filter()));
        });
        assertThat(counted).containsExactly(rows.split(" "));
        assertThat(listed).isEqualTo(counted);
        assertThat("several " + answer.attacksWithSeveral() + " without " + answer.attacksWithout())
                .isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target_group=null | bare empty mixed silent two",
                "not.target_group=null | early late",
                "target_group=!null | early late",
                "any.target_group=null | bare early empty late mixed silent two",
                "not.any.group=null | silent two",
                "primary.target_group=null | bare empty late mixed silent two",
                "not.primary.target_group=null | early",
                // a police target, and no target of a group
                "target_category=police&target_group=null | mixed",
                // a police target of no group, whatever the others are
                "any.target_category=police&any.target_group=null | early mixed",
                // two prefixes are two questions
                "target_category=police&any.target_group=null | early mixed",
                "target_category=taliban&any.target_group=null | early late",
                "any.target_category=taliban&target_group=null | ",
                "target_subtype=null&target_group=null | bare empty silent two",
                "target_subtype=null&any.target_group=null | bare empty late silent two",
                "target_subtype=null&not.target_group=null | late",
                "primary.target_subtype=null&primary.target_group=null | bare empty late silent two",
                "attribution=null | bare early empty late mixed silent",
                "attribution=null&group=iskp | silent",
                "any.attribution=null&any.group=iskp | silent two",
                "attribution=null&group=iskp,null | bare early empty late mixed silent",
                "any.attribution=null&any.group=iskp,null | bare early empty late mixed silent two",
                "attribution=null&group=ttp,null | bare early empty late mixed",
                "primary.attribution=null&primary.group=ttp,null | bare early empty late mixed"
            })
    void listsWhatHasNoValueBesideOtherConditions(String asked, @Nullable String ids) {
        Sitting sitting = new Sitting(0, SNAPSHOT, SNAPSHOT.revision());

        assertThat(listed(
                        SNAPSHOT,
                        sitting.list(Sitting.asked("/v1/attacks?" + asked)).filter()))
                .containsExactlyInAnyOrderElementsOf(ids == null ? List.of() : List.of(ids.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void findsNoMoreWithOneConditionMore(int seed) {
        List<Stored> versions = new RandomRegister(seed, 200).versions();
        Snapshot snapshot = GrowingSnapshot.of(versions, 1).get(0);
        RandomQuestions questions = new RandomQuestions(new Random(seed), snapshot, snapshot.revision());
        int compared = 0;
        for (int i = 0; i < 200; i++) {
            AttackFilter filter = new Sitting(seed, snapshot, snapshot.revision())
                    .list(questions.list())
                    .filter();
            for (Condition left : filter.conditions()) {
                if (isOfBorders(left)) {
                    continue;
                }
                List<Condition> fewer = filter.conditions().stream()
                        .filter(c -> !c.equals(left))
                        .toList();
                assertThat(listed(snapshot, new AttackFilter(filter.dataset(), filter.revision(), false, fewer)))
                        .as("%s without %s", filter.parameters(), left)
                        .containsAll(listed(snapshot, filter));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    /** Whether it takes what lies across its border: of that there is more with one border more. */
    private static boolean isOfBorders(Condition condition) {
        return condition.operand() instanceof Operand.Day day && day.dates() == DateCertainty.BORDER;
    }

    private static List<String> listed(Snapshot snapshot, AttackFilter filter) {
        Selection found = snapshot.list(filter, Sort.all().get(0), new Page(0, Page.ALL));
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < found.returned(); i++) {
            listed.add(new String(found.json(i), StandardCharsets.UTF_8).replaceAll("^\\{\"id\":\"([^\"]+)\".*", "$1"));
        }
        return listed;
    }

    private static Target target(String category, @Nullable String subtype, @Nullable String group) {
        return new Target(category, null, subtype, null, group, List.of());
    }

    private static Attack attack(String id, List<Target> targets, List<Perpetrator> perpetrators) {
        Attack any = new RandomAttacks(new Random(1)).next(id, "alpha");
        return new Attack(
                id,
                "alpha",
                any.kind(),
                any.when(),
                any.where(),
                List.of(),
                List.of(),
                null,
                null,
                targets,
                perpetrators,
                any.casualties(),
                any.account());
    }

    private static Snapshot snapshot(Attack... attacks) {
        List<Stored> versions = new ArrayList<>(new RandomRegister(1, 0).versions());
        for (Attack attack : attacks) {
            VersionStamp stamp = new VersionStamp(versions.size() + 1, 1, Operation.CREATED, null, Instant.EPOCH, null);
            versions.add(new Stored.StoredAttack(stamp, attack.id(), "alpha", attack));
        }
        return GrowingSnapshot.of(versions, 1).get(0);
    }
}
