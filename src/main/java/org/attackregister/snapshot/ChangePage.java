package org.attackregister.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.question.ChangeQuestion.Point;
import org.jspecify.annotations.Nullable;

/**
 * Part of the register's history, in order of revision.
 *
 * @param changes what happened
 * @param end where the next part begins
 * @param upToDate whether nothing follows at the revision that was asked
 */
public record ChangePage(List<PageEntry> changes, Point end, boolean upToDate) {
    /** One change. */
    public sealed interface PageEntry {
        /** Its place in history. */
        VersionStamp stamp();

        /** Id of the record. */
        String id();

        /** The position after this page. */
        Point behind();
    }

    /**
     * A change of an attack.
     *
     * @param stamp its place in history
     * @param id id of the attack
     * @param dataset id of its dataset
     * @param left whether the attack is still there and satisfies the filter no more
     * @param json gives its finished JSON when it is written; nothing where it was deleted or has left
     * @param behind the position after it
     */
    public record AttackEntry(
            VersionStamp stamp, String id, String dataset, boolean left, Optional<Supplier<byte[]>> json, Point behind)
            implements PageEntry {}

    /**
     * A change of a reference record.
     *
     * @param stamp its place in history
     * @param kind what it is
     * @param id its id or code
     * @param value the record; null where it was deleted
     * @param behind the position after it
     */
    public record RecordEntry(
            VersionStamp stamp,
            RecordKind kind,
            String id,
            @Nullable Object value,
            Point behind) implements PageEntry {}
}
