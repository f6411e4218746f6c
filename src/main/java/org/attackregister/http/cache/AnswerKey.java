package org.attackregister.http.cache;

import java.util.Arrays;
import java.util.Base64;
import org.attackregister.model.Sha256;
import org.attackregister.query.Format;

/**
 * What an answer is an answer to: all that its bytes depend on.
 *
 * @param register which register answers, and in which edition of its program; the same on every instance of it
 * @param revision the revision that is read
 * @param pinned whether the caller asked for that revision ({@code as_of}), so that the answer never changes
 * @param question the path and the normalised question
 * @param format the form of the answer
 */
public record AnswerKey(String register, long revision, boolean pinned, String question, Format format) {
    private static final int TAG_BYTES = 16;

    /** Whether it is a register of that id that answers. */
    public boolean isOf(String registerId) {
        return register.startsWith(registerId);
    }

    /**
     * The strong entity tag, one for each encoding (RFC 9110, section 8.8.3).
     *
     * @param encoding how the body is encoded
     */
    EntityTag tag(Encoding encoding) {
        String source = String.join(
                "\0", register, Long.toString(revision), Boolean.toString(pinned), question, format.mediaType());
        byte[] digest = Sha256.of(source);
        String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        return new EntityTag("r" + revision + "-" + hash + encoding.tagSuffix());
    }

    /** The entity tag of the answer as it is, not encoded, as the {@code ETag} header carries it. */
    public String plainTag() {
        return tag(Encoding.IDENTITY).header();
    }

    /** Whether a list of entity tags names the answer, in whichever encoding, strongly compared. */
    public boolean isNamedIn(String tags) {
        return Arrays.stream(Encoding.values()).anyMatch(e -> tag(e).isStronglyNamedIn(tags));
    }
}
