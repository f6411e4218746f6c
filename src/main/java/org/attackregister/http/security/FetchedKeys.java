package org.attackregister.http.security;

import java.security.PublicKey;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keys of an identity provider's address. They are fetched on a thread of their own, once for all who show a token;
 * whoever shows one takes what is there.
 */
final class FetchedKeys implements ProviderKeys, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(FetchedKeys.class);

    private final KeyRing ring;
    private final KeyAddress address;
    private final Thread thread;

    /** Keys that begin to be fetched at {@link #start()}. */
    FetchedKeys(KeyAddress address, KeyRing.Pace pace) {
        this.ring = new KeyRing(pace);
        this.address = address;
        this.thread = new Thread(this::fetchForEver, "provider-keys");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public Optional<PublicKey> find(@Nullable String kid) throws KeysOutOfReach {
        return ring.find(kid, System.nanoTime());
    }

    @Override
    public void doubt() {
        ring.requestFetch();
    }

    @Override
    public TokenKeyState state() {
        return ring.state(System.nanoTime());
    }

    /** Ends a fetch that is under way, and waits for nothing. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void fetchForEver() {
        try {
            while (true) {
                ring.awaitDue(System::nanoTime);
                ring.begin(System.nanoTime());
                fetch();
            }
        } catch (InterruptedException ended) {
            LOG.debug("Keys are fetched no more");
        }
    }

    private void fetch() throws InterruptedException {
        try {
            PublicKeys keys = address.fetch();
            if (keys.isEmpty()) {
                ring.forget();
                throw new KeysUnusable("lists no key that can be used with the algorithm that is set");
            }
            if (ring.arrived(keys)) {
                LOG.info("The keys of the identity provider are available again");
            }
        } catch (KeysUnusable e) {
            note(e);
        } catch (RuntimeException odd) {
            // whatever goes wrong with one fetch, there is a next one
            note(new KeysUnusable("cannot be asked", odd));
        }
    }

    /** Logged once, however long it lasts. */
    private void note(KeysUnusable why) {
        if (ring.failed(why.sentence())) {
            LOG.warnf(
                    "The identity provider %s, so that its keys cannot be had. It is asked again and again; tokens whose key"
                            + " is unknown are answered 503 until then",
                    why.forTheLog());
        }
    }
}
