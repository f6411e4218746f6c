package org.attackregister.export;

import java.io.Closeable;
import java.io.IOException;

/** A body that is written row by row, each when its reader has space for it: nobody waits within for a slow reader. */
@FunctionalInterface
public interface BodyPieces extends Closeable {
    /** Writes the next piece, about as long as one row; false where that was the last. */
    boolean next() throws IOException;

    /** Gives up what the body is made of, whether it was written to its end or not. */
    @Override
    default void close() throws IOException {}

    /** Writes one row by its index from 0. */
    @FunctionalInterface
    interface PieceWriter {
        /** Writes it. */
        void write(int index) throws IOException;
    }

    /** Writes what comes after the last row. */
    @FunctionalInterface
    interface End {
        /** Writes it. */
        void write() throws IOException;
    }

    /** A body of so many rows. */
    static BodyPieces of(int rows, PieceWriter row, End end) {
        return new BodyPieces() {
            private int written;

            @Override
            public boolean next() throws IOException {
                if (written < rows) {
                    row.write(written++);
                    return true;
                }
                end.write();
                return false;
            }
        };
    }
}
