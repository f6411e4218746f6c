package org.attackregister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        new RevisionMark(null, 1).write(directory);
        new RevisionMark(ID, 863).write(directory);

        assertThat(RevisionMark.find(directory)).contains(new RevisionMark(ID, 863));
        assertThat(directory).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void isNotThereInANewDirectory() throws IOException {
        assertThat(RevisionMark.find(directory)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "863", "- 863", "x 863\n", "- 9999999999999999999\n", "- -1\n"})
    void isNotMadeOutOfAnythingElse(String text) throws IOException {
        Files.writeString(directory.resolve(RevisionMark.FILE), text);

        assertThatThrownBy(() -> RevisionMark.find(directory)).hasMessageEndingWith("holds no revision");
    }

    @Test
    void isMissedByADatabaseThatHoldsLessOrAnotherRegister() {
        RevisionMark kept = new RevisionMark(ID, 863);

        assertThat(kept.isMissedBy(new RevisionMark(null, 0))).isTrue();
        assertThat(kept.isMissedBy(new RevisionMark(ID, 862))).isTrue();
        assertThat(kept.isMissedBy(new RevisionMark(OTHER, 900))).isTrue();
    }

    @Test
    void isNotMissedByADatabaseThatWentOn() {
        assertThat(new RevisionMark(ID, 863).isMissedBy(new RevisionMark(ID, 863)))
                .isFalse();
        assertThat(new RevisionMark(ID, 863).isMissedBy(new RevisionMark(ID, 864)))
                .isFalse();
        assertThat(new RevisionMark(null, 863).isMissedBy(new RevisionMark(ID, 864)))
                .isFalse();
    }

    @Test
    void losesNothingWhereNothingWasRecorded() {
        assertThat(new RevisionMark(ID, 0).isMissedBy(new RevisionMark(OTHER, 5)))
                .isFalse();
    }
}
