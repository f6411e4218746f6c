/** Calls drawn at random from the contract and beside it: what a hostile or clumsy caller may send, and what has to come back. */
package org.attackregister.fuzz;
