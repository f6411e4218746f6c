package org.attackregister.http.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.attackregister.http.answer.SmallTables;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.AnnualShare;
import org.attackregister.model.record.RecordKind;
import org.attackregister.service.write.RecordId;
import org.attackregister.view.RecordTree;
import org.attackregister.view.ShareRows;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;

/**
 * The page of one record that editors write.
 *
 * @param record which record
 * @param path where it is
 */
public record RecordPage(RecordId record, String path) {
    /** The page of a record. */
    public static RecordPage of(RecordKind kind, String id) {
        return new RecordPage(new RecordId(kind, id), Links.child(list(kind), id));
    }

    private static String list(RecordKind kind) {
        return switch (kind) {
            case GROUP -> Paths.GROUPS;
            case SOURCE -> Paths.SOURCES;
            case ANNUAL_SHARE -> Paths.ANNUAL_SHARES;
            case ANNUAL_COUNT -> Paths.ANNUAL_COUNTS;
            default -> throw new IllegalArgumentException("no editor writes a record of the kind " + kind.code());
        };
    }

    /** What it shows of a version. */
    public ObjectNode shown(Versioned<?> version) {
        return version.value() instanceof AnnualShare share
                ? ShareRows.reported(new Versioned<>(version.stamp(), share))
                : RecordTree.of(version, path);
    }

    /** The current version, as sent to a writer. */
    WriteDesk.Written outcome(Versioned<Optional<Object>> written) {
        return new WriteDesk.Written(
                path,
                written.stamp(),
                written.value().map(value -> SmallTables.bytes(shown(new Versioned<>(written.stamp(), value)))));
    }
}
