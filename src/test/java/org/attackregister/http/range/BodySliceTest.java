package org.attackregister.http.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodySliceTest {
    private static final String TAG = "\"r1-a\"";
    private static final long LENGTH = 1000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-499, 0, 500",
        "bytes=500-, 500, 1000",
        "bytes=999-999999, 999, 1000",
        "bytes=-1, 999, 1000",
        "bytes=-5000, 0, 1000",
        "'bytes=, 3-4 ,', 3, 5",
        "BYTES=3-4, 3, 5"
    })
    void isTheRangeThatWasAskedFor(String range, long from, long to) {
        assertThat(BodySlice.of(new RangeRequest(range, null), TAG, LENGTH))
                .isEqualTo(new BodySlice(from, to, LENGTH, true))
                .returns(206, BodySlice::status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=5-4",
                "bytes=0-1,3-4",
                "lines=0-1",
                "bytes=a-b",
                "bytes=",
                "bytes=-",
                "bytes 0-1",
                "bytes=0-1-2",
                "",
                "bytes=9999999999999999999999-"
            })
    void isAllWhereOneValidRangeIsNotAskedFor(String range) {
        assertThat(BodySlice.of(new RangeRequest(range, null), TAG, LENGTH))
                .isEqualTo(BodySlice.whole(LENGTH))
                .returns(200, BodySlice::status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-1001", "bytes=-0"})
    void refusesARangeWithoutAnyByte(String range) {
        assertThatThrownBy(() -> BodySlice.of(new RangeRequest(range, null), TAG, LENGTH))
                .isInstanceOfSatisfying(
                        RegisterException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.RANGE_NOT_SATISFIABLE));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "\"r1-a\", true",
                "W/\"r1-a\", false",
                "\"r1-b\", false",
                "'\"r1-a\", \"r1-b\"', false",
                "'Mon, 30 Nov 2026 10:00:00 GMT', false"
            })
    void isAPartOnlyOfTheStateThatIsNamed(String ifRange, boolean partial) {
        assertThat(BodySlice.of(new RangeRequest("bytes=1-2", ifRange), TAG, LENGTH)
                        .partial())
                .isEqualTo(partial);
    }
}
