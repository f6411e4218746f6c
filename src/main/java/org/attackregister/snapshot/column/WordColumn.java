package org.attackregister.snapshot.column;

import java.io.IOException;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;
import org.jspecify.annotations.Nullable;

/** A column of words with a dictionary of its own. */
final class WordColumn {
    private final Dictionary words = new Dictionary();
    private final NarrowColumn codes = new NarrowColumn();

    void set(int row, @Nullable String word, long revision) {
        codes.set(row, words.add(word, revision));
    }

    @Nullable
    String at(int row) {
        return words.text(codes.codes().at(row));
    }

    void write(BinaryWriter out, int count, long revision) throws IOException {
        words.write(out, revision);
        codes.write(out, count);
    }

    void read(BinaryReader in) throws IOException {
        words.read(in);
        codes.read(in);
    }
}
