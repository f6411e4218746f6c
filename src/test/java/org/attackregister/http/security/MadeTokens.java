package org.attackregister.http.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.attackregister.model.Caller;
import org.attackregister.model.Role;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens for tests, made with the key of the program under test. */
public final class MadeTokens {
    private static final Map<String, String> MADE = new ConcurrentHashMap<>();

    private MadeTokens() {}

    /** A token of a role, valid for an hour; the same one for who asks again. */
    public static String of(Role role, String... datasets) {
        return MADE.computeIfAbsent(
                role + String.join(",", datasets),
                asked -> made(role, UUID.randomUUID().toString(), Set.of(datasets)));
    }

    /** A token of a role that nobody else has. */
    public static String fresh(Role role) {
        return known(role, UUID.randomUUID().toString());
    }

    /** A token of a role that is known by an id. */
    public static String known(Role role, String tokenId) {
        return made(role, tokenId, Set.of());
    }

    private static String made(Role role, String tokenId, Set<String> datasets) {
        Instant end = Instant.now().plus(Duration.ofHours(1));
        return of(new Caller("a " + role.code(), Set.of(role), datasets, tokenId, end));
    }

    /** The token of a caller. */
    static String of(Caller caller) {
        try {
            return new TokenMint(directory()).mint(caller);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data directory of the program under test. */
    static Path directory() {
        return Path.of(ConfigProvider.getConfig().getValue("register.data-dir", String.class));
    }

    /** The header line that presents a token. */
    public static String header(String token) {
        return "Authorization: Bearer " + token;
    }
}
