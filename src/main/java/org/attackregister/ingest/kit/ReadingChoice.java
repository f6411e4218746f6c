package org.attackregister.ingest.kit;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of files, so that nothing has to be found in them.
 *
 * @param charset their encoding; null to find it
 * @param dates the order of dates of digits; null to find it
 * @param numbers the form of numbers; null to find it
 * @param older whether rows are taken that are older than what is recorded, by the provider's own time
 */
public record ReadingChoice(
        @Nullable Charset charset,
        @Nullable DateOrder dates,
        @Nullable NumberForm numbers,
        boolean older) {
    /** Nothing is said. */
    public static final ReadingChoice NONE = new ReadingChoice(null, null, null, false);
}
