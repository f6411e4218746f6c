package org.attackregister.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attackregister.model.Operation;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.code.AttackType;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Region;
import org.attackregister.model.code.TargetCategory;
import org.attackregister.model.code.TargetSubtype;
import org.attackregister.model.code.TargetType;
import org.attackregister.model.code.WeaponType;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.GroupStatus;
import org.attackregister.model.record.GroupType;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.RecordType;
import org.attackregister.store.version.Stored;
import org.jspecify.annotations.Nullable;

/**
 * The history of a register, drawn by chance from a seed: attacks are made, changed, moved to another
 * dataset, deleted, merged and restored,
 * several revisions at one moment; between them groups get other names, are merged into others and restored, and datasets get
 * another coverage.
 */
public final class RandomRegister {
    private static final Instant BEGINNING = Instant.parse("2024-01-12T00:00:00Z");

    private final Random random;
    private final RandomAttacks attacks;
    private final List<Stored> versions = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> current = new LinkedHashMap<>();
    private final Map<String, String> gone = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Set<String> mergedGroups = new TreeSet<>();
    private final boolean oftenChangesGroups;
    private final long references;
    private Instant now = BEGINNING;

    public RandomRegister(long seed, int changes) {
        this(seed, changes, false);
    }

    /** The same with many changes of groups, if they are asked for. */
    RandomRegister(long seed, int changes, boolean oftenChangesGroups) {
        this.oftenChangesGroups = oftenChangesGroups;
        this.random = new Random(seed);
        this.attacks = new RandomAttacks(random);
        record();
        this.references = versions.size();
        for (int i = 0; i < changes; i++) {
            change();
        }
    }

    /** Every version in order of revision, from 1. */
    public List<Stored> versions() {
        return versions;
    }

    /** The revision from which on every record that attacks point to is there. */
    public long references() {
        return references;
    }

    /** The same history as changes to be recorded. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Stored stored : versions) {
            if (stored instanceof Stored.StoredAttack of) {
                changes.add(new Change.AttackChange(
                        of.stamp().operation(),
                        of.id(),
                        of.dataset(),
                        of.attack(),
                        of.stamp().reason(),
                        of.stamp().supersededBy()));
            } else if (stored instanceof Stored.StoredRecord of) {
                changes.add(new Change.RecordChange(
                        of.stamp().operation(),
                        of.kind(),
                        of.id(),
                        of.value(),
                        of.stamp().reason(),
                        of.stamp().supersededBy()));
            }
        }
        return changes;
    }

    private void record() {
        List<Object> values = new ArrayList<>();
        RandomAttacks.DATASETS.forEach(d -> values.add(dataset(d)));
        RandomAttacks.GROUPS.forEach(g -> values.add(group(g)));
        RandomAttacks.COUNTRIES.forEach(c -> values.add(
                new Country(c, null, "Land of " + c, List.of(), null, region(c), null, c.equals("SU"), false, null)));
        RandomAttacks.REGIONS.forEach(r -> values.add(new Region(r, 1 + RandomAttacks.REGIONS.indexOf(r), "R " + r)));
        RandomAttacks.CATEGORIES.forEach(c -> values.add(new TargetCategory(c, c, c)));
        RandomAttacks.TYPES.forEach(
                t -> values.add(new TargetType(t, 1 + RandomAttacks.TYPES.indexOf(t), "Type " + t, "unknown")));
        RandomAttacks.SUBTYPES.forEach(
                s -> values.add(new TargetSubtype(s, 1 + RandomAttacks.SUBTYPES.indexOf(s), "Sub " + s, "police")));
        RandomAttacks.ATTACK_TYPES.forEach(
                t -> values.add(new AttackType(t, 1 + RandomAttacks.ATTACK_TYPES.indexOf(t), "How " + t)));
        RandomAttacks.WEAPON_TYPES.forEach(
                t -> values.add(new WeaponType(t, 1 + RandomAttacks.WEAPON_TYPES.indexOf(t), "With " + t)));
        values.forEach(v -> record(Operation.CREATED, v));
    }

    private void change() {
        if (random.nextInt(8) == 0) {
            now = now.plusMillis(random.nextInt(3_000));
        }
        if (oftenChangesGroups && random.nextInt(6) == 0) {
            changeGroup(attacks.one(RandomAttacks.GROUPS));
            return;
        }
        int dice = random.nextInt(100);
        if (dice < 2) {
            record(Operation.UPDATED, dataset(attacks.one(RandomAttacks.DATASETS)));
        } else if (dice < 5) {
            changeGroup(attacks.one(RandomAttacks.GROUPS));
        } else if (dice < 25 && !current.isEmpty()) {
            String id = attacks.one(List.copyOf(current.keySet()));
            boolean moves = random.nextInt(6) == 0;
            attack(
                    Operation.UPDATED,
                    id,
                    moves ? attacks.one(RandomAttacks.DATASETS) : String.valueOf(current.get(id)));
        } else if (dice < 35 && !current.isEmpty()) {
            String id = attacks.one(List.copyOf(current.keySet()));
            String dataset = String.valueOf(current.remove(id));
            gone.put(id, dataset);
            attack(random.nextBoolean() ? Operation.DELETED : Operation.MERGED, id, dataset);
        } else if (dice < 40 && !gone.isEmpty()) {
            String id = attacks.one(List.copyOf(gone.keySet()));
            attack(Operation.RESTORED, id, String.valueOf(gone.remove(id)));
        } else {
            // Ids do not ascend with their revisions, so that ties are not broken by chance.
            String id = "a-" + random.nextInt(1_000) + "-" + versions.size();
            attack(Operation.CREATED, id, attacks.one(List.of("alpha", "alpha", "alpha", "beta")));
        }
    }

    /** A merged group may have others merged into it, and lead on to one that is merged later. */
    private void changeGroup(String id) {
        List<String> others = RandomAttacks.GROUPS.stream()
                .filter(other -> !other.equals(id) && !mergedGroups.contains(other))
                .toList();
        if (mergedGroups.remove(id)) {
            record(Operation.RESTORED, Objects.requireNonNull(groups.get(id)));
        } else if (random.nextInt(3) == 0 && !others.isEmpty()) {
            mergedGroups.add(id);
            VersionStamp stamp = stamp(Operation.MERGED, RecordKind.GROUP + " " + id);
            VersionStamp merged = new VersionStamp(
                    stamp.revision(),
                    stamp.version(),
                    Operation.MERGED,
                    null,
                    stamp.recordedAt(),
                    null,
                    attacks.one(others));
            versions.add(new Stored.StoredRecord(merged, RecordKind.GROUP, id, null));
        } else {
            record(Operation.UPDATED, group(id));
        }
    }

