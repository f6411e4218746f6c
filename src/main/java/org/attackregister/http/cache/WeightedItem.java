package org.attackregister.http.cache;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One item of a header such as {@code Accept: text/csv;q=0.5} (RFC 9110, section 12.4.2).
 *
 * @param name what is accepted, in lower case
 * @param parameters the parameters but the weight, with names and values in lower case
 * @param weight how welcome it is, from 0 (not at all) to 1
 */
record WeightedItem(String name, Map<String, String> parameters, double weight) {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern NAME = Pattern.compile(TOKEN + "(?:/" + TOKEN + ")?");
    private static final Pattern PARAMETER =
            Pattern.compile("[ \\t]*;[ \\t]*(?:(" + TOKEN + ")=(" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*\"))?");
    private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*(?:,[ \\t]*)+");
    private static final Pattern WEIGHT = Pattern.compile("0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");
    private static final String WEIGHT_NAME = "q";

    WeightedItem {
        parameters = Map.copyOf(parameters);
    }

    /** The items in the order in which they stand; empty where the header is malformed. */
    static Optional<List<WeightedItem>> list(String header) {
        List<WeightedItem> items = new ArrayList<>();
        Matcher at = NAME.matcher(header);
        int end = skip(SEPARATOR, header, skip(Pattern.compile("[ \\t]*"), header, 0));
        while (end < header.length()) {
            if (!at.find(end) || at.start() != end) {
                return Optional.empty();
            }
            String name = at.group().toLowerCase(Locale.ROOT);
            Map<String, String> parameters = new LinkedHashMap<>();
            end = parameters(header, at.end(), parameters);
            String weight = Optional.ofNullable(parameters.remove(WEIGHT_NAME)).orElse("1");
            int next = skip(SEPARATOR, header, end);
            boolean separated = next > end || header.substring(end).isBlank();
            if (!WEIGHT.matcher(weight).matches() || !separated) {
                return Optional.empty();
            }
            items.add(new WeightedItem(name, parameters, Double.parseDouble(weight)));
            end = next > end ? next : header.length();
        }
        return Optional.of(items);
    }

    private static int parameters(String header, int from, Map<String, String> found) {
        int end = from;
        for (Matcher m = PARAMETER.matcher(header); m.find(end) && m.start() == end; ) {
            end = m.end();
            if (m.group(1) != null) {
                found.put(m.group(1).toLowerCase(Locale.ROOT), unquoted(m.group(2)));
            }
        }
        return end;
    }

    private static String unquoted(String value) {
        String plain =
                value.startsWith("\"") ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
        return plain.toLowerCase(Locale.ROOT);
    }

    private static int skip(Pattern pattern, String header, int from) {
        Matcher m = pattern.matcher(header).region(from, header.length());
        return m.lookingAt() ? m.end() : from;
    }
}
