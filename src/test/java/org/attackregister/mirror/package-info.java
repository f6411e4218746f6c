/**
 * A copy as a partner keeps it: speaks HTTP and knows what the documents and the contract say, and nothing of the register
 * besides.
 */
package org.attackregister.mirror;
