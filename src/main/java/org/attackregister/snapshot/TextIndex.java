package org.attackregister.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.Words;

/** A Lucene index of the words of every version: summary, place, target names. Made when words are first asked for. */
final class TextIndex {
    private static final String WORD = "word";
    private static final String ORDINAL = "ordinal";

    private final SerialisedVersions json;
    private final IndexWriter writer;
    private int indexed;

    TextIndex(SerialisedVersions json) {
        this.json = json;
        try {
            this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ordinals below a size whose text has a word, as {@link Words} takes it apart. */
    Bits having(String word, int size) {
        Bits found = new Bits(size);
        try (DirectoryReader reader = readerUpTo(size)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                PostingsEnum hits = leaf.reader().postings(new Term(WORD, word), PostingsEnum.NONE);
                NumericDocValues ordinals = leaf.reader().getNumericDocValues(ORDINAL);
                while (hits != null && hits.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (ordinals.advanceExact(hits.docID()) && ordinals.longValue() < size) {
                        found.set((int) ordinals.longValue());
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized DirectoryReader readerUpTo(int size) throws IOException {
        for (; indexed < size; indexed++) {
            writer.addDocument(document(indexed, json.get(indexed)));
        }
        return DirectoryReader.open(writer);
    }

    private static Document document(int ordinal, byte[] json) throws IOException {
        Document document = new Document();
        document.add(new NumericDocValuesField(ORDINAL, ordinal));
        if (json.length > 0) {
            for (String word : Words.of(texts(RegisterJson.MAPPER.readTree(json)))) {
                // Lucene refuses the whole document for a word above its length; no question is that long.
                if (new BytesRef(word).length <= IndexWriter.MAX_TERM_LENGTH) {
                    document.add(new StringField(WORD, word, Field.Store.NO));
                }
            }
        }
        return document;
    }

    private static String[] texts(JsonNode attack) {
        List<String> texts = new ArrayList<>();
        for (String field : List.of("summary", "admin1", "city", "location")) {
            texts.add(attack.path(field).asText(""));
        }
        attack.path("targets").forEach(t -> texts.add(t.path("name").asText("")));
        return texts.toArray(new String[0]);
    }
}
