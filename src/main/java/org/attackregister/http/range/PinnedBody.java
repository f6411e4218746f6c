package org.attackregister.http.range;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.attackregister.export.BodyExtent;
import org.attackregister.export.BodyPieces;
import org.attackregister.export.RepeatableBody;
import org.jspecify.annotations.Nullable;

/** A large body that never changes, and the part of it that a request asks for. */
public final class PinnedBody {
    private final RepeatableBody body;
    private final KnownExtents extents;
    private final Object key;
    private final String tag;

    /**
     * A body.
     *
     * @param key what it is the answer to
     * @param tag its strong entity tag
     */
    public PinnedBody(RepeatableBody body, KnownExtents extents, Object key, String tag) {
        this.body = body;
        this.extents = extents;
        this.key = key;
        this.tag = tag;
    }

    /**
     * A body that was begun.
     *
     * @param slice which part of it; null where its length is not known
     * @param digest the digest of all of it, as a field says it; null where it is not known
     */
    public record BegunSlice(
            @Nullable BodySlice slice, @Nullable String digest, BodyPieces pieces) {}

    /** Which part of it a request asks for. */
    public BodySlice slice(@Nullable RangeRequest request) {
        return BodySlice.of(request, tag, extent().length());
    }

    /** The digest of all of it, as a field says it. */
    public String digest() {
        return ReprDigest.of(extent().sha256());
    }

    private BodyExtent extent() {
        try {
            return extents.get(key, body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
    }

    /** Begins what a request asks for. */
    public BegunSlice begin(@Nullable RangeRequest request, OutputStream out) throws IOException {
        BodyExtent extent = extents.get(key, body);
        BodySlice slice = BodySlice.of(request, tag, extent.length());
        return new BegunSlice(slice, ReprDigest.of(extent.sha256()), body.begin(extent, slice.from(), slice.to(), out));
    }
}
