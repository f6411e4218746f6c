package org.attackregister.view.link;

/** Where the resources are. */
public final class Paths {
    public static final String VERSION = "/v1";
    public static final String ATTACKS = "/v1/attacks";
    public static final String COUNTS = "/v1/attacks/counts";
    public static final String COUNT_CHANGES = "/v1/attacks/counts/changes";
    public static final String COUNTED_CHANGES = "/v1/attacks/counts/changes/attacks";
    public static final String TRENDS = "/v1/attacks/trends";
    public static final String TARGET_CATEGORIES = "/v1/target-categories";
    public static final String ATTACK_TYPES = "/v1/attack-types";
    public static final String WEAPON_TYPES = "/v1/weapon-types";
    public static final String REGIONS = "/v1/regions";
    public static final String COUNTRIES = "/v1/countries";
    public static final String PROVINCES = "/v1/provinces";
    public static final String ANNUAL_SHARES = "/v1/annual-shares";
    public static final String SHIFTS = "/v1/annual-shares/shifts";
    public static final String COMPARISON = "/v1/annual-shares/comparison";
    public static final String ANNUAL_COUNTS = "/v1/annual-counts";
    public static final String GROUPS = "/v1/groups";
    public static final String SOURCES = "/v1/sources";
    public static final String CROSSWALKS = "/v1/crosswalks";
    public static final String CHANGES = "/v1/changes";
    public static final String CHANGE_STREAM = "/v1/changes/stream";
    public static final String SNAPSHOT = "/v1/snapshot";
    public static final String DIGESTS = "/v1/digests";
    public static final String DATASETS = "/v1/datasets";
    public static final String CITATIONS = "/v1/citations";
    public static final String ME = "/v1/me";
    public static final String IMPORTS = "/v1/imports";
    public static final String REVOKED_TOKENS = "/v1/revoked-tokens";

    private Paths() {}
}
