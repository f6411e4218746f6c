/** What records and a seed have to satisfy together. */
@NullMarked
package org.attackregister.ingest.rule;

import org.jspecify.annotations.NullMarked;
