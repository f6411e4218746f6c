package org.attackregister.query;

import org.attackregister.model.Coded;

/** The forms in which an answer can be had. */
public enum Format implements Coded {
    JSON("application/json"),
    CSV("text/csv"),
    NDJSON("application/x-ndjson"),
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
