package org.attackregister.http.cache;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the bytes of a body are encoded on their way. */
public enum Encoding {
    IDENTITY(""),
    GZIP("-gzip");

    private static final List<String> GZIP_NAMES = List.of("gzip", "x-gzip");
    private static final String IDENTITY_NAME = "identity";
    private static final String ANY = "*";

    private final String tagSuffix;

    Encoding(String tagSuffix) {
        this.tagSuffix = tagSuffix;
    }

    /** The part of an entity tag that differs between the encodings of one answer. */
    String tagSuffix() {
        return tagSuffix;
    }

    /**
     * The encoding for larger bodies: gzip where it is accepted and plain text is not preferred to it.
     *
     * @param acceptEncoding the {@code Accept-Encoding} header; where it is missing or malformed nothing is encoded
     */
    public static Encoding preferred(@Nullable String acceptEncoding) {
        return acceptEncoding == null ? IDENTITY : KnownEncodings.preferred(acceptEncoding);
    }

    /** As {@link #preferred}, read anew. */
    static Encoding read(String acceptEncoding) {
        List<WeightedItem> items = WeightedItem.list(acceptEncoding).orElse(List.of());
        double gzip =
                weight(items, GZIP_NAMES).or(() -> weight(items, List.of(ANY))).orElse(0.0);
        double identity = weight(items, List.of(IDENTITY_NAME)).orElse(0.0);
        return gzip > 0 && gzip >= identity ? GZIP : IDENTITY;
    }

    private static Optional<Double> weight(List<WeightedItem> items, List<String> names) {
        return items.stream()
                .filter(i -> names.contains(i.name()))
                .map(WeightedItem::weight)
                .findFirst();
    }
}
