package org.attackregister.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.io.IOException;
import java.sql.SQLException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.dialect.H2Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseLossTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53300", "25006"})
    void isRecognisedByTheSqlState(String state) {
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
    void isAConnectionThatHibernateCannotHave() throws SQLException {
        AgroalDataSourceConfigurationSupplier nowhere = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(to -> to.jdbcUrl("jdbc:h2:mem:not-there;IFEXISTS=TRUE")));
        try (AgroalDataSource source = AgroalDataSource.from(nowhere);
                SessionFactory sessions = sessions(source);
                StatelessSession session = sessions.openStatelessSession()) {
            assertThatThrownBy(() ->
                            session.createNativeQuery("select 1", Integer.class).getSingleResult())
                    .matches(DatabaseLoss::isBehind);
        }
    }

    private static SessionFactory sessions(AgroalDataSource source) {
        Configuration hibernate = new Configuration()
                .setProperty(AvailableSettings.DIALECT, H2Dialect.class.getName())
                .setProperty(AvailableSettings.ALLOW_METADATA_ON_BOOT, "false");
        hibernate.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, source);
        return hibernate.buildSessionFactory();
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
