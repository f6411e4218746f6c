package org.attackregister.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagTest {
    private static final EntityTag TAG = new EntityTag("r1-abc");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "| false",
                "\"r1-abc\" | true",
                "W/\"r1-abc\" | true",
                "\"x\", \"r1-abc\" | true",
                "\"x\",\"r1-abc\",\"y\" | true",
                "\"x\" , W/\"r1-abc\" | true",
                "\"a,b\", \"r1-abc\" | true",
                "\"x, r1-abc\" | false",
                "r1-abc | false",
                "\"r1-abc | false",
                "\"r1-abc-gzip\" | false",
                "\"R1-ABC\" | false",
                "w/\"r1-abc\" | false",
                "* | false",
            })
    void isNamedInAListOfTags(@Nullable String ifNoneMatch, boolean named) {
        assertThat(TAG.isNamedIn(ifNoneMatch)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"* | true", "` * ` | true", "\"*\" | false", "| false"})
    void distinguishesAnyTagFromANamedOne(@Nullable String ifNoneMatch, boolean any) {
        assertThat(EntityTag.isAny(ifNoneMatch)).isEqualTo(any);
    }

    @Test
    void isQuoted() {
        assertThat(TAG.header()).isEqualTo("\"r1-abc\"");
    }
}
