package org.attackregister.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseLossTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53300", "25006"})
    void isToldByTheStateOfAStatement(String state) {
        assertThat(DatabaseLoss.isBehind(new DatabaseFailure(new SQLException("gone", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "55P03", "HYT00"})
    void isNoFaultOfAStatement(String state) {
        assertThat(DatabaseLoss.isBehind(new DatabaseFailure(new SQLException("wrong", state))))
                .isFalse();
    }

    @Test
    void isSeenBehindACommitThatFailed() {
        RuntimeException commit = new IllegalStateException("not committed");
        commit.addSuppressed(new IllegalStateException(new SQLException("gone", "08006")));

        assertThat(DatabaseLoss.isBehind(new RuntimeException(commit))).isTrue();
    }

    @Test
    void isADiskThatIsFull() {
        SQLException full = new SQLException("General error", "HY000", new IOException("No space left on device"));

        assertThat(DatabaseLoss.isBehind(new DatabaseFailure(full))).isTrue();
        assertThat(DatabaseLoss.isBehind(new IOException("No space left on device")))
                .isFalse();
    }

    @Test
    void endsWhereCausesGoRound() {
        RuntimeException one = new RuntimeException("one");
        one.addSuppressed(new RuntimeException(one));

        assertThat(DatabaseLoss.isBehind(one)).isFalse();
    }
}
