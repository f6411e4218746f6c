package org.attackregister.store.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes are H2's (org.h2.api.ErrorCode, org.h2.mvstore.DataUtils). */
class DatabaseDamageTest {
    private static final int IO_EXCEPTION = 90028;

    @Test
    void isWhatH2CallsACorruptedFile() {
        assertThat(DatabaseDamage.isCauseOf(failure(90030, null))).isTrue();
    }

    /** Any failure of reading and writing, another version's file, and a file that is encrypted or not. */
    @ParameterizedTest
    @ValueSource(ints = {IO_EXCEPTION, 90048, 90049, 90020, 50000})
    void isNotWhatMayHaveOtherReasons(int code) {
        assertThat(DatabaseDamage.isCauseOf(failure(code, null))).isFalse();
        assertThat(DatabaseDamage.isCauseOf(failure(code, new IOException("No space left on device"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND})
    void isWhatTheStoreFindsAsTheCauseOfAFailedRead(int found) {
        assertThat(DatabaseDamage.isCauseOf(failure(IO_EXCEPTION, new MVStoreException(found, "found"))))
                .isTrue();
    }

    @Test
    void isAFileThatEndsBeforeItShould() {
        MVStoreException readFailure = new MVStoreException(DataUtils.ERROR_READING_FAILED, "reading failed");
        assertThat(DatabaseDamage.isCauseOf(failure(IO_EXCEPTION, readFailure))).isFalse();
        readFailure.initCause(new EOFException());

        assertThat(DatabaseDamage.isCauseOf(failure(IO_EXCEPTION, readFailure))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_FILE_LOCKED, DataUtils.ERROR_CLOSED})
    void isNoFullDisk(int found) {
        assertThat(DatabaseDamage.isCauseOf(failure(IO_EXCEPTION, new MVStoreException(found, "found"))))
                .isFalse();
    }

    private static SQLException failure(int code, @Nullable Throwable cause) {
        return new SQLException("IO Exception", String.valueOf(code), code, cause);
    }
}
