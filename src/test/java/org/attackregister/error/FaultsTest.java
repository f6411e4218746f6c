package org.attackregister.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Faults faults = new Faults();

    private static Fault fault(int number) {
        return Fault.parameter("fields", FaultCode.UNKNOWN_VALUE, "No " + number + ".", "x" + number)
                .allowing(List.of("a", "b"));
    }

    @Test
    void keepsAHundredAndCountsTheOthers() {
        for (int i = 0; i < 1_000; i++) {
            faults.add(fault(i));
        }

        assertThat(faults.list()).hasSize(Faults.MOST);
        assertThat(faults.count()).isEqualTo(1_000);
        assertThatThrownBy(faults::throwIfAny).hasMessage("1000 faults, of which 100 are listed; the first: No 0.");
    }

    @Test
    void listsWhatIsAllowedOnce() {
        faults.add(fault(0));
        faults.add(fault(1));
        faults.add(fault(2).allowing(List.of("c")));

        assertThat(faults.list())
                .extracting(Fault::allowed)
                .containsExactly(List.of("a", "b"), List.of(), List.of("c"));
    }

    @Test
    void looksForWhatIsNearTenTimes() {
        AtomicInteger searches = new AtomicInteger();
        for (int i = 0; i < 1_000; i++) {
            faults.near(() -> List.of("found " + searches.incrementAndGet()));
        }

        assertThat(searches).hasValue(10);
        assertThat(faults.near(() -> List.of("more"))).isEmpty();
    }
}