    private void attack(Operation operation, String id, String dataset) {
        boolean removed = operation == Operation.DELETED || operation == Operation.MERGED;
        Attack attack = removed ? null : attacks.next(id, dataset);
        if (attack != null) {
            current.put(id, dataset);
        }
        VersionStamp stamp = stamp(operation, id);
        String heir =
                operation == Operation.MERGED && !current.isEmpty() ? attacks.one(List.copyOf(current.keySet())) : null;
        VersionStamp merged =
                new VersionStamp(stamp.revision(), stamp.version(), operation, null, stamp.recordedAt(), null, heir);
        versions.add(new Stored.StoredAttack(merged, id, dataset, attack));
    }

    private void record(Operation operation, Object value) {
        RecordKind kind = kind(value);
        String id = id(value);
        versions.add(new Stored.StoredRecord(stamp(operation, kind + " " + id), kind, id, value));
    }

    private VersionStamp stamp(Operation operation, String key) {
        int number = numbers.merge(key, 1, Integer::sum);
        return new VersionStamp(versions.size() + 1L, number, operation, null, now, null);
    }

    private Dataset dataset(String id) {
        Dataset.StatedCoverage coverage = new Dataset.StatedCoverage(
                maybe(LocalDate.of(2019, 1, 1).plusDays(random.nextInt(4) * 31L)),
                maybe(LocalDate.of(2022, 12, 31).minusDays(random.nextInt(4) * 31L)),
                Stream.generate(this::gap).limit(random.nextInt(3)).toList(),
                random.nextInt(3) == 0
                        ? null
                        : RandomAttacks.COUNTRIES.stream()
                                .filter(c -> random.nextBoolean())
                                .toList(),
                random.nextBoolean(),
                random.nextBoolean());
        return new Dataset(
                id, "Set " + id, null, "CC0-1.0", "nobody", coverage, true, null, true, null, List.of(), null, null);
    }

    /** Two countries in one region, one in none. */
    private static @Nullable String region(String country) {
        int index = RandomAttacks.COUNTRIES.indexOf(country);
        return index == 0 ? null : RandomAttacks.REGIONS.get(index / 2);
    }

    /** Up to a bit over a year, so that whole years and months are in it, and parts of them. */
    private Dataset.Gap gap() {
        LocalDate first = LocalDate.of(2018, 12, 1).plusMonths(random.nextInt(50));
        return new Dataset.Gap(first, first.plusDays(random.nextInt(450)), "lost");
    }

    private @Nullable LocalDate maybe(LocalDate day) {
        return random.nextInt(3) == 0 ? null : day;
    }

    private Group group(String id) {
        List<String> aliases = List.of(id + " also " + attacks.one(RandomAttacks.WORDS));
        Group group = Group.namedOnly(id, "The " + id, aliases, GroupType.NAMED, GroupStatus.CURATED);
        groups.put(id, group);
        return group;
    }

    private static RecordKind kind(Object value) {
        return Arrays.stream(RecordKind.values())
                .filter(k -> RecordType.of(k).isInstance(value))
                .findFirst()
                .orElseThrow();
    }

    private static String id(Object value) {
        JsonNode tree = RegisterJson.tree(value);
        return tree.path(tree.has("id") ? "id" : "code").asText();
    }
}
