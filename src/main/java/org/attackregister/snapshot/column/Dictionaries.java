package org.attackregister.snapshot.column;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.attackregister.query.ProvinceNames;
import org.attackregister.query.filter.FilterField;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;

/** The words of the columns of codes, by the filter that asks for them. They are those of all datasets. */
public final class Dictionaries {
    private final Dictionary datasets = new Dictionary();

    /** In the order of the fields, which is that of a checkpoint. */
    private final Map<FilterField, Dictionary> byField = new LinkedHashMap<>();

    public Dictionaries() {
        for (FilterField field : FilterField.ALL) {
            if (field.shape().holding() == FilterField.Holding.WORDS) {
                byField.put(field, field == FilterField.ADMIN1 ? new Dictionary(ProvinceNames::key) : new Dictionary());
            }
        }
        // a group is one word on either side
        byField.put(FilterField.TARGET_GROUP, of(FilterField.GROUP));
    }

    void write(BinaryWriter out, long revision) throws IOException {
        datasets.write(out, revision);
        for (Dictionary dictionary : new LinkedHashSet<>(byField.values())) {
            dictionary.write(out, revision);
        }
    }

    void read(BinaryReader in) throws IOException {
        datasets.read(in);
        for (Dictionary dictionary : new LinkedHashSet<>(byField.values())) {
            dictionary.read(in);
        }
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
