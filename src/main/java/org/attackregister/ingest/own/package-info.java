/** The register's own exports as attacks again. */
@NullMarked
package org.attackregister.ingest.own;

import org.jspecify.annotations.NullMarked;
