package org.attackregister.snapshot.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BinaryReaderTest {
    /** More than is buffered, and no multiple of it. */
    private static final int MANY = 200_003;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final BinaryWriter out = new BinaryWriter(Channels.newChannel(written));

    private BinaryReader read() throws IOException {
        out.end();
        return new BinaryReader(
                Channels.newChannel(new ByteArrayInputStream(written.toByteArray())), written.size() - Long.BYTES);
    }

    @Test
    void readsWhatWasWritten() throws IOException {
        Random random = new Random(1);
        byte[] bytes = new byte[MANY];
        random.nextBytes(bytes);
        char[] chars = new char[MANY];
        for (int i = 0; i < MANY; i++) {
            chars[i] = (char) random.nextInt();
        }
        int[] ints = random.ints(MANY).toArray();
        long[] longs = random.longs(MANY).toArray();
        double[] doubles = random.doubles(MANY).toArray();
        doubles[7] = Double.NaN;
        out.number(-7);
        out.bytes(bytes, MANY);
        out.chars(chars, MANY);
        out.ints(ints, MANY - 1);
        out.text("Kābul");
        out.longs(longs, MANY);
        out.text(null);
        out.doubles(doubles, MANY);
        out.moment(Instant.MAX);
        out.ints(ints, 0);

        BinaryReader in = read();

        assertThat(in.number()).isEqualTo(-7);
        assertThat(Arrays.copyOf(in.bytes(), MANY)).isEqualTo(bytes);
        assertThat(Arrays.copyOf(in.chars(), MANY)).isEqualTo(chars);
        assertThat(in.follows()).isEqualTo(MANY - 1);
        assertThat(Arrays.copyOf(in.ints(), MANY - 1)).isEqualTo(Arrays.copyOf(ints, MANY - 1));
        assertThat(in.text()).isEqualTo("Kābul");
        assertThat(Arrays.copyOf(in.longs(), MANY)).isEqualTo(longs);
        assertThat(in.text()).isNull();
        assertThat(Arrays.copyOf(in.doubles(), MANY)).isEqualTo(doubles);
        assertThat(in.moment()).isEqualTo(Instant.MAX);
        assertThat(in.ints()).containsOnly(0);
    }

    @Test
    void hasSpaceBehindWhatIsRead() throws IOException {
        out.ints(new int[] {1, 2, 3}, 3);

        assertThat(read().ints()).startsWith(1, 2, 3, 0).hasSizeGreaterThan(1_000);
    }

    @Test
    void takesNoMemoryForWhatTheFileCannotHave() throws IOException {
        out.number(Integer.MAX_VALUE);
        out.number(1L);

        assertThatThrownBy(read()::longs).isInstanceOf(DamagedFile.class);
    }

    @Test
    void endsWhereTheFileDoes() throws IOException {
        out.number(4);
        BinaryReader in = read();
        in.number();

        assertThatThrownBy(in::number).isInstanceOf(DamagedFile.class).hasMessage("it is cut off");
    }
}
