package org.attackregister.snapshot.binary;

import java.io.IOException;

/** A file that does not have what was written to it. */
public final class DamagedFile extends IOException {
    private static final long serialVersionUID = 1L;

    public DamagedFile(String what) {
        super(what);
    }
}
