package org.attackregister.http.param;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoded text (RFC 3986, section 2.1), decoded strictly as UTF-8. */
final class PercentEncoding {
    private static final int LAST_BYTE = 0xFF;

    private PercentEncoding() {}

    /** Why a text could not be decoded; its message continues "In the value of 'x' …". */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * The text that is escaped. Bytes that the sender did not escape are taken as the bytes of UTF-8.
     *
     * @param raw one character for each byte that was sent, as HTTP servers hand it over
     * @param plusIsSpace whether {@code +} means a space, as it does in queries
     * @throws Malformed at a wrong or cut escape, at bytes that are not UTF-8 and at control characters
     */
    static String decode(String raw, boolean plusIsSpace) throws Malformed {
        ByteBuffer bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.put((byte) escaped(raw, i));
                i += 2;
            } else if (c > LAST_BYTE) {
                throw new Malformed("a character is not percent-encoded");
            } else {
                bytes.put((byte) (c == '+' && plusIsSpace ? ' ' : c));
            }
        }
        return withoutControls(text(bytes.flip()));
    }

    private static int escaped(String raw, int at) throws Malformed {
        boolean whole = at + 2 < raw.length()
                && HexFormat.isHexDigit(raw.charAt(at + 1))
                && HexFormat.isHexDigit(raw.charAt(at + 2));
        if (!whole) {
            String escape = raw.substring(at, Math.min(at + 3, raw.length()));
            throw new Malformed("'" + printable(escape) + "' is not a percent-escape: write % and two hexadecimal"
                    + " digits, and %25 for the character itself");
        }
        return HexFormat.fromHexDigits(raw, at + 1, at + 3);
    }

    private static String text(ByteBuffer bytes) throws Malformed {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("the bytes are not UTF-8");
        }
    }

    private static String withoutControls(String text) throws Malformed {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new Malformed("the control character " + unicode(text.charAt(i)) + " is not allowed");
            }
        }
        return text;
    }

    /** The text with each character outside printable ASCII written as its code point, so that it can be shown. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (c < ' ' || c > '~') {
                shown.append('<').append(unicode((char) c)).append('>');
            } else {
                shown.append((char) c);
            }
        });
        return shown.toString();
    }

    private static String unicode(char c) {
        return String.format("U+%04X", (int) c);
    }
}
