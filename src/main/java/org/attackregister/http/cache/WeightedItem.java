package org.attackregister.http.cache;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item of a header such as {@code Accept: text/csv;q=0.5} (RFC 9110, section 12.4.2).
 *
 * @param name what is accepted, in lower case
 * @param parameters the parameters but the weight, with names and values in lower case
 * @param weight how welcome it is, from 0 (not at all) to 1
 */
record WeightedItem(String name, Map<String, String> parameters, double weight) {
    /** How many items of a header are read: browsers send a dozen, and each is compared with every form of the answer. */
    static final int MOST = 100;

    private static final String WEIGHT_NAME = "q";
    private static final int LONGEST_WEIGHT = 5;

    WeightedItem {
        parameters = Map.copyOf(parameters);
    }

    /** The items in their order, at most {@value #MOST}; empty where the header is malformed. */
    static Optional<List<WeightedItem>> list(String header) {
        return new WeightedItemScan(header).items();
    }

    /** The item of a name and all its parameters; empty where its weight is none. */
    static Optional<WeightedItem> of(String name, Map<String, String> parameters) {
        Map<String, String> others = new LinkedHashMap<>(parameters);
        String weight = others.remove(WEIGHT_NAME);
        if (weight == null) {
            return Optional.of(new WeightedItem(name, others, 1));
        }
        return isWeight(weight)
                ? Optional.of(new WeightedItem(name, others, Double.parseDouble(weight)))
                : Optional.empty();
    }

    /** A number from 0 to 1 with up to three decimals. */
    private static boolean isWeight(String text) {
        if (text.isEmpty() || text.length() > LONGEST_WEIGHT || (text.length() > 1 && text.charAt(1) != '.')) {
            return false;
        }
        char whole = text.charAt(0);
        return (whole == '0' || whole == '1')
                && text.chars().skip(2).allMatch(c -> c >= '0' && c <= (whole == '0' ? '9' : '0'));
    }
}
