package org.attackregister.fuzz;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text that programs stumble over. */
final class HostileText {
    /** Numbers and dates at the ends of their types, and what almost is one. */
    static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "2",
            "1001",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "1e5",
            "1e400",
            "1e99999999",
            "0.1",
            "1,5",
            "NaN",
            "Infinity",
            "0x10",
            " 7",
            "7 ",
            "+7",
            "\u0661\u0662",
            "9".repeat(400));

    static final List<String> DATES = List.of(
            "2022",
            "2022-08",
            "2022-08-15",
            "0000",
            "0001-01-01",
            "9999",
            "9999-12-31",
            "10000-01-01",
            "-0001",
            "2022-02-30",
            "2022-13",
            "2022-00",
            "2022-W31",
            "2022-W54",
            "2022-Q3",
            "1600-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "+999999999-12-31T23:59:59Z",
            "2022-08-15T00:00:00+18:00",
            "2022-08-15T24:00:00Z",
            "2016-12-31T23:59:60Z",
            "2022-08-15T00:00:00.123456789123Z",
            "-999999999-01-01T00:00:00Z");

    static final List<String> WORDS = List.of(
            "",
            " ",
            ",",
            ",,,",
            "null",
            "!null",
            "!",
            "a|b",
            "|",
            "\"",
            "\"a",
            "mosq*",
            "*",
            "'",
            "\\",
            "%",
            "%00",
            "%2e%2e",
            "..",
            "/",
            "//",
            ";",
            "=",
            "&",
            "#",
            "\u0000",
            "\n",
            "\r\nX: y",
            "\t",
            "\u202e",
            "\ud83d\ude00",
            "\u0130",
            "\u00df",
            "e\u0301",
            "<script>",
            "${jndi:ldap://x}",
            "' or 1=1 --",
            "{}",
            "[]",
            "true",
            "false",
            "iskp",
            "isis-q",
            "taliban",
            "AF",
            "af",
            "AFG",
            "ZZ",
            "Kabul",
            "kabull",
            "other",
            "rest",
            "all",
            "attacks",
            "killed",
            "year",
            "-date",
            "date",
            "json",
            "csv",
            "xml",
            "geojson",
            "ndjson");

    private static final List<String> LONG = List.of(
            "a".repeat(300),
            "a".repeat(9_000),
            ",".repeat(5_000),
            "\"".repeat(4_000),
            "(".repeat(3_000),
            "a,".repeat(3_000),
            "9".repeat(5_000),
            IntStream.range(0, 900).mapToObj(n -> "unknown" + n).collect(Collectors.joining(",")),
            "a|".repeat(2_000),
            "a* ".repeat(1_500));

    private HostileText() {}

    /** A word, a number, a date, seldom something long. */
    static String drawn(Draw draw) {
        if (draw.chance(6)) {
            return draw.one(LONG);
        }
        return draw.one(Stream.of(NUMBERS, DATES, WORDS).toList().get(draw.below(3)));
    }
}
