package org.attackregister.query;

/**
 * Which part of a list is asked for.
 *
 * @param offset how many records come before it, 0 or more
 * @param limit the most records that are given; {@link #ALL} where a stream gives every match
 */
public record Page(long offset, int limit) {
    /** No limit. */
    public static final int ALL = Integer.MAX_VALUE;

    /** The limit where none is asked for. */
    public static final int DEFAULT_LIMIT = 100;

    /** The most that can be asked for. */
    public static final int MAX_LIMIT = 1000;
}
