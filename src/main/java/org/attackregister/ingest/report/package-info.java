/** What an import tells of a file, value by value. */
@NullMarked
package org.attackregister.ingest.report;

import org.jspecify.annotations.NullMarked;
