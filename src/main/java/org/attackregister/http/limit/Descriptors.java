package org.attackregister.http.limit;

/** The file descriptors of this process. */
interface Descriptors {
    /** How many may be open at once. */
    long most();

    /** How many may be given to connections beside those that are open, as things are; 0 or less if none. */
    long spare();
}
