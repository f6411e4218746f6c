package org.attackregister.http.security;

import java.security.PublicKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public keys of an identity provider, as they are known at this moment; nobody who asks for one waits. */
interface ProviderKeys {
    /**
     * The key that a token names; empty where the provider has none of that name.
     *
     * @param kid the name; null where the token has none
     * @throws KeysOutOfReach if that cannot be said now
     */
    Optional<PublicKey> find(@Nullable String kid) throws KeysOutOfReach;

    /** Notes that a token is not signed with the key of its name, which may mean that the name got another key. */
    void doubt();

    /** The state of the keys. */
    TokenKeyState state();
}
