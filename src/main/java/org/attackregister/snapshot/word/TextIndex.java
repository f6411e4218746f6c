package org.attackregister.snapshot.word;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.AttackField;
import org.attackregister.query.Words;
import org.attackregister.query.filter.Phrase;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.SerialisedVersions;
import org.jspecify.annotations.Nullable;

/**
 * A Lucene index of the words of every version with their places: summary, place, target names; a document for each, in
 * their order. It is opened when it is first needed: Lucene is a large part of the classes that a start would load.
 */
public final class TextIndex {
    private static final String WORD = "word";

    /** Words that are not yet in a part of the index: Lucene's own measure, or less of a small heap. */
    private static final double BUFFER_MEGABYTES =
            Math.min(16, Runtime.getRuntime().maxMemory() / (32.0 * (1 << 20)));

    private static final int ENTRY_BYTES = 256;
    private static final FieldType WORDS = words();

    /** Words of which it is kept where they are: eight million bytes, or less of a small heap. */
    private static final long MOST_BYTES =
            Math.min(8L << 20, Runtime.getRuntime().maxMemory() / 128);

    private final Cache<Phrase, Bits> found = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Phrase phrase, Bits bits) ->
                    bits.bytes() + 2 * phrase.text().length() + ENTRY_BYTES)
            .executor(Runnable::run)
            .build();

    private final SerialisedVersions json;
    private @Nullable Lucene lucene;
    private @Nullable WordFiles files;
    private int indexed;

    public TextIndex(SerialisedVersions json) {
        this.json = json;
    }

    private record Lucene(Directory directory, IndexWriter writer, ReaderManager readers, WordStream stream) {
        static Lucene open(Directory directory) throws IOException {
            // Merging neighbours only, so that a document's number stays the ordinal of its version.
            IndexWriterConfig config = new IndexWriterConfig()
                    .setMergePolicy(new LogDocMergePolicy())
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES);
            IndexWriter writer = new IndexWriter(directory, config);
            return new Lucene(directory, writer, new ReaderManager(writer), new WordStream());
        }

        void add(List<List<String>> words) throws IOException {
            Document document = new Document();
            document.add(new Field(WORD, stream.over(words), WORDS));
            writer.addDocument(document);
        }
    }

    private static FieldType words() {
        FieldType words = new FieldType();
        words.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        words.setOmitNorms(true);
        words.freeze();
        return words;
    }

    /** The ordinals of versions whose text has a phrase, all below a size and perhaps some behind it. */
    public Bits having(Phrase phrase, int size) {
        Bits known = found.getIfPresent(phrase);
        if (known != null && known.size() >= size) {
            return known;
        }
        try {
            ReaderManager readers = grownTo(size).readers;
            DirectoryReader reader = readers.acquire();
            try {
                Bits grown = grow(known == null ? new Bits(0) : known, phrase, reader);
                found.put(phrase, grown);
                return grown;
            } finally {
                readers.release(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document never changes: only those that were not looked at before are. */
    private static Bits grow(Bits known, Phrase phrase, DirectoryReader reader) throws IOException {
        Bits grown = known.copy(reader.maxDoc());
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        Query query = searcher.rewrite(new WordQueries(WORD, reader).of(phrase));
        Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
        // not those of the reader, which makes them anew where two ask for them first
        for (LeafReaderContext leaf : searcher.getTopReaderContext().leaves()) {
            boolean isNew = leaf.docBase + leaf.reader().maxDoc() > known.size();
            Scorer scorer = isNew ? weight.scorer(leaf) : null;
            if (scorer != null) {
                DocIdSetIterator hits = scorer.iterator();
                while (hits.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    grown.set(leaf.docBase + hits.docID());
                }
            }
        }
        return grown;
    }

    /** Makes the index of the versions below a size. */
    public void upTo(int size) {
        try {
            grownTo(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the index of the versions below a size is made. */
    public synchronized boolean has(int size) {
        return indexed >= size;
    }

    private synchronized Lucene grownTo(int size) throws IOException {
        Lucene opened = lucene == null ? open() : lucene;
        if (indexed < size) {
            json.require(IntStream.range(indexed, size));
            for (; indexed < size; indexed++) {
                opened.add(words(json.get(indexed)));
            }
            opened.readers.maybeRefreshBlocking();
        }
        return opened;
    }

    private Lucene open() throws IOException {
        WordFiles read = files;
        Lucene opened = Lucene.open(read == null ? new ByteBuffersDirectory() : read.directory());
        lucene = opened;
        files = null;
        return opened;
    }

    /** Writes what is made of the index; nothing where it is of more than the versions below a size. */
    public void write(BinaryWriter out, int size) throws IOException {
        WordFiles written = null;
        int documents;
        synchronized (this) {
            documents = indexed;
            if (documents <= size) {
                written = lucene == null ? files : committed(lucene);
            }
        }
        out.number(written == null ? 0 : documents);
        if (written != null) {
            written.write(out);
        }
    }

    private static WordFiles committed(Lucene opened) throws IOException {
        opened.writer.commit();
        return WordFiles.of(opened.directory);
    }

    /** Reads an index that was written, where there is none yet. */
    public synchronized void read(BinaryReader in) throws IOException {
        indexed = in.number();
        files = indexed > 0 ? WordFiles.read(in) : null;
    }

    private static List<List<String>> words(byte[] json) throws IOException {
        if (json.length == 0) {
            return List.of();
        }
        JsonNode attack = RegisterJson.MAPPER.readTree(json);
        List<String> texts = new ArrayList<>();
        for (String field : AttackField.SEARCHED) {
            texts.add(attack.path(field).asText(""));
        }
        attack.path("targets").forEach(t -> texts.add(t.path("name").asText("")));
        return Words.places(texts.toArray(new String[0]));
    }
}
