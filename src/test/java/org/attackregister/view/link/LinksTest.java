package org.attackregister.view.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinksTest {
    @Test
    void leavesCommasAndColonsAndEncodesWhatEndsAValue() {
        assertThat(IntStream.range(0, 0x180)
                        .mapToObj(c -> Character.toString(c))
                        .filter(c -> !",:+ ".contains(c)))
                .allSatisfy(c -> assertThat(Links.value(c)).isEqualTo(URLEncoder.encode(c, StandardCharsets.UTF_8)));
        assertThat(Links.value("2022-08,a:b c+d%2C")).isEqualTo("2022-08,a:b%20c%2Bd%252C");
    }
}
