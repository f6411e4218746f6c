package org.attackregister.error;

import java.util.List;

/** A failure that is reported to the caller: its kind, a sentence, and its faults. */
public class RegisterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final transient List<Fault> faults;

    /** A failure with the faults that led to it. */
    public RegisterException(Trouble trouble, String detail, List<Fault> faults) {
        super(detail);
        this.trouble = trouble;
        this.faults = List.copyOf(faults);
    }

    /** A failure without single faults. */
    public RegisterException(Trouble trouble, String detail) {
        this(trouble, detail, List.of());
    }

    /** The kind of failure. */
    public Trouble trouble() {
        return trouble;
    }

    /** The faults, one by one; empty if the detail is complete. */
    public List<Fault> faults() {
        return faults;
    }

    /** The sentence that the caller reads. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
