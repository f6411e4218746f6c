package org.attackregister.http.cache;

import org.attackregister.export.BodyWriter;

/**
 * A body that is made as fast as its reader takes it.
 *
 * @param encoding how it goes over the wire
 */
public record PulledBody(Encoding encoding, BodyWriter writer) {}
