/** Programs and limits as processes: how they are started, and what they take. */
@org.jspecify.annotations.NullMarked
package org.attackregister.bench.process;
