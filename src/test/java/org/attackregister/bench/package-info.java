/** A register at the size of the Global Terrorism Database, and how long it takes; nothing here is run by the tests. */
package org.attackregister.bench;
