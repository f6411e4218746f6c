package org.attackregister.export;

/**
 * How long a body is, what its digest is, and where it can be begun.
 *
 * @param length how many bytes it has
 * @param offsets bytes before which a row begins, ascending
 * @param rows the index of each of these rows
 * @param end what comes after the last row
 * @param sha256 the digest of all of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
public record BodyExtent(long length, long[] offsets, int[] rows, byte[] end, byte[] sha256) {
    /** How many bytes of memory it takes. */
    public int weight() {
        return offsets.length * (Long.BYTES + Integer.BYTES) + end.length + sha256.length;
    }

    /** The last place at or before a byte at which the body can be begun; -1 where that is its start only. */
    int placeBefore(long from) {
        int place = offsets.length - 1;
        while (place >= 0 && offsets[place] > from) {
            place--;
        }
        return place;
    }
}
