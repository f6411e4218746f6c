package org.attackregister.snapshot;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Place;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Region;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.ProvinceNames;
import org.attackregister.query.Sort;
import org.attackregister.query.Words;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.store.version.Stored;
import org.jspecify.annotations.Nullable;

/** Answers questions from a register's history by looking at every version, one after the other. */
final class BruteForce {
    private final List<Stored> versions;

    BruteForce(List<Stored> versions) {
        this.versions = versions;
    }

    /** The attacks of a dataset that were current at a revision. */
    Collection<Versioned<Attack>> current(String dataset, long revision) {
        Map<String, Versioned<Attack>> current = new LinkedHashMap<>();
        for (Stored stored : versions) {
            if (stored.stamp().revision() <= revision && stored instanceof Stored.StoredAttack version) {
                current.remove(version.id());
                Attack attack = version.attack();
                if (attack != null && attack.dataset().equals(dataset)) {
                    current.put(version.id(), new Versioned<>(version.stamp(), attack));
                }
            }
        }
        return current.values();
    }

    /** The names that are known at a revision, and the groups that were merged. */
    BruteForceFilter.Named named(long revision) {
        return new BruteForceFilter.Named(
                records(Group.class, revision),
                records(Country.class, revision),
                records(Region.class, revision),
                merges(revision));
    }

    /** The groups that were merged at a revision, each with that into which it was. */
    private Map<String, String> merges(long revision) {
        Map<String, String> merges = new LinkedHashMap<>();
        for (Stored stored : versions) {
            if (stored.stamp().revision() <= revision
                    && stored instanceof Stored.StoredRecord of
                    && of.kind() == RecordKind.GROUP) {
                merges.remove(of.id());
                if (of.stamp().supersededBy() != null) {
                    merges.put(of.id(), of.stamp().supersededBy());
                }
            }
        }
        return merges;
    }

    /** What a dataset claimed to cover at a revision. */
    Dataset.StatedCoverage coverage(String dataset, long revision) {
        Dataset found = records(Dataset.class, revision).get(dataset);
        return found == null ? Dataset.StatedCoverage.NOTHING : found.coverage();
    }

    /** What it covers of a question. */
    CoverageByHand coverage(AttackFilter filter) {
        return new CoverageByHand(
                coverage(filter.dataset(), filter.revision()),
                filter,
                records(Country.class, filter.revision()).values());
    }

    /** Attacks with each place as the dataset spelled it first: spellings of one name are counted as one. */
    UnaryOperator<Attack> named(AttackFilter filter) {
        Map<String, String> provinces = new HashMap<>();
        Map<String, String> cities = new HashMap<>();
        for (Stored stored : versions) {
            if (stored.stamp().revision() <= filter.revision()
                    && stored instanceof Stored.StoredAttack version
                    && version.attack() != null
                    && version.dataset().equals(filter.dataset())) {
                Place where = version.attack().where();
                first(where.admin1(), ProvinceNames::key, provinces);
                first(where.city(), Words::squeeze, cities);
            }
        }
        return attack -> {
            Place where = attack.where();
            return attack.at(new Place(
                    where.country(),
                    where.region(),
                    first(where.admin1(), ProvinceNames::key, provinces),
                    first(where.city(), Words::squeeze, cities),
                    where.location(),
                    where.latitude(),
                    where.longitude(),
                    where.coordinatePrecision(),
                    where.coordinateDoubt()));
        };
    }

    private static @Nullable String first(
            @Nullable String name, UnaryOperator<String> key, Map<String, String> spellings) {
        return name == null ? null : spellings.computeIfAbsent(key.apply(name), k -> name);
    }

    private <T> Map<String, T> records(Class<T> type, long revision) {
        Map<String, T> records = new LinkedHashMap<>();
        for (Stored stored : versions) {
            if (stored.stamp().revision() <= revision
                    && stored instanceof Stored.StoredRecord of
                    && type.isInstance(of.value())) {
                records.put(of.id(), type.cast(of.value()));
            }
        }
        return records;
    }

    /** The attacks that a filter asks for. */
    List<Versioned<Attack>> matching(AttackFilter filter) {
        BruteForceFilter matching = new BruteForceFilter(filter.conditions(), named(filter.revision()));
        return current(filter.dataset(), filter.revision()).stream()
                .filter(matching::matches)
                .toList();
    }

    /** The attacks that a filter asks for, in an order: records without a value last, the id breaking ties. */
    List<Versioned<Attack>> list(AttackFilter filter, Sort sort) {
        Comparator<Comparable<Object>> direction =
                sort.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return matching(filter).stream()
                .sorted(Comparator.<Versioned<Attack>, Comparable<Object>>comparing(
                                v -> value(v, sort.key()), Comparator.nullsLast(direction))
                        .thenComparing(v -> v.value().id()))
                .toList();
    }

    @SuppressWarnings("unchecked") // the values of one key are of one type
    private static @Nullable Comparable<Object> value(Versioned<Attack> version, Sort.SortKey key) {
        Attack attack = version.value();
        Object value = switch (key.by()) {
            case DATE -> attack.when().date();
            case TOLL -> attack.casualties().toll(key.toll()).best();
            case RECORDED -> version.stamp().revision();
        };
        return (Comparable<Object>) value;
    }
}
