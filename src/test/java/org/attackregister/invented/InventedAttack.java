package org.attackregister.invented;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.attackregister.ingest.gtd.SeedScope;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.invented.InventedWorld.Land;
import org.attackregister.invented.InventedWorld.TargetKind;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.jspecify.annotations.Nullable;

/** Invents one attack after the other, each as the cells of a row in GTD's layout. */
final class InventedAttack {
    /** From here on GTD has texts and the columns on claims, doubt and damage. */
    private static final int FULL_RECORDS = 1998;

    private static final int FORMER_STATES_END = 1992;

    private final List<String> columns = SeedScope.columns();
    private final Map<String, Integer> positions = new HashMap<>();
    private final CodeLists codes = SeedScope.of("generated", f -> {}).codes();
    private final InventedWorld world;
    private final InventedText text;
    private final Random random;
    private final String[] cells = new String[columns.size()];

    InventedAttack(Random random) {
        this.random = random;
        this.world = new InventedWorld(random);
        this.text = new InventedText(random);
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i), i);
        }
    }

    /** What the row says, in the register's words. */
    record Facts(
            int year,
            String country,
            String category,
            @Nullable String group,
            Map<String, @Nullable BigDecimal> figures) {}

    /** The cells of the row that was made last, in the order of the columns; they may be changed. */
    String[] cells() {
        return cells;
    }

    void set(String column, Object value) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("GTD has no column " + column);
        }
        cells[position] = String.valueOf(value);
    }

    /** Makes the row of a day. */
    Facts make(String id, int year, int month, int day) {
        Arrays.fill(cells, "");
        set("eventid", id);
        set("iyear", year);
        set("imonth", month);
        set("iday", day);
        boolean full = year >= FULL_RECORDS;
        String country = place(year);
        String category = targets();
        String group = group(full);
        means();
        Map<String, @Nullable BigDecimal> figures = casualties(full);
        circumstances(full);
        if (full) {
            texts();
        }
        set("dbsource", full ? "Invented Primary Collection" : "Invented Cards");
        return new Facts(year, country, category, group, figures);
    }

    private String place(int year) {
        Land land = world.lands.draw(random);
        while (land.country().former() && year >= FORMER_STATES_END) {
            land = world.lands.draw(random);
        }
        coded("country", land.code());
        coded("region", land.region());
        return place(land);
    }

    private String place(Land land) {
        String town = land.towns().draw(random);
        boolean located = chance(0.96);
        set("provstate", town.charAt(0) + "ensted");
        set("city", chance(0.05) ? "Unknown" : town);
        if (located) {
            set("latitude", degrees(land.latitude() + town.hashCode() % 100 / 50.0));
            set("longitude", degrees(land.longitude() + town.hashCode() % 97 / 50.0));
        }
        set("specificity", located ? random.nextInt(1, 5) : 5);
        set("vicinity", chance(0.07) ? 1 : 0);
        return land.country().code();
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }

    private String targets() {
        String category = target(1);
        if (chance(0.06)) {
            target(2);
            if (chance(0.1)) {
                target(3);
            }
        }
        return category;
    }

    private String target(int number) {
        TargetKind kind = world.targets.draw(random);
        coded("targtype" + number, kind.type());
        if (!kind.subtypes().isEmpty() && chance(0.94)) {
            coded(
                    "targsubtype" + number,
                    kind.subtypes().get(random.nextInt(kind.subtypes().size())));
        }
        boolean taliban = kind.type().code().equals("17") && chance(0.3);
        set("corp" + number, taliban ? "Taliban" : text.name() + " Service");
        set("target" + number, taliban ? "Members" : "Post of " + text.name());
        Mapping nationality =
                world.list("country").get(random.nextInt(world.list("country").size()));
        coded("natlty" + number, nationality);
        return codes.category(taliban ? "taliban" : null, kind.type().target());
    }

    private @Nullable String group(boolean full) {
        String group = chance(0.45) ? null : world.groups.draw(random);
        set("gname", group == null ? "Unknown" : group);
        set("guncertain1", chance(0.08) ? 1 : 0);
        set("individual", chance(0.003) ? 1 : 0);
        if (group != null && chance(0.012)) {
            set("gname2", world.groups.draw(random));
            set("guncertain2", 0);
        }
        if (full) {
            boolean claimed = group != null && chance(0.3);
            set("claimed", claimed ? 1 : 0);
            set("nperps", chance(0.6) ? -99 : random.nextInt(1, 30));
            set("nperpcap", chance(0.1) ? -99 : 0);
            if (claimed) {
                coded("claimmode", world.list("claimmode").get(random.nextInt(10)));
                set("compclaim", chance(0.02) ? 1 : chance(0.3) ? -9 : 0);
            }
        }
        return group;
    }

    private void means() {
        Mapping attack = world.attackTypes.draw(random);
        coded("attacktype1", attack);
        if (chance(0.04)) {
            coded("attacktype2", world.attackTypes.draw(random));
        }
        for (int i = 1; i <= 4 && (i == 1 || chance(0.07)); i++) {
            Mapping weapon = world.weaponTypes.draw(random);
            coded("weaptype" + i, weapon);
            List<Mapping> subtypes = world.subtypes(weapon);
            if (!subtypes.isEmpty()) {
                coded("weapsubtype" + i, subtypes.get(random.nextInt(subtypes.size())));
            }
        }
        set("suicide", chance(0.036) ? 1 : 0);
        set("success", chance(0.89) ? 1 : 0);
    }

    private Map<String, @Nullable BigDecimal> casualties(boolean full) {
        Map<String, @Nullable BigDecimal> figures = new HashMap<>();
        figures.put("nkill", figure(0.06, 0.5));
        figures.put("nwound", figure(0.09, 0.6));
        figures.put("nkillter", full && figures.get("nkill") != null ? BigDecimal.ZERO : null);
        figures.put("nkillus", full ? BigDecimal.ZERO : null);
        figures.forEach((column, figure) -> set(column, figure == null ? "" : figure));
        if (full) {
            set("nwoundus", 0);
            set("nwoundte", 0);
        }
        return figures;
    }

    /** Blank at times, mostly none or few, seldom thousands, and now and then a share of a toll that was spread. */
    private @Nullable BigDecimal figure(double blank, double none) {
        if (chance(blank)) {
            return null;
        }
        if (chance(none)) {
            return BigDecimal.ZERO;
        }
        long people = (long) Math.min(1500, 1 / Math.pow(1 - random.nextDouble(), 0.8));
        return chance(0.003)
                ? BigDecimal.valueOf(people).add(new BigDecimal(chance(0.5) ? "0.5" : "0.333333"))
                : BigDecimal.valueOf(people);
    }

    private void circumstances(boolean full) {
        set("extended", chance(0.045) ? 1 : 0);
        set("crit1", chance(0.99) ? 1 : 0);
        set("crit2", chance(0.99) ? 1 : 0);
        set("crit3", chance(0.88) ? 1 : 0);
        set("multiple", chance(0.14) ? 1 : 0);
        set("doubtterr", full ? (chance(0.17) ? 1 : 0) : -9);
        boolean damage = chance(0.5);
        set("property", damage ? 1 : chance(0.3) ? -9 : 0);
        if (damage) {
            coded("propextent", world.list("propextent").get(random.nextInt(1, 4)));
        }
        boolean hostages = chance(0.07);
        set("ishostkid", hostages ? 1 : 0);
        if (hostages) {
            set("nhostkid", chance(0.2) ? -99 : random.nextInt(1, 40));
            set("ndays", -99);
            set("ransom", chance(0.2) ? 1 : -9);
            coded("hostkidoutcome", world.list("hostkidoutcome").get(random.nextInt(7)));
        }
        for (String column : List.of("INT_LOG", "INT_IDEO", "INT_MISC", "INT_ANY")) {
            set(column, chance(0.45) ? -9 : chance(0.2) ? 1 : 0);
        }
    }

    private void texts() {
        set("summary", text.text(random.nextInt(120, 520)));
        set("weapdetail", chance(0.6) ? text.text(50) : "");
        set("motive", chance(0.4) ? text.text(130) : "");
        set("addnotes", chance(0.15) ? text.text(160) : "");
        set("location", chance(0.3) ? text.text(70) : "");
        set("scite1", text.text(110));
        set("scite2", chance(0.65) ? text.text(110) : "");
        set("scite3", chance(0.4) ? text.text(110) : "");
    }

    private void coded(String column, Mapping code) {
        set(column, code.code());
        set(column + "_txt", String.valueOf(code.label()));
    }

    private boolean chance(double chance) {
        return random.nextDouble() < chance;
    }
}
