package org.attackregister.http.cache;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.Nearest;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.query.Asked;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.jspecify.annotations.Nullable;

/** The choice of an answer's form from the {@code format} parameter and the {@code Accept} header. */
public final class Negotiation {
    private static final String ACCEPT = "Accept";

    /** All text is UTF-8 and all CSV has a header row; no other parameter of a media type is understood. */
    private static final Set<Map.Entry<String, String>> SERVED =
            Set.of(Map.entry("charset", "utf-8"), Map.entry("charset", "utf8"), Map.entry("header", "present"));

    private Negotiation() {}

    /**
     * The form in which to answer: {@code format} goes before {@code Accept}, and JSON is given where neither says
     * anything. Among equally welcome types the more closely named one is given, then the one named first.
     *
     * @param acceptHeader the {@code Accept} headers, joined by commas; null where there is none
     * @param offered the forms in which this answer can be had
     * @param faults takes the fault of a {@code format} that is not offered; the form returned then is only there to
     *     read on with
     * @throws RegisterException of kind {@link Trouble#NOT_ACCEPTABLE} where the header is malformed or names nothing
     *     that is offered
     */
    public static Format choose(Asked asked, @Nullable String acceptHeader, Set<Format> offered, Faults faults) {
        List<Format> forms = List.copyOf(EnumSet.copyOf(offered));
        if (asked.has(Parameter.FORMAT.wireName())) {
            return asked.one(Parameter.FORMAT.wireName(), faults)
                    .flatMap(text -> named(text, forms, faults))
                    .orElse(forms.get(0));
        }
        if (acceptHeader == null || acceptHeader.isBlank()) {
            return forms.get(0);
        }
        List<WeightedItem> ranges =
                WeightedItem.list(acceptHeader).orElseThrow(() -> refusal("is not well-formed", acceptHeader, forms));
        return best(ranges, forms).orElseThrow(() -> refusal("names nothing that is served", acceptHeader, forms));
    }

    private static Optional<Format> named(String text, List<Format> forms, Faults faults) {
        Optional<Format> format = forms.stream()
                .filter(f -> f.code().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (format.isEmpty()) {
            List<String> allowed = forms.stream().map(Format::code).toList();
            String name = Parameter.FORMAT.wireName();
            faults.add(Fault.parameter(
                            name,
                            FaultCode.UNKNOWN_VALUE,
                            "'" + text + "' is none of the formats of this answer.",
                            text)
                    .allowing(allowed)
                    .near(Nearest.to(text, allowed)));
        }
        return format;
    }

    private record Candidate(Format format, double weight, int closeness, int position) {}

    private static Optional<Format> best(List<WeightedItem> ranges, List<Format> forms) {
        return forms.stream()
                .flatMap(f -> candidate(f, ranges).stream())
                .filter(c -> c.weight > 0)
                .min(Comparator.comparingDouble(Candidate::weight)
                        .thenComparingInt(Candidate::closeness)
                        .reversed()
                        .thenComparingInt(Candidate::position))
                .map(Candidate::format);
    }

    /** A form with the range that names it most closely: that one's weight counts (RFC 9110, section 12.5.1). */
    private static Optional<Candidate> candidate(Format format, List<WeightedItem> ranges) {
        return IntStream.range(0, ranges.size())
                .mapToObj(i -> new Candidate(format, ranges.get(i).weight(), closeness(ranges.get(i), format), i))
                .filter(c -> c.closeness >= 0)
                .max(Comparator.comparingInt(Candidate::closeness)
                        .thenComparing(
                                Comparator.comparingInt(Candidate::position).reversed()));
    }

    /** How closely a range names a form: 2 the type, 1 its family, 0 anything, -1 not at all. */
    private static int closeness(WeightedItem range, Format format) {
        String type = format.mediaType();
        if (!SERVED.containsAll(range.parameters().entrySet())) {
            return -1;
        }
        if (range.name().equals(type)) {
            return 2;
        }
        if (range.name().equals(type.substring(0, type.indexOf('/')) + "/*")) {
            return 1;
        }
        return range.name().equals("*/*") || range.name().equals("*") ? 0 : -1;
    }

    private static RegisterException refusal(String why, String acceptHeader, List<Format> forms) {
        List<String> types = forms.stream().map(Format::mediaType).toList();
        String detail = "The Accept header " + why + "; there are " + String.join(", ", types) + ".";
        return new RegisterException(
                Trouble.NOT_ACCEPTABLE,
                detail,
                List.of(Fault.parameter(ACCEPT, FaultCode.UNKNOWN_VALUE, detail, acceptHeader)
                        .allowing(types)));
    }
}
