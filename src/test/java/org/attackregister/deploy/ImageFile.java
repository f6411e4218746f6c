package org.attackregister.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * An image as {@code docker load} reads it.
 *
 * @param manifest names its parts and its tags
 * @param config what its containers are started with
 * @param layers the layers' content, by name in the order of the names
 */
record ImageFile(JsonNode manifest, JsonNode config, Map<String, byte[]> layers) {

    /** A file or directory of the image's. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Entry(int mode, boolean directory, byte[] content) {}

    static ImageFile read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, byte[]> parts = new HashMap<>();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                TarArchiveInputStream tar = new TarArchiveInputStream(bytes)) {
            for (TarArchiveEntry part = tar.getNextEntry(); part != null; part = tar.getNextEntry()) {
                parts.put(part.getName(), tar.readAllBytes());
            }
        }
        JsonNode manifest = mapper.readTree(parts.remove("manifest.json")).path(0);
        JsonNode config = mapper.readTree(parts.remove(manifest.path("Config").textValue()));
        return new ImageFile(manifest, config, parts);
    }

    /** What all layers come to, by path without the slash in front. */
    Map<String, Entry> files() throws IOException {
        Map<String, Entry> files = new TreeMap<>();
        for (JsonNode layer : manifest.path("Layers")) {
            try (InputStream bytes = new GZIPInputStream(new ByteArrayInputStream(layers.get(layer.textValue())));
                    TarArchiveInputStream tar = new TarArchiveInputStream(bytes)) {
                for (TarArchiveEntry part = tar.getNextEntry(); part != null; part = tar.getNextEntry()) {
                    files.put(part.getName(), new Entry(part.getMode(), part.isDirectory(), tar.readAllBytes()));
                }
            }
        }
        return files;
    }
}
