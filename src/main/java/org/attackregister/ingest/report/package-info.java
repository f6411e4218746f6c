/** What an import reports of a file, value by value. */
@NullMarked
package org.attackregister.ingest.report;

import org.jspecify.annotations.NullMarked;
