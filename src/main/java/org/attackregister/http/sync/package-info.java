/** The resources of partners: changes, stream, digests, snapshots. */
@NullMarked
package org.attackregister.http.sync;

import org.jspecify.annotations.NullMarked;
