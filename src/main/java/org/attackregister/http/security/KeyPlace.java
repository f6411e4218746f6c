package org.attackregister.http.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;

/** Where the keys of an identity provider are, by its settings. */
final class KeyPlace {
    private static final String PREFIX = "register.tokens.provider.";
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private KeyPlace() {}

    /**
     * The keys at a place.
     *
     * @param where an {@code https:} address or a file
     * @throws RegisterException if the settings cannot be meant
     */
    static ProviderKeys of(TokenConfig.Provider provider, String where) {
        check("fetch-timeout", provider.fetchTimeout());
        check("refresh", provider.refresh());
        check("pause", provider.pause());
        check("keep", provider.keep());
        check("longest-life", provider.longestLife());
        String start = where.toLowerCase(Locale.ROOT);
        try {
            if (start.startsWith("http:")) {
                throw refused(PREFIX + "keys is an http: address; keys are fetched over https: only");
            }
            if (start.startsWith("https:")) {
                KeyRing.Pace pace = new KeyRing.Pace(provider.refresh(), provider.pause(), provider.keep());
                return new FetchedKeys(
                        KeyAddress.of(new URI(where), provider.fetchTimeout(), provider.algorithm()), pace);
            }
            Path file = start.startsWith("file:") ? Path.of(new URI(where)) : Path.of(where);
            return new ProviderKeyFile(file, provider.algorithm());
        } catch (URISyntaxException | IllegalArgumentException unusable) {
            throw refused(PREFIX + "keys is neither an https: address nor the name of a file");
        }
    }

    private static void check(String setting, Duration value) {
        if (value.compareTo(SHORTEST) < 0) {
            throw refused(PREFIX + setting + " is at least a second");
        }
    }

    private static RegisterException refused(String why) {
        return new RegisterException(Trouble.INVALID_CONTENT, why);
    }
}
