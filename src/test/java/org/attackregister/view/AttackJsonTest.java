package org.attackregister.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.invented.SkewedAttacks;
import org.attackregister.model.Operation;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;
import org.attackregister.store.SampleAttacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttackJsonTest {
    private static final AttackEncoder ENCODER = new AttackEncoder();

    static Stream<Attack> attacks() {
        SkewedAttacks skewed = new SkewedAttacks("skewed");
        return Stream.concat(
                Stream.of(SampleAttacks.full("a-1"), SampleAttacks.bare("ä/b c~d:e,f")),
                IntStream.range(0, 300).mapToObj(i -> skewed.attack(i, 300)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void writesTheBytesThatTheMapperWrites(Attack attack) throws Exception {
        Versioned<Attack> version = version(attack, Instant.parse("2024-01-12T10:11:12.123456Z"));

        assertThat(text(ENCODER.encode(version)))
                .isEqualTo(text(RegisterJson.MAPPER.writeValueAsBytes(AttackByHand.of(version))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-12T10:11:12Z",
                "2024-01-12T10:11:00Z",
                "2024-01-12T10:11:12.120Z",
                "2024-01-12T10:11:12.000001Z"
            })
    void writesMomentsAsTheMapperDoes(String moment) throws Exception {
        Versioned<Attack> version = version(SampleAttacks.bare("a"), Instant.parse(moment));

        assertThat(text(ENCODER.encode(version)))
                .isEqualTo(text(RegisterJson.MAPPER.writeValueAsBytes(AttackByHand.of(version))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"", "a\\b", "\u0000\u0001\u001f \u007f\u0080", "\b\f\n\r\t", "\u2028é\u0641💣/", "[", "{"})
    void writesTextsAsTheMapperDoes(String text) throws Exception {
        JsonBytes json = new JsonBytes(1);
        json.text(text);

        assertThat(text(json.written())).isEqualTo(text(RegisterJson.MAPPER.writeValueAsBytes(text)));
    }

    @Test
    void growsWithWhatIsWritten() throws Exception {
        String text = "a\n".repeat(100_000);
        JsonBytes json = new JsonBytes(1);
        json.text(text);

        assertThat(text(json.written())).isEqualTo(text(RegisterJson.MAPPER.writeValueAsBytes(text)));
    }

    private static Versioned<Attack> version(Attack attack, Instant moment) {
        return new Versioned<>(new VersionStamp(61, 2, Operation.UPDATED, "why", moment, "ann"), attack);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
