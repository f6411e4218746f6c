/** What the program is measured beside: each does one thing with nothing around it, in a process of its own. */
@org.jspecify.annotations.NullMarked
package org.attackregister.bench.limit;
