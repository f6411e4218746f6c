package org.attackregister.model.attack;

import org.attackregister.model.Coded;

/** Whether a source records an attacker ({@code attack}) or two sides without one ({@code clash}, as UCDP GED does). */
public enum Kind implements Coded {
    ATTACK,
    CLASH;
}
