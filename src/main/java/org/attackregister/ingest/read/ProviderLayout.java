package org.attackregister.ingest.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.attackregister.ingest.kit.HeaderSignature;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.Gap;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a provider's files before one is read: data in {@code layouts}, a file for each format.
 *
 * @param code what {@code --format}, its crosswalk and its ids call it
 * @param meaning what it is, in one sentence for a command's help
 * @param files what such a file is called
 * @param signature the columns that only its files have; of several names with a bar between them one is enough
 * @param columns the columns of such a file
 * @param advice what to do about a file that lacks some; empty where nothing is known
 * @param toll the column of the dead
 * @param blanks words that the provider writes into empty cells
 * @param unknownWords words of the provider's for what is unknown
 * @param dataset the dataset as the provider describes it, without id, coverage and census
 * @param gaps periods of which the provider has nothing, whichever file is read
 */
public record ProviderLayout(
        String code,
        String meaning,
        String files,
        List<String> signature,
        LayoutColumns columns,
        String advice,
        String toll,
        Set<String> blanks,
        Set<String> unknownWords,
        ObjectNode dataset,
        List<Gap> gaps) {
    /** The layout with a code. */
    public static ProviderLayout of(String code) {
        String path = "/layouts/" + code + ".json";
        try (InputStream text = ProviderLayout.class.getResourceAsStream(path)) {
            if (text == null) {
                throw new IllegalStateException("the program lacks " + path);
            }
            return RegisterJson.MAPPER.readValue(text, ProviderLayout.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own layouts can be read", e);
        }
    }

    /** The columns that only its files have, where it lists them. */
    HeaderSignature header() {
        return HeaderSignature.of(files, signature.toArray(new String[0])).advising(advice);
    }

    /** Its dataset under an id; one without a name has its id as its name. */
    Dataset dataset(String id) {
        ObjectNode described = dataset.deepCopy().put("id", id);
        @Nullable String name = described.path("name").textValue();
        described.put("name", name == null ? id : name).set("coverage", RegisterJson.tree(StatedCoverage.NOTHING));
        try {
            return RegisterJson.MAPPER.treeToValue(described, Dataset.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the program's own layouts describe datasets", e);
        }
    }
}
