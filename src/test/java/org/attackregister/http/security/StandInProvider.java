package org.attackregister.http.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An identity provider with bad days: it publishes its keys over TLS as the test sets it. */
public final class StandInProvider implements AutoCloseable {
    /** The {@code iss} of its tokens. */
    public static final String ISSUER = "https://login.example/realms/press";

    /** Of what protects its key store, which is no secret. */
    public static final String PASSWORD = "changeit";

    private static final String JSON = "application/json";
    private static final int MANY = 64 * 1024 * 1024;

    /** How it answers. */
    public enum Mood {
        WELL,
        HANGS,
        DRIPS,
        FAILS,
        BREAKS_OFF,
        LEADS_ELSEWHERE,
        IS_NO_JSON,
        IS_A_PAGE,
        IS_HUGE,
        IS_HUGE_AND_SAYS_SO,
        LISTS_NOTHING
    }

    private final Map<String, PublicJsonWebKey> made = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpsServer server;
    private final SSLContext trusting;
    private final Path store;
    private volatile List<String> listed = List.of();
    private volatile Mood mood = Mood.WELL;
    private volatile CountDownLatch released = new CountDownLatch(1);
    private int asked;

    /** Opens one on a free port, with a certificate that is made in a directory. */
    public StandInProvider(Path directory) throws IOException, InterruptedException, GeneralSecurityException {
        store = directory.resolve("provider.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "provider",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("no certificate was made");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trusting));
        server.setExecutor(workers);
        server.createContext("/keys", this::answer);
        server.start();
    }

    /** Where its keys are. */
    public String address() {
        return "https://localhost:" + server.getAddress().getPort() + "/keys";
    }

    /** A PKCS 12 file with its certificate. */
    public Path store() {
        return store;
    }

    SSLContext trusting() {
        return trusting;
    }

    /** Publishes the keys of these names from now on, and no others. */
    public void list(String... kids) {
        Arrays.stream(kids).forEach(this::key);
        listed = List.of(kids);
    }

    /** Gives a name another key. */
    public void exchange(String kid) {
        made.remove(kid);
    }

    /** Behaves so from now on; whoever hangs is let go without an answer. */
    public void be(Mood next) {
        mood = next;
        CountDownLatch before = released;
        released = new CountDownLatch(1);
        before.countDown();
    }

    /** How often it was asked. */
    public synchronized int asked() {
        return asked;
    }

    /** Waits until it was asked more often than so. */
    public synchronized void awaitAsked(int before) throws InterruptedException {
        while (asked <= before) {
            wait();
        }
    }

    /** A token of an editor, valid for some minutes, signed with the key of a name, which need not be published. */
    public String token(String kid) {
        return token(kid, Instant.now());
    }

    /** A token that says when it was issued. */
    public String token(String kid, Instant issued) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("attack-register");
        claims.setSubject("Desk");
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setClaim("iat", issued.getEpochSecond());
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setStringListClaim("groups", "editor");
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(kid);
        signature.setPayload(claims.toJson());
        signature.setKey(key(kid).getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private PublicJsonWebKey key(String kid) {
        return made.computeIfAbsent(kid, name -> {
            try {
                PublicJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
                key.setKeyId(name);
                return key;
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private byte[] keys() {
        return new JsonWebKeySet(listed.stream().map(this::key).toList())
                .toJson(OutputControlLevel.PUBLIC_ONLY)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        CountDownLatch latch = released;
        Mood now = mood;
        synchronized (this) {
            asked++;
            notifyAll();
        }
        switch (now) {
            case WELL -> send(exchange, 200, JSON, keys());
            case HANGS -> hang(exchange, latch);
            case DRIPS -> {
                exchange.getResponseHeaders().add("Content-Type", JSON);
                exchange.sendResponseHeaders(200, keys().length);
                exchange.getResponseBody().write(keys(), 0, 1);
                exchange.getResponseBody().flush();
                hang(exchange, latch);
            }
            case FAILS -> send(exchange, 500, JSON, keys());
            case BREAKS_OFF -> exchange.close();
            case LEADS_ELSEWHERE -> {
                exchange.getResponseHeaders().add("Location", address() + "/elsewhere");
                send(exchange, 302, JSON, keys());
            }
            case IS_NO_JSON -> send(exchange, 200, JSON, "<html>".getBytes(StandardCharsets.UTF_8));
            case IS_A_PAGE -> send(exchange, 200, "text/html", keys());
            case IS_HUGE -> flood(exchange, 0);
            case IS_HUGE_AND_SAYS_SO -> flood(exchange, MANY);
            case LISTS_NOTHING -> send(exchange, 200, JSON, "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void hang(HttpExchange exchange, CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream stream = exchange.getResponseBody()) {
            stream.write(body);
        }
    }

    /** Blanks, which JSON may begin with, until the caller is gone. */
    private static void flood(HttpExchange exchange, int said) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", JSON);
        exchange.sendResponseHeaders(200, said);
        byte[] blanks = " ".repeat(8192).getBytes(StandardCharsets.UTF_8);
        for (int written = 0; written < MANY; written += blanks.length) {
            exchange.getResponseBody().write(blanks);
        }
    }

    @Override
    public void close() {
        be(Mood.FAILS);
        server.stop(0);
        workers.shutdownNow();
    }
}
