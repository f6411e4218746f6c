package org.attackregister.snapshot.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attacks of one part of a dataset, in short.
 *
 * @param key its value in each dimension; null for attacks without one
 * @param attacks how many attacks it has
 * @param digest the XOR of the SHA-256 of each record's canonical JSON (RFC 8785), in hexadecimal
 */
public record Partition(List<@Nullable String> key, long attacks, String digest) {
    /** A part without attacks. */
    public static final Partition NOTHING = new Partition(List.of(), 0, Digests.hexadecimal(new byte[Digests.LENGTH]));
}
