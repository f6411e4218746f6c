package org.attackregister.cli;

import java.util.Objects;

/** Which program this is. */
final class ProgramVersion {
    private ProgramVersion() {}

    static String sentence() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "attack-register " + Objects.requireNonNullElse(version, "(not packaged)");
    }
}
