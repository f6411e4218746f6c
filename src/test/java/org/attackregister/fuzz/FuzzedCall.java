package org.attackregister.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as it goes over the wire.
 *
 * @param target what follows the method, percent-encoded or not, as it is sent
 * @param headers whole lines
 * @param body what follows; empty where nothing does
 * @param framed whether it is HTTP at all, so that the server can know where it ends
 */
@SuppressWarnings("ArrayRecordComponent")
record FuzzedCall(String method, String target, List<String> headers, byte[] body, boolean framed) {
    static final byte[] NOTHING = {};

    private static final Pattern WAIT = Pattern.compile("\\bwait_seconds=(\\d{1,2})\\b");

    static FuzzedCall read(String method, String target, List<String> headers) {
        return new FuzzedCall(method, target, headers, NOTHING, true);
    }

    /** The path without the query. */
    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** How long it asks to be kept waiting; none but a poll of the feed does. */
    Duration patience() {
        Matcher asked = WAIT.matcher(target);
        return asked.find() ? Duration.ofSeconds(Integer.parseInt(asked.group(1))) : Duration.ZERO;
    }

    boolean head() {
        return method.equals("HEAD");
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: register.test\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    @Override
    public String toString() {
        String text = new String(bytes(), StandardCharsets.ISO_8859_1);
        return text.length() > 2_000 ? text.substring(0, 2_000) + "... (" + text.length() + " bytes)" : text;
    }
}
