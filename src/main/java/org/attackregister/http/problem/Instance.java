package org.attackregister.http.problem;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The address of a failed request, safe to be given back: always a path-absolute URI reference (RFC 3986). */
final class Instance {
    private static final int MAX_LENGTH = 1000;
    private static final String CUT = "%E2%80%A6";
    private static final String ALLOWED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?";
    private static final Pattern WHOLE_ADDRESS = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");
    private static final int LAST_BYTE = 0xFF;
    private static final int ESCAPE = 3;

    private Instance() {}

    /**
     * Path and query, with everything escaped that does not belong into a URI.
     *
     * @param target the request's target as it was sent: {@code /path?query}, or a whole address
     */
    static String of(String target) {
        String path = pathAndQuery(target);
        StringBuilder safe = new StringBuilder("/");
        int at = 0;
        while (at < path.length() && path.charAt(at) == '/') {
            at++;
        }
        safe.append("%2F".repeat(Math.max(0, at - 1)));
        while (at < path.length() && safe.length() <= MAX_LENGTH) {
            int next = at + (isEscape(path, at) ? ESCAPE : 1);
            append(safe, path.substring(at, next));
            at = next;
        }
        return at < path.length() ? safe.append(CUT).toString() : safe.toString();
    }

    private static String pathAndQuery(String target) {
        if (target.startsWith("/") || !WHOLE_ADDRESS.matcher(target).find()) {
            return target;
        }
        int path = target.indexOf('/', target.indexOf("://") + "://".length());
        return path < 0 ? "/" : target.substring(path);
    }

    private static void append(StringBuilder safe, String part) {
        char c = part.charAt(0);
        if (part.length() == ESCAPE || ALLOWED.indexOf(c) >= 0) {
            safe.append(part);
        } else if (c <= LAST_BYTE) {
            escape(safe, c);
        } else {
            for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
                escape(safe, b & LAST_BYTE);
            }
        }
    }

    private static boolean isEscape(String path, int at) {
        return path.charAt(at) == '%'
                && at + 2 < path.length()
                && HexFormat.isHexDigit(path.charAt(at + 1))
                && HexFormat.isHexDigit(path.charAt(at + 2));
    }

    private static void escape(StringBuilder safe, int b) {
        safe.append(String.format("%%%02X", b));
    }
}
