@org.jspecify.annotations.NullMarked
package org.attackregister.bench.client;
