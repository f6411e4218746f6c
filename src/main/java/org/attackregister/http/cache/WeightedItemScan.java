package org.attackregister.http.cache;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a header's list of weighted items in one pass, whatever a caller sends: no character is looked at three times. */
final class WeightedItemScan {
    private static final String SIGNS = "!#$%&'*+-.^_`|~";

    private final String text;
    private int at;

    WeightedItemScan(String text) {
        this.text = text;
    }

    /** The items up to the most that are read; empty where one of them is malformed. */
    Optional<List<WeightedItem>> items() {
        List<WeightedItem> items = new ArrayList<>();
        skipSeparators();
        while (at < text.length() && items.size() < WeightedItem.MOST) {
            Optional<WeightedItem> item = item();
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
            skipBlanks();
            if (at < text.length() && text.charAt(at) != ',') {
                return Optional.empty();
            }
            skipSeparators();
        }
        return Optional.of(items);
    }

    private Optional<WeightedItem> item() {
        String name = token();
        if (takes('/')) {
            String subtype = token();
            name = name.isEmpty() || subtype.isEmpty() ? "" : name + "/" + subtype;
        }
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        skipBlanks();
        while (takes(';')) {
            skipBlanks();
            if (!parameter(parameters)) {
                return Optional.empty();
            }
            skipBlanks();
        }
        return WeightedItem.of(name, parameters);
    }

    /** A parameter, or nothing, as between two semicolons. */
    private boolean parameter(Map<String, String> found) {
        String name = token();
        if (name.isEmpty()) {
            return true;
        }
        if (!takes('=')) {
            return false;
        }
        String value = takes('"') ? quoted() : token();
        if (value == null || (value.isEmpty() && text.charAt(at - 1) != '"')) {
            return false;
        }
        found.put(name, value);
        return true;
    }

    /** The quoted text after the opening mark, which was taken; null if the closing mark is missing. */
    private @Nullable String quoted() {
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return value.toString().toLowerCase(Locale.ROOT);
            }
            if (c == '\\' && at < text.length()) {
                c = text.charAt(at++);
            }
            value.append(c);
        }
        return null;
    }

    private String token() {
        int start = at;
        while (at < text.length() && isOfToken(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfToken(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || SIGNS.indexOf(c) >= 0;
    }

    private boolean takes(char wanted) {
        boolean taken = at < text.length() && text.charAt(at) == wanted;
        at += taken ? 1 : 0;
        return taken;
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private void skipSeparators() {
        skipBlanks();
        while (takes(',')) {
            skipBlanks();
        }
    }
}
