/** The packaged program beside the limits of what it does; run by the profile of the same name, and by no test. */
@org.jspecify.annotations.NullMarked
package org.attackregister.bench;
