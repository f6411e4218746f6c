package org.attackregister.snapshot.column;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.attackregister.model.Coded;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Target;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.store.version.AttackFacts;
import org.attackregister.store.version.Stored;
import org.jspecify.annotations.Nullable;

/**
 * All versions of all attacks, a column each for what is asked of them. A version's row number is its ordinal; rows
 * are appended in the order of revisions by one thread. Readers have a {@link Snapshot} with the size and revision that
 * it began with: what is appended later lies beyond its size, and a row closed later carries a revision beyond its own,
 * so that neither changes its answers.
 */
public final class AttackColumns {
    /** Seconds whose microseconds, and nanoseconds on the way to them, that fit a {@code long}. */
    private static final long MOST_SECONDS = 9_000_000_000L;

    /** The end revision of a current version. */
    static final int OPEN = Integer.MAX_VALUE;

    /** A figure that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    public static final int CATEGORY = 0;
    public static final int TYPE = 1;
    public static final int SUBTYPE = 2;
    public static final int TARGET_GROUP = 3;
    public static final int PERPETRATOR = 0;
    public static final int ATTRIBUTION = 1;
    public static final int CODE = 0;

    public final Dictionary datasets = new Dictionary();
    public final Dictionary kinds = new Dictionary();
    public final Dictionary countries = new Dictionary();
    public final Dictionary regions = new Dictionary();
    public final Dictionary provinces = new Dictionary();
    public final Dictionary cities = new Dictionary();
    public final Dictionary groups = new Dictionary();

    public final ListColumn targets = new ListColumn(new Dictionary(), new Dictionary(), new Dictionary(), groups);
    public final ListColumn perpetrators = new ListColumn(groups, new Dictionary());
    public final ListColumn attackTypes = new ListColumn(new Dictionary());
    public final ListColumn weaponTypes = new ListColumn(new Dictionary());

    public int[] from = new int[1024];
    public int[] to = new int[1024];
    public VersionStamp[] stamp = new VersionStamp[1024];
    public int[] previous = new int[1024];
    public long[] recordedAt = new long[1024];
    public String[] id = new String[1024];
    public int[] dataset = new int[1024];
    public int[] kind = new int[1024];
    public int[] day = new int[1024];
    public int[] year = new int[1024];
    public int[] month = new int[1024];
    public int[] country = new int[1024];
    public int[] region = new int[1024];
    public int[] province = new int[1024];
    public int[] city = new int[1024];
    double[] latitude = new double[1024];
    double[] longitude = new double[1024];
    public int[] suicide = new int[1024];
    public int[] success = new int[1024];
    public long[][] killed = new long[3][1024];
    public long[][] wounded = new long[3][1024];

    public int lastYear;

    private final Map<String, Integer> latest = new HashMap<>();
    private int size;
    private int capacity = 1024;

    public int size() {
        return size;
    }

    /** The ordinal of an attack's last version that was appended; -1 if there is no such attack. */
    public synchronized int latest(String attack) {
        return latest.getOrDefault(attack, -1);
    }

    /**
     * Appends a version and closes the one before it. A version that cannot be appended leaves no trace but words that
     * its next attempt will bring.
     *
     * @return its ordinal
     */
    public synchronized int append(Stored.Outline version) {
        if (size == capacity) {
            grow();
        }
        int row = size;
        int revision = Math.toIntExact(version.stamp().revision());
        from[row] = revision;
        stamp[row] = version.stamp();
        recordedAt[row] = micros(version.stamp().recordedAt());
        id[row] = version.id();
        dataset[row] = datasets.add(version.dataset(), revision);
        AttackFacts facts = version.facts();
        to[row] = facts == null ? revision : OPEN;
        day[row] = Integer.MIN_VALUE;
        openLists(row);
        if (facts != null) {
            fill(row, facts, revision);
        }
        closeLists();
        close(version.id(), row);
        size++;
        return row;
    }

    /** Whether a version is a deletion. */
    public boolean deletion(int ordinal) {
        return to[ordinal] == from[ordinal];
    }

    private void close(String attack, int row) {
        Integer before = latest.put(attack, row);
        if (before != null) {
            to[before] = Math.min(to[before], from[row]);
        }
        previous[row] = before == null ? -1 : before;
    }

