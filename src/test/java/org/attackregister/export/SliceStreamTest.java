package org.attackregister.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SliceStreamTest {
    private static final byte[] DIGITS = "0123456789".getBytes(StandardCharsets.US_ASCII);

    @Test
    void letsTheSamePassOfBytesThatLastAsOfOthers() throws IOException {
        for (int from = 0; from <= 20; from++) {
            for (int to = from; to <= 20; to++) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                SliceStream slice = new SliceStream(out, from, to);
                slice.write(DIGITS);
                // not from the start of its memory: what is sent lies within a segment
                slice.writeLasting(ByteBuffer.wrap(DIGITS, 2, 6).asReadOnlyBuffer());
                assertThat(out).hasToString("0123456789234567".substring(Math.min(from, 16), Math.min(to, 16)));
                assertThat(slice.written()).isEqualTo(16);
            }
        }
    }
}
