package org.attackregister.snapshot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 8785, and what its rules mean for the numbers that an attack has. */
class CanonicalJsonTest {

    /** RFC 8785, appendix B; the two that are no JSON numbers are left out. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void writesANumberAsEcmaScriptDoes(String bits, String written) {
        assertThat(CanonicalJson.number(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(written);
    }

    /** From a JavaScript engine (V8): the gap below a power of two is half of that above. */
    @ParameterizedTest
    @CsvSource({
        "3e70000000000000, 5.960464477539063e-8",
        "3d30000000000000, 5.684341886080802e-14",
        "4580000000000000, 6.189700196426902e+26",
        "0060000000000000, 7.120236347223045e-307",
        "000fffffffffffff, 2.225073858507201e-308",
        "0000000000000003, 1.5e-323"
    })
    void findsTheShortestNumberBesideAPowerOfTwoAndBelowTheNormalOnes(String bits, String written) {
        writesANumberAsEcmaScriptDoes(bits, written);
    }

    @Test
    void writesTheSampleOfSection322() {
        String json = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;

        assertThat(canonical(json)).isEqualTo("""
                        {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
    }

    @Test
    void sortsNamesAsSection323DoesByTheirUtf16Units() {
        String json = """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """;

        assertThat(canonical(json))
                .containsSubsequence(
                        "Carriage Return",
                        "One",
                        "Control",
                        "Latin Small Letter O With Diaeresis",
                        "Euro Sign",
                        "Emoji: Grinning Face",
                        "Hebrew Letter Dalet With Dagesh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "[{},[]]", "{\"a\":{\"b\":[1,2,{}]}}", "\"\"", "null"})
    void leavesAloneWhatIsCanonical(String json) {
        assertThat(canonical(json)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "1.50, 1.5",
        "-0.0, 0",
        "0.000, 0",
        "183, 183",
        "182.333333333, 182.333333333",
        "1.333333333, 1.333333333",
        "69.22000000000001, 69.22000000000001",
        "1e3, 1000",
        "123456789012345678901, 123456789012345680000",
        "202108260001, 202108260001",
        "100000000000000000000000, 1e+23",
        // from a JavaScript engine (V8)
        "-0, 0",
        "1e-7, 1e-7",
        "-0.0000001, -1e-7",
        "0.00005, 0.00005",
        "5e-5, 0.00005",
        "0.000001, 0.000001",
        "9.999999e-7, 9.999999e-7",
        "0.0000012345, 0.0000012345",
        "1e20, 100000000000000000000",
        "1e21, 1e+21",
        "-1e21, -1e+21",
        "999999999999999999999, 1e+21",
        "2.5e22, 2.5e+22",
        "9007199254740992, 9007199254740992",
        "9007199254740993, 9007199254740992",
        "-264339415845273170, -264339415845273180",
        "0.30000000000000004, 0.30000000000000004",
        "5e-324, 5e-324"
    })
    void writesEqualNumbersAlike(String number, String written) {
        assertThat(canonical(number)).isEqualTo(written);
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.of(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
