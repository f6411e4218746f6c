package org.attackregister.fuzz;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * JSON values that are small to write and costly to read, and large ones, as they are written in a document.
 *
 * @param name what it is
 * @param json the value
 */
record HostileJson(String name, String json) {
    /** Those of about so many characters at the most. */
    static List<HostileJson> ofSize(int size) {
        return List.of(
                new HostileJson("a number of 10^8 digits", "1e99999999"),
                new HostileJson("a number below of 10^8 digits", "-1e99999999"),
                new HostileJson("a fraction of 10^8 digits", "1e-99999999"),
                new HostileJson("a nought with 10^9 digits", "0e999999999"),
                new HostileJson("a number of 10^9 digits", "1e999999999"),
                new HostileJson("a number that overflows", "1e2147483648"),
                new HostileJson("an exponent that overflows", "1e99999999999"),
                new HostileJson("a number of 1000 digits", "9".repeat(1_000)),
                new HostileJson("digits", "9".repeat(size)),
                new HostileJson("zeros", "1" + "0".repeat(size)),
                new HostileJson("decimals", "0." + "1".repeat(size)),
                new HostileJson("letters", '"' + "a".repeat(size) + '"'),
                new HostileJson("digits in a text", '"' + "9".repeat(size) + '"'),
                new HostileJson("dashes", '"' + "a-".repeat(size / 2) + '"'),
                new HostileJson("escapes", '"' + "\\u00e9".repeat(size / 6) + '"'),
                new HostileJson("marks", '"' + "\u0301\u0316".repeat(size / 4) + '"'),
                new HostileJson("letters that hang on others", '"' + "a\u03a3".repeat(size / 3) + '"'),
                new HostileJson("halves of surrogate pairs", '"' + "\\ud800".repeat(size / 6) + '"'),
                new HostileJson("arrays in one another", "[".repeat(size / 2) + "]".repeat(size / 2)),
                new HostileJson("fifteen arrays in one another", "[".repeat(15) + "]".repeat(15)),
                new HostileJson("objects in one another", "{\"a\":".repeat(size / 6) + "1" + "}".repeat(size / 6)),
                new HostileJson("entries", '[' + String.join(",", Collections.nCopies(size / 2, "1")) + ']'),
                new HostileJson("equal texts", '[' + String.join(",", Collections.nCopies(size / 4, "\"a\"")) + ']'),
                new HostileJson("objects", '[' + String.join(",", Collections.nCopies(size / 3, "{}")) + ']'),
                new HostileJson("different texts", '[' + listed(size / 10, "\"t%d\"") + ']'),
                new HostileJson("members", '{' + listed(size / 12, "\"m%d\":1") + '}'),
                new HostileJson("members of 10^8 digits", '{' + listed(size / 20, "\"m%d\":1e99999999") + '}'),
                new HostileJson("one member often", "{" + "\"a\":1,".repeat(size / 6) + "\"a\":1}"));
    }

    private static String listed(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return name;
    }
}
