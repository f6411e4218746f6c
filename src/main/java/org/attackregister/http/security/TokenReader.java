package org.attackregister.http.security;

import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attackregister.error.FaultCode;
import org.attackregister.http.security.VerifiedTokens.VerifiedToken;
import org.attackregister.model.Caller;
import org.attackregister.model.Role;
import org.attackregister.model.Sha256;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Reads the text of a token, and believes it only where it is signed, for this register and of this time. */
final class TokenReader {
    /** How many characters a token may have. */
    static final int LONGEST = 8192;

    /** Three parts in base64url: a signed token. Encrypted ones have five, and unpacking them is not offered. */
    private static final Pattern SIGNED = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private static final char STEP = '/';

    private static final String NOT_VALID =
            "The token is not valid here: its signature or issuer is not trusted, or its audience is not the register.";

    private final TrustedTokens trusted;
    private final DefaultJWTTokenParser parser = new DefaultJWTTokenParser();
    private final VerifiedTokens verified = new VerifiedTokens();

    TokenReader(TrustedTokens trusted) {
        this.trusted = trusted;
    }

    /**
     * Who presents the token.
     *
     * @throws InvalidToken if it is not valid, with a sentence that betrays nothing of how tokens are made
     * @throws KeysOutOfReach if it may be, and the key that says so cannot be had
     */
    Caller read(String token) throws InvalidToken, KeysOutOfReach {
        if (token.length() > LONGEST) {
            throw new InvalidToken("The token is too long; the limit is " + LONGEST + " letters.");
        }
        byte[] digest = Sha256.of(token);
        Optional<Caller> known = remembered(digest);
        if (known.isPresent()) {
            return known.get();
        }
        VerifiedToken read = verify(token);
        verified.add(digest, read);
        return read.caller();
    }

    /** Who presents a token that was verified before and is valid still; empty where that is to be seen by {@link #read}. */
    Optional<Caller> remembered(String token) {
        try {
            return token.length() > LONGEST ? Optional.empty() : remembered(Sha256.of(token));
        } catch (KeysOutOfReach away) {
            return Optional.empty();
        }
    }

    private Optional<Caller> remembered(byte[] digest) throws KeysOutOfReach {
        Optional<VerifiedToken> known = verified.find(digest, Instant.now());
        return known.isPresent()
                        && known.get().isSignedWith(trusted.key(known.get().kid()))
                ? known.map(VerifiedToken::caller)
                : Optional.empty();
    }

    private VerifiedToken verify(String token) throws InvalidToken, KeysOutOfReach {
        if (!SIGNED.matcher(token).matches()) {
            throw new InvalidToken("This is not a signed token (JWT).");
        }
        String kid = keyName(token);
        PublicKey key = trusted.key(kid).orElseThrow(() -> new InvalidToken(NOT_VALID));
        try {
            JwtClaims claims = asSigned(parser.parse(token, trusted.rules(key)).getJwtClaims());
            checkTimes(claims);
            return new VerifiedToken(caller(claims), kid, key, begin(claims));
        } catch (ParseException refused) {
            if (refused.getCause() instanceof InvalidJwtException invalid
                    && invalid.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)) {
                trusted.doubt();
            }
            throw new InvalidToken(why(refused.getCause()));
        } catch (MalformedClaimException | InvalidJwtException | ClassCastException odd) {
            throw new InvalidToken(NOT_VALID);
        }
    }

    /** The name of a token's key, of which nothing is believed yet; null where it has none. */
    private static @Nullable String keyName(String token) throws InvalidToken {
        try {
            JsonWebSignature head = new JsonWebSignature();
            head.setCompactSerialization(token);
            return head.getKeyIdHeaderValue();
        } catch (JoseException | ClassCastException odd) {
            throw new InvalidToken("This is not a signed token (JWT).");
        }
    }

    /** What is issued tomorrow, or for years, was not made as tokens are meant to be, whoever signed it. */
    private void checkTimes(JwtClaims claims) throws MalformedClaimException, InvalidToken {
        long issued = claims.getIssuedAt().getValue();
        long end = claims.getExpirationTime().getValue();
        if (issued > Instant.now().plus(TrustedTokens.CLOCK_SKEW).getEpochSecond()) {
            throw new InvalidToken("The token was issued in the future (iat).", FaultCode.IN_FUTURE);
        }
        // exp lies in the future, so that nothing overflows on this side
        if (issued < end - trusted.longest().toSeconds()) {
            throw new InvalidToken(
                    "The token is valid for too long, from iat to exp; the limit is %d seconds."
                            .formatted(trusted.longest().toSeconds()),
                    FaultCode.OUT_OF_RANGE);
        }
    }

    /** From when on a token is valid on a clock that differs from nobody's. */
    private static Instant begin(JwtClaims claims) throws MalformedClaimException {
        NumericDate issued = claims.getIssuedAt();
        NumericDate notBefore = claims.getNotBefore();
        return Instant.ofEpochSecond(
                notBefore == null ? issued.getValue() : Math.max(issued.getValue(), notBefore.getValue()));
    }

    /**
     * The claims without what the parser puts in their place: where it finds no roles at the path that is set, it would
     * take groups of the provider for roles of the register, and it follows mappings that a token brings along.
     */
    private static JwtClaims asSigned(JwtClaims parsed) throws InvalidJwtException {
        return JwtClaims.parse(parsed.getRawJson());
    }

    /** Claims are checked only after the signature, so that a token's times may be shown to its holder. */
    private static String why(@Nullable Throwable cause) {
        if (cause instanceof InvalidJwtException invalid) {
            if (invalid.hasErrorCode(ErrorCodes.EXPIRED)) {
                return "The token has expired.";
            }
            if (invalid.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
                return "The token is not valid yet.";
            }
        }
        return NOT_VALID;
    }

    private Caller caller(JwtClaims claims) throws MalformedClaimException, InvalidToken {
        String subject = claims.getSubject();
        String tokenId = claims.getJwtId();
        if (subject == null || !Caller.isName(subject) || tokenId == null || !Caller.isName(tokenId)) {
            throw new InvalidToken(
                    "The token's sub and jti must each be 1 to " + Caller.LONGEST_NAME + " letters on one line.");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<String> words = words(at(trusted.rolesClaim(), claims.getClaimsMap()));
        Arrays.stream(Role.values()).filter(r -> words.contains(r.code())).forEach(roles::add);
        Set<String> datasets = words(at(trusted.datasetsClaim(), claims.getClaimsMap()));
        Instant end = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
        return new Caller(subject, roles, datasets, tokenId, end);
    }

    /** The value at a path: under its whole text as a name (which may be an address), or in an object within. */
    private static @Nullable Object at(String path, Map<?, ?> claims) {
        Object whole = claims.get(path);
        int end = path.indexOf(STEP);
        if (whole != null || end < 0) {
            return whole;
        }
        return claims.get(path.substring(0, end)) instanceof Map<?, ?> inner
                ? at(path.substring(end + 1), inner)
                : null;
    }

    /** The words of a claim: a list of them, or one text with spaces between them. */
    private static Set<String> words(@Nullable Object claim) {
        Stream<?> words = claim instanceof Collection<?> list
                ? list.stream()
                : claim instanceof String text ? Stream.of(text.split(" ")) : Stream.empty();
        return new HashSet<>(
                words.filter(String.class::isInstance).map(String.class::cast).toList());
    }
}
