package org.attackregister.fuzz;

/** Draws calls of one kind. */
interface CallSource {
    FuzzedCall draw(Draw draw);
}
