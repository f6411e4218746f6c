package org.attackregister.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.PublicKey;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of fetched keys from one moment to the next: seconds, from anywhere on the clock. */
class KeyRingTest {
    private static final KeyRing.Pace PACE =
            new KeyRing.Pace(Duration.ofSeconds(300), Duration.ofSeconds(10), Duration.ofSeconds(3600));
    private static final PublicKey OLD = TokenKey.random().open();
    private static final PublicKey NEW = TokenKey.random().open();
    private static final long BEGIN = Long.MAX_VALUE - Duration.ofSeconds(100).toNanos();

    private final KeyRing ring = new KeyRing(PACE);

    private static long at(double seconds) {
        return BEGIN + (long) (seconds * 1e9);
    }

    private static PublicKeys keys(String kid, PublicKey key) {
        return new PublicKeys(Map.of(kid, key), Set.of());
    }

    private double due(double seconds) {
        return ring.due(at(seconds)) / 1e9;
    }

    private long retryAfter(String kid, double seconds) {
        return catchThrowableOfType(KeysOutOfReach.class, () -> ring.find(kid, at(seconds)))
                .seconds();
    }

    @BeforeEach
    void fetchAtTheBeginning() throws KeysOutOfReach {
        assertThat(due(-1)).isZero();
        ring.begin(at(0));
        assertThat(retryAfter("old", 0)).isEqualTo(1);
        assertThat(ring.arrived(keys("old", OLD))).isFalse();
        assertThat(ring.find("old", at(0.1))).contains(OLD);
    }

    @Test
    void fetchesAnewFromTimeToTime() {
        assertThat(due(1)).isEqualTo(299);
        assertThat(due(300)).isZero();
        assertThat(due(1000)).isZero();
    }

    @Test
    void fetchesForANewNameAndSaysNothingOfItUntilThen() throws KeysOutOfReach {
        assertThat(retryAfter("new", 20)).isEqualTo(1);
        assertThat(due(20)).isZero();

        ring.begin(at(20));
        assertThat(retryAfter("new", 20.5)).isEqualTo(1);
        assertThat(ring.find("old", at(20.5))).contains(OLD);
        ring.arrived(keys("new", NEW));

        assertThat(ring.find("new", at(20.6))).contains(NEW);
        assertThat(ring.find("old", at(20.6))).isEmpty();
    }

    @Test
    void fetchesOnceForAllNamesAndNotBeforeAPauseIsOver() throws KeysOutOfReach {
        for (int i = 0; i < 1000; i++) {
            assertThat(ring.find("junk-" + i, at(2 + i / 1000.0))).isEmpty();
        }

        assertThat(due(3)).isEqualTo(7);
        assertThat(due(10)).isZero();
        ring.begin(at(10));
        ring.arrived(keys("old", OLD));
        assertThat(due(11)).isEqualTo(299);
    }

    @Test
    void fetchesOnceMoreForANameThatCameWhileAFetchWasUnderWay() {
        ring.begin(at(300));
        retryAfter("new", 301);
        ring.arrived(keys("old", OLD));

        assertThat(due(302)).isEqualTo(8);
    }

    @Test
    void fetchesWhenInDoubt() {
        ring.requestFetch();

        assertThat(due(4)).isEqualTo(6);
    }

    @Test
    void keepsKeysWhileNoneCanBeFetchedAndNotForEver() throws KeysOutOfReach {
        ring.begin(at(300));
        assertThat(ring.failed("is asleep")).isTrue();

        assertThat(ring.find("old", at(301))).contains(OLD);
        assertThat(retryAfter("new", 301)).isEqualTo(9);
        assertThat(ring.state(at(301)))
                .returns(true, TokenKeyState::usable)
                .returns("is asleep", TokenKeyState::trouble)
                .matches(s -> s.troubledSince() != null);
        assertThat(due(301)).isEqualTo(9);

        ring.begin(at(310));
        assertThat(ring.failed("is ill")).isFalse();
        assertThat(ring.find("old", at(3599))).contains(OLD);
        assertThatThrownBy(() -> ring.find("old", at(3600))).isInstanceOf(KeysOutOfReach.class);
        assertThat(ring.state(at(3600)).usable()).isFalse();

        ring.begin(at(3600));
        assertThat(ring.arrived(keys("new", NEW))).isTrue();
        assertThat(ring.find("new", at(3601))).contains(NEW);
        assertThat(ring.state(at(3601))).isEqualTo(TokenKeyState.WELL);
    }

    @Test
    void trustsNoKeyOfAProviderThatListsNone() {
        ring.begin(at(300));
        ring.forget();
        ring.failed("lists none");

        assertThatThrownBy(() -> ring.find("old", at(301))).isInstanceOf(KeysOutOfReach.class);
        assertThat(ring.state(at(301)).usable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 60})
    void fetchesBeforeKeysAreTooOldToBeTrusted(long keep) {
        KeyRing brief = new KeyRing(new KeyRing.Pace(PACE.refresh(), PACE.pause(), Duration.ofSeconds(keep)));
        brief.begin(at(0));
        brief.arrived(keys("old", OLD));

        assertThat(brief.due(at(0))).isEqualTo(Duration.ofSeconds(keep).toNanos());
    }
}
