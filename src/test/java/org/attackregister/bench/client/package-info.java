/** Those who ask: as fast as they are answered, and never more at once than they have connections. */
@org.jspecify.annotations.NullMarked
package org.attackregister.bench.client;
