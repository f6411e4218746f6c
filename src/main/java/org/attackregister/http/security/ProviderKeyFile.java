package org.attackregister.http.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keys of an identity provider in a file, which is read again whenever it has changed. */
final class ProviderKeyFile implements ProviderKeys {
    private static final Logger LOG = Logger.getLogger(ProviderKeyFile.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Path file;
    private final ProviderAlgorithm algorithm;
    private List<Object> shape = List.of();
    private PublicKeys keys = PublicKeys.NONE;
    private @Nullable String trouble;
    private @Nullable Instant troubledSince;

    ProviderKeyFile(Path file, ProviderAlgorithm algorithm) {
        this.file = file;
        this.algorithm = algorithm;
    }

    @Override
    public synchronized Optional<PublicKey> find(@Nullable String kid) throws KeysOutOfReach {
        look();
        if (trouble != null) {
            throw new KeysOutOfReach(SOON);
        }
        return keys.find(kid);
    }

    /** There is nothing to be done: each look at the keys is one at the file. */
    @Override
    public void doubt() {}

    @Override
    public synchronized TokenKeyState state() {
        look();
        return new TokenKeyState(trouble == null, troubledSince, trouble);
    }

    private void look() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            List<Object> seen = List.of(now.lastModifiedTime(), now.size(), String.valueOf(now.fileKey()));
            if (trouble == null && seen.equals(shape)) {
                return;
            }
            keys = read();
            shape = seen;
            if (trouble != null) {
                LOG.info("The keys of the identity provider are available again");
            }
            trouble = null;
            troubledSince = null;
        } catch (IOException e) {
            note(new KeysUnusable("cannot be read", e));
        } catch (KeysUnusable e) {
            note(e);
        }
    }

    private PublicKeys read() throws IOException, KeysUnusable {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(KeyAddress.MOST_BYTES);
            PublicKeys read = PublicKeys.read(new String(bytes, StandardCharsets.UTF_8), algorithm);
            if (read.isEmpty()) {
                throw new KeysUnusable("lists no key that can be used with the algorithm that is set");
            }
            return read;
        }
    }

    private void note(KeysUnusable why) {
        if (trouble == null) {
            troubledSince = Instant.now();
            LOG.warnf(
                    "The file with the keys of the identity provider %s. Tokens are answered 503 until it can be used",
                    why.forTheLog());
        }
        trouble = why.sentence();
    }
}
