package org.attackregister.store.mark;

import java.io.EOFException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** A failure that proves that the file of an embedded database is damaged, and not only out of reach. */
public final class DatabaseDamage {
    private DatabaseDamage() {}

    /** Whether a statement, or the opening of the database, failed for it. */
    public static boolean isCauseOf(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.FILE_CORRUPTED_1 -> true;
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.GENERAL_ERROR_1 ->
                causes(failure).anyMatch(cause -> cause instanceof MVStoreException found && isDamage(found));
            default -> false;
        };
    }

    /** H2 reads up to where its own notes say that the file goes. */
    private static boolean isDamage(MVStoreException found) {
        return switch (found.getErrorCode()) {
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND -> true;
            case DataUtils.ERROR_READING_FAILED -> found.getCause() instanceof EOFException;
            default -> false;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause);
    }
}
