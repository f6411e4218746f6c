@org.jspecify.annotations.NullMarked
package org.attackregister.database;
