package org.attackregister.http.limit;

import com.sun.management.UnixOperatingSystemMXBean;

/** The file descriptors as Linux and macOS count them. */
record ProcessDescriptors(UnixOperatingSystemMXBean system) implements Descriptors {
    /**
     * What the program opens itself while it serves, and what is accepted before it is looked at: connections to the
     * database (25), jars (5), files of imports, one batch of connections that Netty accepts at once (16).
     */
    private static final long KEPT = 64;

    @Override
    public long most() {
        return system.getMaxFileDescriptorCount();
    }

    @Override
    public long spare() {
        try {
            return most() - KEPT - system.getOpenFileDescriptorCount();
        } catch (InternalError noneLeft) { // the JDK counts by opening a directory
            return 0;
        }
    }
}
