package org.attackregister.snapshot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The content of a dataset at one revision.
 *
 * @param attacks number of attacks
 * @param firstDate date of the earliest; null where there is none
 * @param lastDate date of the latest; null where there is none
 * @param lastChanged the newest revision, up to the one asked for, that changed one of its attacks; 0 if none did
 * @param digest XOR of the SHA-256 of each attack's canonical JSON (RFC 8785), in hexadecimal
 */
public record DatasetContent(
        long attacks,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate lastDate,
        long lastChanged,
        String digest) {}
