package org.attackregister.ingest.ged;

/** What kind of side UCDP's name of it shows it to be. */
enum Party {
    CIVILIANS("Civilians"),
    GOVERNMENT("Government of"),
    ARMED_GROUP("armed group"),
    UNIDENTIFIED("XXX");

    private final String code;

    Party(String code) {
        this.code = code;
    }

    /** The code under which the crosswalk says what such a side is as a target. */
    String code() {
        return code;
    }

    /** The kind of side that has a name. */
    static Party of(String name) {
        if (name.equals(CIVILIANS.code)) {
            return CIVILIANS;
        }
        if (name.startsWith(GOVERNMENT.code + " ")) {
            return GOVERNMENT;
        }
        return name.startsWith(UNIDENTIFIED.code) ? UNIDENTIFIED : ARMED_GROUP;
    }
}
