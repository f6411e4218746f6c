/** Attacks that code has made up, as many as wanted, in the layout and the proportions of the Global Terrorism Database. */
package org.attackregister.invented;
