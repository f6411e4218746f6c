package org.attackregister.http.problem;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with placeholders, such as {@code /v1/attacks/{id}}, and the methods that it takes. */
final class PathTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::((?:[^{}]|\\{[^{}]*})*))?}");
    private static final String ANY_SEGMENT = "[^/]+";

    private final String path;
    private final Set<String> methods;
    private final Pattern pattern;
    private final Pattern above;
    private final int literals;

    /**
     * A path as JAX-RS writes it.
     *
     * @param path the path, starting with a slash
     * @param declared the methods that have code of their own
     */
    PathTemplate(String path, Set<String> declared) {
        this.path = path;
        Set<String> all = new TreeSet<>(declared);
        if (all.contains("GET")) {
            all.add("HEAD");
        }
        all.add("OPTIONS");
        this.methods = Set.copyOf(all);
        StringBuilder regex = new StringBuilder();
        int literal = 0;
        int end = 0;
        for (Matcher m = PLACEHOLDER.matcher(path); m.find(); end = m.end()) {
            regex.append(Pattern.quote(path.substring(end, m.start())));
            literal += m.start() - end;
            String own = m.group(1);
            regex.append("(?:").append(own == null ? ANY_SEGMENT : own.strip()).append(')');
        }
        regex.append(Pattern.quote(path.substring(end)));
        this.literals = literal + path.length() - end;
        this.pattern = Pattern.compile(regex + "/?");
        this.above = Pattern.compile((path.equals("/") ? "" : regex) + "(?:/.*)?");
    }

    /** Two parts of a path with one slash before and between them and none at the end. */
    static String join(String first, String second) {
        String joined = ("/" + first + "/" + second).replaceAll("/+", "/");
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }

    /** The path as it was written. */
    String path() {
        return path;
    }

    /** All methods that are answered, HEAD and OPTIONS included. */
    Set<String> methods() {
        return methods;
    }

    /** How many characters are no placeholder: of two templates that match, the one with more is meant. */
    int literals() {
        return literals;
    }

    /** Whether the path has no placeholders. */
    boolean isFixed() {
        return literals == path.length();
    }

    /** Whether a request's path is meant. */
    boolean matches(String requested) {
        return pattern.matcher(requested).matches();
    }

    /** Whether a request's path is meant, or lies below. */
    boolean isAbove(String requested) {
        return above.matcher(requested).matches();
    }
}
