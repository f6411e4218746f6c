package org.attackregister.store.version;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.attackregister.model.attack.DatePrecision;

/** The table of attacks' versions. */
@ApplicationScoped
public class AttackVersionRepository implements PanacheRepositoryBase<AttackVersion, Long> {
    private static final String CURRENT = "dataset = ?1 and supersededAtRevision is null and kind is not null";

    record Id(String id) {}

    /** Whether a dataset has an attack. */
    public boolean anyCurrent(String dataset) {
        return find("select attackId from AttackVersion where " + CURRENT, dataset)
                .project(Id.class)
                .firstResultOptional()
                .isPresent();
    }

    /** How many attacks of a dataset each month of each country has; only those that are known to the day. */
    public List<DatedAttacks> currentByMonth(String dataset) {
        return find(
                        "select v.where.country, extract(year from v.when.date), extract(month from v.when.date), count(*)"
                                + " from AttackVersion v where v.dataset = ?1 and v.supersededAtRevision is null"
                                + " and v.kind is not null"
                                + " and v.when.precision = ?2"
                                + " group by v.where.country, extract(year from v.when.date), extract(month from v.when.date)",
                        dataset,
                        DatePrecision.DAY)
                .project(DatedAttacks.class)
                .list();
    }

    /** The ids of those attacks of a dataset whose current versions lie above {@code after} and at most at {@code last}. */
    public List<String> current(String dataset, long after, long last) {
        return find(
                        "select attackId from AttackVersion where " + CURRENT
                                + " and revision > ?2 and revision <= ?3 order by revision",
                        dataset,
                        after,
                        last)
                .project(Id.class)
                .stream()
                .map(Id::id)
                .toList();
    }

    /** The ids of the current attacks that have a text among their perpetrators or targets, in order of revision. */
    public List<String> currentWithParty(String text) {
        return containing(
                "locate(?1, cast(perpetrators as String)) > 0 or locate(?1, cast(targets as String)) > 0", text);
    }

    /** The ids of the current attacks that have a text among their sources or statements, in order of revision. */
    public List<String> currentWithCitation(String text) {
        return containing(
                "locate(?1, cast(sources as String)) > 0 or locate(?1, cast(statements as String)) > 0", text);
    }

    private List<String> containing(String condition, String text) {
        return find(
                        "select attackId from AttackVersion where supersededAtRevision is null and kind is not null and ("
                                + condition + ") order by revision",
                        text)
                .project(Id.class)
                .stream()
                .map(Id::id)
                .toList();
    }
}
