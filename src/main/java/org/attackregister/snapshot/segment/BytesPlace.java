package org.attackregister.snapshot.segment;

/** Where the bytes of a version are, as one number: in which segment, where in it, and how many. */
public final class BytesPlace {
    /** That they are nowhere. */
    public static final long NONE = 0;

    /** More bytes than a version may have. */
    static final int MOST_BYTES = 1 << 26;

    static final int MOST_SEGMENTS = 1 << 11;

    private static final long SOMEWHERE = 1L << 63;
    private static final int BITS = 26;
    private static final int MASK = MOST_BYTES - 1;

    private BytesPlace() {}

    static long of(int segment, int start, int length) {
        return SOMEWHERE | (long) segment << (2 * BITS) | (long) start << BITS | length;
    }

    /** The number of its segment. */
    public static int segment(long place) {
        return (int) (place >>> (2 * BITS)) & (MOST_SEGMENTS - 1);
    }

    /** Where in the segment it begins. */
    public static int start(long place) {
        return (int) (place >>> BITS) & MASK;
    }

    /** How many bytes there are; a line feed follows them. */
    public static int length(long place) {
        return (int) place & MASK;
    }

    /** Where it ends, its line feed included. */
    static int end(long place) {
        return start(place) + length(place) + 1;
    }
}
