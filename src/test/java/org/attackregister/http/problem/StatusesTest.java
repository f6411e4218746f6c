package org.attackregister.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.attackregister.error.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusesTest {
    @ParameterizedTest
    @CsvSource({
        "INVALID_QUESTION, 400",
        "UNAUTHENTICATED, 401",
        "FORBIDDEN, 403",
        "NOT_FOUND, 404",
        "METHOD_NOT_ALLOWED, 405",
        "NOT_ACCEPTABLE, 406",
        "CONFLICT, 409",
        "GONE, 410",
        "TOO_LARGE, 413",
        "UNSUPPORTED_MEDIA_TYPE, 415",
        "RANGE_NOT_SATISFIABLE, 416",
        "INVALID_CONTENT, 422",
        "INTERNAL, 500",
        "NOT_READY, 503"
    })
    void hasAStatusForEachTrouble(Trouble trouble, int status) {
        assertThat(Statuses.of(trouble)).isEqualTo(status);
    }

    @Test
    void hasNoTwoTroublesWithTheSameStatus() {
        assertThat(Arrays.stream(Trouble.values()).map(Statuses::of)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void findsTheTroubleOfAStatus(Trouble trouble) {
        assertThat(Statuses.trouble(Statuses.of(trouble))).contains(trouble);
    }

    @ParameterizedTest
    @ValueSource(ints = {414, 431})
    void countsOverlongAddressesAndHeadersAsTooLarge(int status) {
        assertThat(Problem.of(status))
                .returns("/problems/too-large", Problem::type)
                .returns(status, Problem::status);
    }

    @ParameterizedTest
    @CsvSource({"402, Payment Required", "423, Locked", "501, Not Implemented"})
    void leavesOtherStatusesWithoutATypeOfTheirOwn(int status, String title) {
        assertThat(Problem.of(status))
                .returns("about:blank", Problem::type)
                .returns(title, Problem::title)
                .returns(status, Problem::status);
    }
}
