package org.attackregister.snapshot.column;

import java.util.HashMap;
import java.util.Map;
import org.attackregister.query.filter.FilterField;

/** The words of the columns of codes, by the filter that asks for them. They are those of all datasets. */
public final class Dictionaries {
    private final Dictionary datasets = new Dictionary();
    private final Map<FilterField, Dictionary> byField = new HashMap<>();

    public Dictionaries() {
        for (FilterField field : FilterField.ALL) {
            if (field.list() != null || DatasetColumns.WORDS.contains(field)) {
                byField.put(field, new Dictionary());
            }
        }
        // a group is one word on either side
        byField.put(FilterField.TARGET_GROUP, of(FilterField.GROUP));
    }

    /** The ids of the datasets. */
    public Dictionary datasets() {
        return datasets;
    }

    /**
     * The words of one column.
     *
     * @throws IllegalArgumentException if the field has no words
     */
    public Dictionary of(FilterField field) {
        Dictionary dictionary = byField.get(field);
        if (dictionary == null) {
            throw new IllegalArgumentException(field.wireName() + " has no words");
        }
        return dictionary;
    }
}
