package org.attackregister.query;

import org.attackregister.model.Coded;

/** The forms in which an answer can be had. */
public enum Format implements Coded {
    /** Everywhere; the default. */
    JSON("application/json"),
    /** RFC 4180, one header row. */
    CSV("text/csv"),
    /** One JSON document a line. */
    NDJSON("application/x-ndjson"),
    /** RFC 7946; {@code null} geometry where no coordinates are known. */
    GEOJSON("application/geo+json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }
}
