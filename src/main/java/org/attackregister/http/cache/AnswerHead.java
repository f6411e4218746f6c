package org.attackregister.http.cache;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is said about a body ahead of it.
 *
 * @param mediaType the {@code Content-Type}
 * @param headers further headers that belong to the answer, such as {@code Link}
 */
public record AnswerHead(String mediaType, Map<String, String> headers) {
    private static final String CHARSET = ";charset=UTF-8";

    public AnswerHead {
        headers = Map.copyOf(headers);
    }

    /** The head of an answer in the form that the key names. */
    public static AnswerHead of(AnswerKey key) {
        String type = key.format().mediaType();
        return new AnswerHead(type.startsWith("text/") ? type + CHARSET : type, Map.of());
    }

    /** The same head with one more header. */
    public AnswerHead with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new AnswerHead(mediaType, more);
    }

    /**
     * The same head with a link to another page.
     *
     * @param target a path-absolute URI reference
     * @param relation such as {@code next} (RFC 8288)
     */
    public AnswerHead linked(String target, String relation) {
        String link = "<" + target.replace(">", "%3E") + ">; rel=\"" + relation + "\"";
        String before = headers.get("Link");
        return with("Link", before == null ? link : before + ", " + link);
    }

    /** The same head with another text in place of one, in each header. */
    public AnswerHead replaced(String text, String other) {
        Map<String, String> replaced = new LinkedHashMap<>(headers);
        replaced.replaceAll((name, value) -> value.replace(text, other));
        return new AnswerHead(mediaType, replaced);
    }

    /** The same head with the name under which a browser saves the body; what is not plain in it becomes a hyphen. */
    public AnswerHead named(String fileName) {
        String plain = fileName.replaceAll("[^A-Za-z0-9._-]+", "-");
        return with("Content-Disposition", "inline; filename=\"" + plain + "\"");
    }
}
