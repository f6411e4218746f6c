package org.attackregister.ingest.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** A file as it lies on the disk. */
public final class StoredFile implements Content {
    private final InputFile file;
    private CountingInput opened = CountingInput.NOTHING;

    public StoredFile(InputFile file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public @Nullable String packing() {
        return null;
    }

    @Override
    public InputStream open() throws IOException {
        opened = new CountingInput(Files.newInputStream(file.path()));
        return opened;
    }

    @Override
    public long most() {
        return file.mostUnpacked();
    }

    @Override
    public long bytesRead() {
        return opened.count();
    }
}
