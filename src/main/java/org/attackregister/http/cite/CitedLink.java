package org.attackregister.http.cite;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.query.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A link into the register, cut into its parts.
 *
 * @param path the path, as it is written
 * @param query what follows the question mark, as it is written; null where nothing does
 */
record CitedLink(String path, @Nullable String query) {
    private static final String NAME = Parameter.OF.wireName();

    /** Longer addresses are not read anywhere. */
    private static final int LONGEST = 65_536;

    private static final Pattern LINK = Pattern.compile("(/[^?#]*)(?:\\?([^#]*))?");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)https?://[^/?#]*");

    /**
     * Reads the link that is to be cited; nothing and a fault where it is none.
     *
     * @param values the values of the parameter
     * @param here addresses under which the register is reached, without a path
     */
    static Optional<CitedLink> read(List<String> values, List<String> here, Faults faults) {
        String link = values.isEmpty() ? "" : values.get(0);
        if (values.size() > 1) {
            faults.add(Fault.parameter(NAME, FaultCode.REPEATED, "'of' takes one link.", null));
        } else if (link.isEmpty()) {
            faults.add(Fault.parameter(
                    NAME,
                    FaultCode.MALFORMED,
                    "'of' is the link to cite: the permalink of an answer, percent-encoded.",
                    null));
        } else if (link.length() > LONGEST) {
            faults.add(
                    Fault.parameter(NAME, FaultCode.TOO_LONG, "'of' takes at most " + LONGEST + " characters.", link));
        } else {
            return parts(local(link, here), link, faults);
        }
        return Optional.empty();
    }

    private static String local(String link, List<String> here) {
        return here.stream()
                .filter(address -> link.regionMatches(true, 0, address + "/", 0, address.length() + 1))
                .findFirst()
                .map(address -> link.substring(address.length()))
                .orElse(link);
    }

    private static Optional<CitedLink> parts(String link, String given, Faults faults) {
        Matcher parts = LINK.matcher(link);
        if (parts.matches()) {
            return Optional.of(new CitedLink(parts.group(1), parts.group(2)));
        }
        faults.add(Fault.parameter(
                NAME,
                FaultCode.MALFORMED,
                ELSEWHERE.matcher(given).lookingAt()
                        ? "The link leads elsewhere; the register cites its own answers only."
                        : "'of' takes a link that starts with '/' or with the register's own address.",
                given));
        return Optional.empty();
    }

    @Override
    public String toString() {
        return query == null ? path : path + "?" + query;
    }
}
