package org.attackregister.http.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an identity provider publishes its keys. What it answers is taken within a time and up to a size, whole, as
 * JSON and from nowhere else.
 *
 * @param client which follows nobody elsewhere
 * @param request what it is asked, and where
 * @param patience how long a fetch may last, from its beginning to the last byte
 * @param algorithm with which it signs
 */
record KeyAddress(HttpClient client, HttpRequest request, Duration patience, ProviderAlgorithm algorithm) {
    /** A set of a hundred keys of 4096 bits with their certificates is smaller. */
    static final int MOST_BYTES = 512 * 1024;

    private static final int OK = 200;
    private static final Pattern JSON = Pattern.compile("(?i)application/([a-z0-9.-]+\\+)?json *(;.*)?");

    /**
     * An address that is spoken to by the trust and the proxy that Java is given.
     *
     * @throws IllegalArgumentException if the address has no host
     */
    static KeyAddress of(URI uri, Duration patience, ProviderAlgorithm algorithm) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
        return of(client, uri, patience, algorithm);
    }

    /** An address that is spoken to in a way of its own. */
    static KeyAddress of(HttpClient client, URI uri, Duration patience, ProviderAlgorithm algorithm) {
        HttpRequest request =
                HttpRequest.newBuilder(uri).header("Accept", "application/json").build();
        return new KeyAddress(client, request, patience, algorithm);
    }

    /**
     * The keys that are there now.
     *
     * @throws KeysUnusable if there are none to be had in time
     */
    PublicKeys fetch() throws KeysUnusable, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, KeyAddress::body);
        try {
            byte[] body = answer.get(patience.toNanos(), TimeUnit.NANOSECONDS).body();
            return PublicKeys.read(new String(body, StandardCharsets.UTF_8), algorithm);
        } catch (TimeoutException slow) {
            throw new KeysUnusable("has not answered within " + patience.toMillis() + " milliseconds");
        } catch (ExecutionException e) {
            throw refusal(e).orElseGet(() -> new KeysUnusable("cannot be reached", e.getCause()));
        } finally {
            // the library's own timeout ends with the head of an answer
            answer.cancel(true);
        }
    }

    private static BodySubscriber<byte[]> body(ResponseInfo head) {
        String type = head.headers().firstValue("Content-Type").orElse("");
        if (head.statusCode() != OK) {
            return BoundedBody.refused(new KeysUnusable("answers with the status " + head.statusCode()));
        }
        return JSON.matcher(type).matches()
                ? BoundedBody.of(MOST_BYTES)
                : BoundedBody.refused(new KeysUnusable("answers with something else than JSON"));
    }

    private static Optional<KeysUnusable> refusal(Throwable failure) {
        return Stream.<Throwable>iterate(failure, t -> t != null, Throwable::getCause)
                .filter(KeysUnusable.class::isInstance)
                .map(KeysUnusable.class::cast)
                .findFirst();
    }
}
