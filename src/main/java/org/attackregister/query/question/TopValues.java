package org.attackregister.query.question;

import org.attackregister.query.Measure;

/**
 * Which values of the last dimension have rows of their own; the others are folded into the rest.
 *
 * @param most how many are kept
 * @param by the measure whose largest they are
 */
public record TopValues(int most, Measure by) {}
