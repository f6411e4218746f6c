package org.attackregister.snapshot.column;

import java.io.IOException;
import java.util.Arrays;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;

/**
 * The codes of a column's rows in one of three widths. Each loop is written once a width, so that the compiler sees an
 * array and no call a row. What is appended later lies beyond the rows that a reader looks at.
 */
public abstract sealed class NarrowCodes permits NarrowCodes.Bytes, NarrowCodes.Chars, NarrowCodes.Ints {
    /** The code of a row, 0 or more. */
    public abstract int at(int row);

    /**
     * Adds to each key what its row's code is above a base, nothing where it is not above it, times a weight.
     *
     * @param rows the rows of the keys, of which the first {@code count} are looked at
     */
    public abstract void addTo(long[] keys, int[] rows, int count, int base, long weight);

    /** Adds to each key what its row's code means. */
    public abstract void addTo(long[] keys, int[] rows, int count, long[] meanings);

    /**
     * Sets the words of a bit set that have rows from {@code first} on, which is a multiple of 64, below {@code end}.
     *
     * @param wanted 1 for each code whose rows are in the set, 0 for the others
     */
    public abstract void mark(byte[] wanted, int first, int end, long[] words);

    abstract int length();

    abstract void set(int row, int code);

    /** The greatest code that has its place here. */
    abstract int most();

    abstract void write(BinaryWriter out, int rows) throws IOException;

    /** Codes of the width in which they were written. */
    static NarrowCodes read(BinaryReader in) throws IOException {
        int most = in.number();
        return most == 0xff ? new Bytes(in.bytes()) : most == 0xffff ? new Chars(in.chars()) : new Ints(in.ints());
    }

    /** These codes in an array of another length, wide enough for a code. */
    NarrowCodes copy(int length, int code) {
        NarrowCodes copy = code <= 0xff && most() == 0xff
                ? new Bytes(new byte[length])
                : code <= 0xffff && most() <= 0xffff ? new Chars(new char[length]) : new Ints(new int[length]);
        for (int row = 0; row < Math.min(length, length()); row++) {
            copy.set(row, at(row));
        }
        return copy;
    }

    /** NarrowCodes below 256. */
    static final class Bytes extends NarrowCodes {
        private final byte[] codes;

        Bytes(byte[] codes) {
            this.codes = codes;
        }

        @Override
        public int at(int row) {
            return codes[row] & 0xff;
        }

        @Override
        public void addTo(long[] keys, int[] rows, int count, int base, long weight) {
            for (int i = 0; i < count; i++) {
                keys[i] += Math.max(0, (codes[rows[i]] & 0xff) - base) * weight;
            }
        }

        @Override
        public void addTo(long[] keys, int[] rows, int count, long[] meanings) {
            for (int i = 0; i < count; i++) {
                keys[i] += meanings[codes[rows[i]] & 0xff];
            }
        }

        @Override
        public void mark(byte[] wanted, int first, int end, long[] words) {
            byte[] all = Arrays.copyOf(wanted, 0x100);
            for (int start = first; start < end; start += Long.SIZE) {
                long word = 0;
                int rows = Math.min(Long.SIZE, end - start);
                for (int bit = 0; bit < rows; bit++) {
                    word |= (long) all[codes[start + bit] & 0xff] << bit;
                }
                words[start >>> 6] = word;
            }
        }

        @Override
        int length() {
            return codes.length;
        }

        @Override
        void set(int row, int code) {
            codes[row] = (byte) code;
        }

        @Override
        int most() {
            return 0xff;
        }

        @Override
        void write(BinaryWriter out, int rows) throws IOException {
            out.number(most());
            out.bytes(codes, rows);
        }
    }

    /** NarrowCodes below 65,536. */
    static final class Chars extends NarrowCodes {
        private final char[] codes;

        Chars(char[] codes) {
            this.codes = codes;
        }

        @Override
        public int at(int row) {
            return codes[row];
        }

        @Override
        public void addTo(long[] keys, int[] rows, int count, int base, long weight) {
            for (int i = 0; i < count; i++) {
                keys[i] += Math.max(0, codes[rows[i]] - base) * weight;
            }
        }

        @Override
        public void addTo(long[] keys, int[] rows, int count, long[] meanings) {
            for (int i = 0; i < count; i++) {
                keys[i] += meanings[codes[rows[i]]];
            }
        }

        @Override
        public void mark(byte[] wanted, int first, int end, long[] words) {
            for (int start = first; start < end; start += Long.SIZE) {
                long word = 0;
                int rows = Math.min(Long.SIZE, end - start);
                for (int bit = 0; bit < rows; bit++) {
                    word |= (long) wanted[codes[start + bit]] << bit;
                }
                words[start >>> 6] = word;
            }
        }

        @Override
        int length() {
            return codes.length;
        }

        @Override
        void set(int row, int code) {
            codes[row] = (char) code;
        }

        @Override
        int most() {
            return 0xffff;
        }

        @Override
        void write(BinaryWriter out, int rows) throws IOException {
            out.number(most());
            out.chars(codes, rows);
        }
    }

    /** All other codes. */
    static final class Ints extends NarrowCodes {
        private final int[] codes;

        Ints(int[] codes) {
            this.codes = codes;
        }

        @Override
        public int at(int row) {
            return codes[row];
        }

        @Override
        public void addTo(long[] keys, int[] rows, int count, int base, long weight) {
            for (int i = 0; i < count; i++) {
                keys[i] += Math.max(0, codes[rows[i]] - base) * weight;
            }
        }

        @Override
        public void addTo(long[] keys, int[] rows, int count, long[] meanings) {
            for (int i = 0; i < count; i++) {
                keys[i] += meanings[codes[rows[i]]];
            }
        }

        @Override
        public void mark(byte[] wanted, int first, int end, long[] words) {
            for (int start = first; start < end; start += Long.SIZE) {
                long word = 0;
                int rows = Math.min(Long.SIZE, end - start);
                for (int bit = 0; bit < rows; bit++) {
                    word |= (long) wanted[codes[start + bit]] << bit;
                }
                words[start >>> 6] = word;
            }
        }

        @Override
        int length() {
            return codes.length;
        }

        @Override
        void set(int row, int code) {
            codes[row] = code;
        }

        @Override
        int most() {
            return Integer.MAX_VALUE;
        }

        @Override
        void write(BinaryWriter out, int rows) throws IOException {
            out.number(most());
            out.ints(codes, rows);
        }
    }
}
