package org.attackregister.model;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who calls, as a valid token says.
 *
 * @param subject whose token it is; shown in the history of what it writes
 * @param roles what the holder may do, in the order of {@link Role}; none for a token that names no role of ours
 * @param datasets ids of the datasets that a {@link Role#PARTNER} writes, in alphabetical order
 * @param tokenId the token's own id ({@code jti}), by which it is revoked
 * @param expiresAt when the token ends
 */
public record Caller(String subject, Set<Role> roles, Set<String> datasets, String tokenId, Instant expiresAt) {
    /** How many characters a subject and a token's id may have. */
    public static final int LONGEST_NAME = 200;

    /** A name on one line, without letters that nobody sees. */
    private static final Pattern NAME =
            Pattern.compile("(?=.*[^\\p{Z}])[^\\p{C}\\p{Zl}\\p{Zp}\\uFFFD]{1," + LONGEST_NAME + "}");

    public Caller {
        EnumSet<Role> ordered = EnumSet.noneOf(Role.class);
        ordered.addAll(roles);
        roles = Collections.unmodifiableSet(ordered);
        datasets = Collections.unmodifiableSet(new TreeSet<>(datasets));
    }

    /** Whether a text can be a subject or a token's id: 1 to {@value #LONGEST_NAME} visible characters and spaces. */
    public static boolean isName(String text) {
        // databases count characters outside the basic plane as one or as two
        return text.length() <= LONGEST_NAME && NAME.matcher(text).matches();
    }

    /** Whether the holder has a role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the holder writes at all, at least one dataset. */
    public boolean mayWrite() {
        return mayWriteAll() || (is(Role.PARTNER) && !datasets.isEmpty());
    }

    /** Whether the holder may write every dataset, and what they share. */
    public boolean mayWriteAll() {
        return is(Role.EDITOR) || is(Role.ADMIN);
    }

    /** Whether the holder may write a dataset. */
    public boolean mayWrite(String dataset) {
        return mayWriteAll() || (is(Role.PARTNER) && datasets.contains(dataset));
    }
}
