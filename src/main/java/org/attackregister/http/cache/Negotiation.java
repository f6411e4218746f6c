package org.attackregister.http.cache;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.Nearest;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.Words;
import org.jspecify.annotations.Nullable;

/** The choice of an answer's form from the {@code format} parameter and the {@code Accept} header. */
public final class Negotiation {
    private static final String ACCEPT = "Accept";
    private static final String PAGE = "text/html";

    private static final Comparator<Welcome> BEST_FIRST = Comparator.comparingDouble(Welcome::weight)
            .thenComparingInt(Welcome::closeness)
            .reversed()
            .thenComparingInt(Welcome::position);

    /** All text is UTF-8 and all CSV has a header row; a parameter of another name asks for nothing that is known here. */
    private static final Set<Map.Entry<String, String>> SERVED =
            Set.of(Map.entry("charset", "utf-8"), Map.entry("charset", "utf8"), Map.entry("header", "present"));

    private static final Set<String> KNOWN =
            SERVED.stream().map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());

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
    public static Format choose(
            QueryParameters asked, @Nullable String acceptHeader, Set<Format> offered, Faults faults) {
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
        return best(ranges, forms).orElseThrow(() -> refusal("names no available format", acceptHeader, forms));
    }

    /**
     * The media type in which to answer, by the same rules; the first one where the header does not say anything.
     *
     * @param acceptHeader the {@code Accept} headers, joined by commas; null where there is none
     * @throws RegisterException of kind {@link Trouble#NOT_ACCEPTABLE} where the header is malformed or names none
     */
    public static String choose(@Nullable String acceptHeader, List<String> types) {
        if (acceptHeader == null || acceptHeader.isBlank()) {
            return types.get(0);
        }
        List<WeightedItem> ranges =
                WeightedItem.list(acceptHeader).orElseThrow(() -> unfit("is not well-formed", acceptHeader, types));
        Map<String, Welcome> welcome = new LinkedHashMap<>();
        types.forEach(type -> welcome(type, ranges).ifPresent(w -> welcome.put(type, w)));
        return welcome.entrySet().stream()
                .min(Map.Entry.comparingByValue(BEST_FIRST))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> unfit("names no available format", acceptHeader, types));
    }

    private static Optional<Format> named(String text, List<Format> forms, Faults faults) {
        Optional<Format> format = forms.stream()
                .filter(f -> f.code().equals(Words.lowerCase(text)))
                .findFirst();
        if (format.isEmpty()) {
            List<String> allowed = forms.stream().map(Format::code).toList();
            String name = Parameter.FORMAT.wireName();
            faults.add(Fault.parameter(
                            name, FaultCode.UNKNOWN_VALUE, "'" + text + "' is not a format of this answer.", text)
                    .allowing(allowed)
                    .near(Nearest.to(text, allowed)));
        }
        return format;
    }

    /**
     * Whether a page is more welcome than JSON; a caller that takes either alike is given JSON, and so is one whose
     * header is malformed.
     *
     * @param acceptHeader the {@code Accept} headers, joined by commas; null where there is none
     */
    public static boolean prefersPage(@Nullable String acceptHeader) {
        List<WeightedItem> ranges =
                WeightedItem.list(acceptHeader == null ? "" : acceptHeader).orElse(List.of());
        Optional<Welcome> json = welcome(Format.JSON.mediaType(), ranges);
        return welcome(PAGE, ranges)
                .filter(page -> json.isEmpty() || BEST_FIRST.compare(page, json.get()) < 0)
                .isPresent();
    }

    /**
     * How welcome a media type is.
     *
     * @param weight the weight of the range that names it most closely, more than 0
     * @param closeness how closely that one does
     * @param position its position in the header
     */
    private record Welcome(double weight, int closeness, int position) {}

    private static Optional<Format> best(List<WeightedItem> ranges, List<Format> forms) {
        Map<Format, Welcome> welcome = new EnumMap<>(Format.class);
        forms.forEach(f -> welcome(f.mediaType(), ranges).ifPresent(w -> welcome.put(f, w)));
        return welcome.entrySet().stream()
                .min(Map.Entry.comparingByValue(BEST_FIRST))
                .map(Map.Entry::getKey);
    }

    /** The weight of the range that names a type most closely is the one that counts (RFC 9110, section 12.5.1). */
    private static Optional<Welcome> welcome(String type, List<WeightedItem> ranges) {
        return IntStream.range(0, ranges.size())
                .mapToObj(i -> new Welcome(ranges.get(i).weight(), closeness(ranges.get(i), type), i))
                .filter(w -> w.closeness >= 0)
                .max(Comparator.comparingInt(Welcome::closeness)
                        .thenComparing(
                                Comparator.comparingInt(Welcome::position).reversed()))
                .filter(w -> w.weight > 0);
    }

    /** How closely a range names a type: 2 the type, 1 its family, 0 anything, -1 not at all. */
    private static int closeness(WeightedItem range, String type) {
        boolean otherwise =
                range.parameters().entrySet().stream().anyMatch(p -> KNOWN.contains(p.getKey()) && !SERVED.contains(p));
        if (otherwise) {
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
        return unfit(why, acceptHeader, forms.stream().map(Format::mediaType).toList());
    }

    private static RegisterException unfit(String why, String acceptHeader, List<String> types) {
        String detail = "The Accept header " + why + "; there are " + String.join(", ", types) + ".";
        return new RegisterException(
                Trouble.NOT_ACCEPTABLE,
                detail,
                List.of(Fault.parameter(ACCEPT, FaultCode.UNKNOWN_VALUE, detail, acceptHeader)
                        .allowing(types)));
    }
}