    private void openLists(int row) {
        targets.open(row);
        perpetrators.open(row);
        attackTypes.open(row);
        weaponTypes.open(row);
    }

    private void fill(int row, AttackFacts attack, int revision) {
        kind[row] = kinds.add(attack.kind().code(), revision);
        day[row] = Math.toIntExact(attack.when().date().toEpochDay());
        year[row] = attack.when().date().getYear();
        lastYear = Math.max(lastYear, year[row]);
        month[row] = attack.when().precision() == DatePrecision.YEAR
                ? 0
                : year[row] * 12 + attack.when().date().getMonthValue() - 1;
        country[row] = countries.add(attack.where().country(), revision);
        region[row] = regions.add(attack.where().region(), revision);
        province[row] = provinces.add(attack.where().admin1(), revision);
        city[row] = cities.add(attack.where().city(), revision);
        latitude[row] = degrees(attack.where().latitude());
        longitude[row] = degrees(attack.where().longitude());
        suicide[row] = flag(attack.suicide());
        success[row] = flag(attack.success());
        figures(killed, row, attack.killed());
        figures(wounded, row, attack.wounded());
        for (Target target : attack.targets()) {
            targets.entry(
                    targets.dictionary(CATEGORY).add(target.category(), revision),
                    targets.dictionary(TYPE).add(target.type(), revision),
                    targets.dictionary(SUBTYPE).add(target.subtype(), revision),
                    groups.add(target.group(), revision));
        }
        for (Perpetrator perpetrator : attack.perpetrators()) {
            perpetrators.entry(
                    groups.add(perpetrator.group(), revision),
                    perpetrators.dictionary(ATTRIBUTION).add(code(perpetrator.attribution()), revision));
        }
        attack.attackTypes()
                .forEach(t -> attackTypes.entry(attackTypes.dictionary(0).add(t, revision)));
        attack.weaponTypes()
                .forEach(t -> weaponTypes.entry(weaponTypes.dictionary(0).add(t, revision)));
    }

    private void closeLists() {
        targets.close();
        perpetrators.close();
        attackTypes.close();
        weaponTypes.close();
    }

    private static void figures(long[][] column, int row, Tally tally) {
        column[0][row] = figure(tally.best());
        column[1][row] = figure(tally.low());
        column[2][row] = figure(tally.high());
    }

    public static long figure(@Nullable BigDecimal number) {
        return number == null ? UNKNOWN : number.movePointRight(Tally.SCALE).longValueExact();
    }

    /** A moment as microseconds since 1970; one so far from it that they cannot be counted is the farthest that can. */
    public static long micros(Instant moment) {
        boolean counted = Math.abs(moment.getEpochSecond()) < MOST_SECONDS;
        return counted
                ? ChronoUnit.MICROS.between(Instant.EPOCH, moment)
                : moment.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static double degrees(@Nullable Double degrees) {
        return degrees == null ? Double.NaN : degrees;
    }

    /** A boolean as a number: 0 unknown, 1 false, 2 true. */
    private static int flag(@Nullable Boolean flag) {
        return flag == null ? 0 : flag ? 2 : 1;
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    private void grow() {
        capacity *= 2;
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        stamp = Arrays.copyOf(stamp, capacity);
        previous = Arrays.copyOf(previous, capacity);
        recordedAt = Arrays.copyOf(recordedAt, capacity);
        id = Arrays.copyOf(id, capacity);
        dataset = Arrays.copyOf(dataset, capacity);
        kind = Arrays.copyOf(kind, capacity);
        day = Arrays.copyOf(day, capacity);
        year = Arrays.copyOf(year, capacity);
        month = Arrays.copyOf(month, capacity);
        country = Arrays.copyOf(country, capacity);
        region = Arrays.copyOf(region, capacity);
        province = Arrays.copyOf(province, capacity);
        city = Arrays.copyOf(city, capacity);
        latitude = Arrays.copyOf(latitude, capacity);
        longitude = Arrays.copyOf(longitude, capacity);
        suicide = Arrays.copyOf(suicide, capacity);
        success = Arrays.copyOf(success, capacity);
        for (int bound = 0; bound < 3; bound++) {
            killed[bound] = Arrays.copyOf(killed[bound], capacity);
            wounded[bound] = Arrays.copyOf(wounded[bound], capacity);
        }
    }
}
