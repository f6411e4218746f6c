package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.junit.jupiter.api.Test;

class StartReportTest {
    @Test
    void reportsEveryFaultOfRefusedContent() {
        RegisterException refusal = new RegisterException(
                Trouble.INVALID_CONTENT,
                "The seed data was refused.",
                List.of(
                        Fault.pointer("attacks.json#/0/country", FaultCode.UNKNOWN_REFERENCE, "there is no ZZ", "ZZ"),
                        Fault.pointer("regions.json#", FaultCode.MALFORMED, "not JSON", null)));

        assertThat(StartReport.of(new IllegalStateException("wrapped", refusal)))
                .isEqualToNormalizingNewlines("""
                        The seed data was refused.
                          attacks.json#/0/country: unknown_reference: there is no ZZ ("ZZ")
                          regions.json#: malformed: not JSON""");
    }

    @Test
    void saysInOneLineWhyTheDatabaseCannotBeUsed() {
        assertThat(StartReport.of(new IllegalStateException(new SQLException("Connection refused\nat line 2"))))
                .isEqualTo("The database cannot be used: Connection refused");
    }

    @Test
    void saysWhatTheDiskSaysOfADatabaseThatFails() {
        SQLException full = new SQLException(
                "IO Exception: \"register.mv.db\"; SQL statement:\ninsert", new IOException("No space left on device"));

        assertThat(StartReport.of(full, "The import failed"))
                .isEqualTo("The database cannot be used: IO Exception: \"register.mv.db\" (No space left on device)");
    }

    @Test
    void saysWhichFileCannotBeUsedAndWhy() {
        assertThat(StartReport.of(new UncheckedIOException(new NoSuchFileException("r.csv")), "The import failed"))
                .isEqualTo("The file r.csv cannot be used: there is no such file or directory.");
        assertThat(StartReport.of(new AccessDeniedException("r.csv"), "The import failed"))
                .isEqualTo("The file r.csv cannot be used: this user may not use it.");
        assertThat(StartReport.of(new FileSystemException("r.csv", null, "Is a directory"), "The import failed"))
                .isEqualTo("The file r.csv cannot be used: Is a directory.");
        assertThat(StartReport.of(new IOException("No space left on device"), "The import failed"))
                .isEqualTo("The import failed: No space left on device.");
    }

    @Test
    void saysHowToLearnMoreAboutAFailureThatNobodyForesaw() {
        assertThat(StartReport.of(new IllegalStateException("a bug"))).isEqualToNormalizingNewlines("""
                        The register cannot start: IllegalStateException: a bug
                        QUARKUS_LOG_LEVEL=DEBUG shows where.""");
    }
}
