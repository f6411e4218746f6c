package org.attackregister.http.cache;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Accept-Encoding} headers were read as. A client sends the same one with each request, and there are few
 * clients; of two that fall on one place the later one has it.
 */
final class KnownEncodings {
    private static final int PLACES = 64;

    /** Longer ones are read each time: what callers send is not kept without a bound. */
    private static final int LONGEST = 200;

    private static final AtomicReferenceArray<@Nullable KnownEncoding> KNOWN = new AtomicReferenceArray<>(PLACES);

    private KnownEncodings() {}

    private record KnownEncoding(String header, Encoding encoding) {}

    static Encoding preferred(String header) {
        if (header.length() > LONGEST) {
            return Encoding.read(header);
        }
        int place = header.hashCode() & (PLACES - 1);
        KnownEncoding known = KNOWN.getPlain(place);
        if (known == null || !known.header.equals(header)) {
            known = new KnownEncoding(header, Encoding.read(header));
            KNOWN.setRelease(place, known);
        }
        return known.encoding;
    }
}
