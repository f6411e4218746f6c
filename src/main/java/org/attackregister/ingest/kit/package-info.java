/** What importers have in common: the form of numbers and dates in a file, and cells in one form whatever the file's. */
@NullMarked
package org.attackregister.ingest.kit;

import org.jspecify.annotations.NullMarked;
