package org.attackregister.store.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.attackregister.store.RevisionClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionMarkTest {
    private static final String ID = "0f1e2d3c-0000-4000-8000-000000000001";
    private static final String OTHER = "0f1e2d3c-0000-4000-8000-000000000002";

    @TempDir
    private Path directory;

    @Test
    void isReadAsItWasWritten() throws IOException {
        new RevisionMark(null, 1, 12288).write(directory);
        new RevisionMark(ID, 863, 856064).write(directory);

        assertThat(RevisionMark.find(directory)).contains(new RevisionMark(ID, 863, 856064));
        assertThat(directory).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void isNotThereInANewDirectory() throws IOException {
        assertThat(RevisionMark.find(directory)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "863", "- 863\n", "- 863 1", "x 863 1\n", "- 9999999999999999999 1\n", "- -1 1\n"})
    void isNotMadeOutOfAnythingElse(String text) throws IOException {
        Files.writeString(directory.resolve(RevisionMark.FILE), text);

        assertThatThrownBy(() -> RevisionMark.find(directory))
                .hasMessage(
                        "The file %s, which says how far this register had come, cannot be read: put a backup of the data directory back, or delete this file to go on with the database as it is.",
                        directory.resolve(RevisionMark.FILE));
    }

    @Test
    void isMissedByADatabaseThatHasLessOrAnotherRegister() {
        RevisionMark kept = new RevisionMark(ID, 863, 1);

        assertThat(kept.isMissedBy(clock(null, 0))).isTrue();
        assertThat(kept.isMissedBy(clock(ID, 862))).isTrue();
        assertThat(kept.isMissedBy(clock(OTHER, 900))).isTrue();
    }

    @Test
    void isNotMissedByADatabaseThatWentOn() {
        assertThat(new RevisionMark(ID, 863, 1).isMissedBy(clock(ID, 863))).isFalse();
        assertThat(new RevisionMark(ID, 863, 1).isMissedBy(clock(ID, 864))).isFalse();
        assertThat(new RevisionMark(null, 863, 1).isMissedBy(clock(ID, 864))).isFalse();
    }

    @Test
    void losesNothingWhereNothingWasRecorded() {
        assertThat(new RevisionMark(ID, 0, 1).isMissedBy(clock(OTHER, 5))).isFalse();
    }

    @Test
    void acceptsNoOtherRevisionThanTheOneThatWasNamed() {
        RevisionMark kept = new RevisionMark(ID, 863, 1);

        assertThat(kept.isMissedWithConsent(clock(ID, 700), OptionalLong.of(700), directory))
                .isTrue();
        assertThatThrownBy(() -> kept.isMissedWithConsent(clock(ID, 701), OptionalLong.of(700), directory))
                .hasMessage(
                        "The database in %s is at revision 701, but register.revision says that this register had come to revision 863: put a backup of the data directory back, or set REGISTER_ACCEPT_REVISION=701 to go on with what is there.",
                        directory);
        assertThatThrownBy(() -> kept.isMissedWithConsent(clock(OTHER, 900), OptionalLong.empty(), directory))
                .hasMessageContaining("is at revision 900 of another register, but");
    }

    private static RevisionClock clock(@Nullable String registerId, long revision) {
        return new RevisionClock(revision, registerId, null);
    }
}
