package org.attackregister.ingest.read;

import java.util.List;
import org.attackregister.ingest.kit.HeaderSignature;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.Dataset;
import org.jspecify.annotations.Nullable;

/** A provider's layout of incident files. */
public interface AttackFormat {
    /** What there is to say of its files before one is read. */
    ProviderLayout layout();

    /** What {@code --format} calls it. */
    default String code() {
        return layout().code();
    }

    /**
     * How a dataset of such files is described where the register does not know it yet. What it covers, and whether it is
     * a census, is not the format's to say: a file may have a part of it.
     */
    default Dataset dataset(String id) {
        return layout().dataset(id);
    }

    /** The columns that only its files have, all of them. */
    default HeaderSignature signature() {
        return layout().header();
    }

    /** Its rows of the table of kinds of findings. */
    List<Remark> findings();

    /** The columns by which its header is found, and what their cells are. */
    default FileColumns columns() {
        return layout().columns().ofFiles();
    }

    /**
     * When the provider last changed an attack, in any unit that grows.
     *
     * @return null where it does not say
     */
    default @Nullable Long changedAt(Attack attack) {
        return null;
    }

    /** Whether its rows say themselves which points are doubtful, so that nobody looks for more. */
    default boolean saysWhatIsDoubtful() {
        return false;
    }

    /**
     * What was read of an attack that is recorded already, as it is to be recorded.
     *
     * @param row the row that it was read from; what such a row cannot say at all may be kept as it is recorded
     */
    default Attack completed(Row row, Attack read, Attack recorded) {
        return read;
    }

    /** A reader for one import. */
    AttackFileReader reader(ImportScope scope);

    /** Reads the files of one import, one after the other, on one thread. */
    @FunctionalInterface
    interface AttackFileReader {
        /** Looks at the columns of a file, which has the format's signature, and gives what reads its rows. */
        AttackRowReader begin(Header header, String file);
    }

    /** Reads the rows of one file in their order. */
    @FunctionalInterface
    interface AttackRowReader {
        /**
         * The attack in a row; null if it was refused, which is among the findings as an error, or where
         * it is no attack in the register's sense, which is among them as a note.
         */
        @Nullable
        Attack read(Row row);
    }
}
