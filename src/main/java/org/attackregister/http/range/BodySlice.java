package org.attackregister.http.range;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attackregister.http.problem.UnsatisfiableRange;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a body are sent: all, or one range of them (RFC 9110, section 14).
 *
 * @param from the first byte
 * @param to the byte after the last
 * @param length how many bytes the body has
 * @param partial whether they are sent as a part, with a 206
 */
public record BodySlice(long from, long to, long length, boolean partial) {
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;

    /** One range; empty entries of the list are allowed. Longer numbers than these are no lengths of bodies. */
    private static final Pattern ONE_RANGE =
            Pattern.compile("bytes=[\\s,]*(?:(\\d{1,18})-(\\d{0,18})|-(\\d{1,18}))[\\s,]*", Pattern.CASE_INSENSITIVE);

    /** All of a body. */
    public static BodySlice whole(long length) {
        return new BodySlice(0, length, length, false);
    }

    /**
     * What a request asks for: one range; all where it names none, several or no valid one, or where {@code If-Range}
     * names another state of the body.
     *
     * @param tag the strong entity tag of the body
     * @throws org.attackregister.error.RegisterException of kind {@code RANGE_NOT_SATISFIABLE} if the range has none of
     *     the bytes
     */
    public static BodySlice of(@Nullable RangeRequest request, String tag, long length) {
        Matcher range = ONE_RANGE.matcher(request == null ? "" : request.range());
        boolean same = request != null
                && (request.ifRange() == null || request.ifRange().equals(tag));
        if (!same || !range.matches()) {
            return whole(length);
        }
        if (range.group(3) != null) {
            long last = Long.parseLong(range.group(3));
            return part(last == 0 ? length : Math.max(0, length - last), length, length);
        }
        long from = Long.parseLong(range.group(1));
        if (range.group(2).isEmpty()) {
            return part(from, length, length);
        }
        long last = Long.parseLong(range.group(2));
        return last < from ? whole(length) : part(from, Math.min(last + 1, length), length);
    }

    private static BodySlice part(long from, long to, long length) {
        if (from >= length) {
            throw new UnsatisfiableRange(length);
        }
        return new BodySlice(from, to, length, true);
    }

    /** The status with which they are sent. */
    public int status() {
        return partial ? PARTIAL_CONTENT : OK;
    }

    /** How many bytes are sent. */
    public long size() {
        return to - from;
    }

    /** What is said of them: which they are, and that others can be asked for. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept-Ranges", "bytes");
        if (partial) {
            headers.put("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + length);
        }
        return headers;
    }
}
