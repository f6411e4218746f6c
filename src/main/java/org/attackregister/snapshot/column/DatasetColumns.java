package org.attackregister.snapshot.column;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.attackregister.model.Coded;
import org.attackregister.model.attack.AttackFacts;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.GridCell;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Target;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.CalendarUnit;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.FilterField.EntryList;
import org.attackregister.query.filter.FilterField.Holding;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one dataset's attacks that are no deletions, a row each in the order of their revisions, a column for
 * each thing that is asked of them. One thread appends; a row is closed when another version takes its place, with a
 * revision that a reader who began earlier does not reach.
 */
public final class DatasetColumns {
    private final AttackColumns attacks;
    private final int code;
    private final Dictionaries dictionaries;

    /** In the order of the fields, which is that of a checkpoint. */
    private final Map<FilterField, NarrowColumn> codes = new LinkedHashMap<>();

    /** Where the places occur first, which are read as values of their dataset. */
    private final Map<FilterField, FirstRows> places =
            Map.of(FilterField.ADMIN1, new FirstRows(), FilterField.CITY_OF, new FirstRows());

    private final Map<EntryList, ListColumn> lists = new EnumMap<>(EntryList.class);
    private final TallyColumns[] figures = new TallyColumns[AttackField.TOLLS.size()];
    private final Map<Sort.SortKey, Ordering> orderings = new HashMap<>();

    private int[] ordinal = new int[1024];
    private int[] end = new int[1024];
    private int[] day = new int[1024];
    private int[] latest = new int[1024];
    private double[] latitude = new double[1024];
    private double[] longitude = new double[1024];
    private int size;
    private long lastChange;

    /** No rows yet of the dataset with a number. */
    DatasetColumns(AttackColumns attacks, int code) {
        this.attacks = attacks;
        this.code = code;
        this.dictionaries = attacks.dictionaries();
        FilterField.ALL.stream()
                .filter(field -> field.list() == null && field.shape().holding() != Holding.NOTHING)
                .forEach(field -> codes.put(field, new NarrowColumn()));
        for (EntryList list : EntryList.values()) {
            lists.put(
                    list,
                    new ListColumn(FilterField.ALL.stream()
                            .filter(field -> field.list() == list)
                            .toList()));
        }
        Arrays.setAll(figures, toll -> new TallyColumns());
    }

    /**
     * Appends a version.
     *
     * @param version its ordinal among all
     * @return its row
     */
    int append(int version, AttackFacts attack, int revision) {
        int row = size;
        if (row == ordinal.length) {
            grow(row * 2);
        }
        ordinal[row] = version;
        end[row] = AttackColumns.OPEN;
        lists.values().forEach(list -> list.open(row));
        fill(row, attack, revision);
        lists.values().forEach(list -> list.close(row));
        lastChange = revision;
        size++;
        return row;
    }

    /** Closes a row. */
    void close(int row, int revision) {
        end[row] = Math.min(end[row], revision);
        lastChange = revision;
    }

    private void fill(int row, AttackFacts attack, int revision) {
        day[row] = Math.toIntExact(attack.when().date().toEpochDay());
        latest[row] = Math.toIntExact(attack.when().latest().toEpochDay());
        latitude[row] = degrees(attack.where().latitude());
        longitude[row] = degrees(attack.where().longitude());
        codes.forEach((field, column) -> column.set(row, single(field, attack, revision)));
        for (AttackField toll : AttackField.TOLLS) {
            figures(toll).set(row, attack.tolls().of(toll));
        }
        for (Target target : attack.targets()) {
            list(EntryList.TARGETS)
                    .entry(
                            code(FilterField.TARGET_CATEGORY, target.category(), revision),
                            code(FilterField.TARGET_TYPE, target.type(), revision),
                            code(FilterField.TARGET_SUBTYPE, target.subtype(), revision),
                            code(FilterField.TARGET_GROUP, target.group(), revision));
        }
        for (Perpetrator perpetrator : attack.perpetrators()) {
            list(EntryList.PERPETRATORS)
                    .entry(
                            code(FilterField.GROUP, perpetrator.group(), revision),
                            code(FilterField.ATTRIBUTION_OF, text(perpetrator.attribution()), revision));
        }
        each(FilterField.ATTACK_TYPE, EntryList.ATTACK_TYPES, attack.attackTypes(), revision);
        each(FilterField.WEAPON_TYPE, EntryList.WEAPON_TYPES, attack.weaponTypes(), revision);
    }

    /** The code of the one value that an attack has. */
    private int single(FilterField field, AttackFacts attack, int revision) {
        return switch (field.shape()) {
            case YEAR -> field.period().number(attack.when().date());
            case PERIOD -> period(field.period(), attack.when());
            case GRID -> cell(attack.where());
            case GRADE_RULE -> attack.mark().number();
            case BOOLEAN -> flag(field.field().fact(attack));
            case RECORD, WORD, PROVINCE, CITY -> code(field, field.field().fact(attack), revision);
            case FIRST_DAY, LAST_DAY, WINDOWS, AT_LEAST, AT_MOST, BOX, CIRCLE, WORDS, MOMENT, GRADE ->
                throw new IllegalArgumentException(field.wireName() + " has no column");
        };
    }

    /** The period in which an attack began; no value where that may be one of several. */
    private static int period(CalendarUnit unit, EventDate when) {
        int number = unit.number(when.date());
        return number == unit.number(when.latest()) ? number : Dictionary.NONE;
    }

    private static int cell(Place where) {
        GridCell cell = GridCell.of(where);
        return cell == null ? Dictionary.NONE : cell.number();
    }

    private void each(FilterField field, EntryList list, List<String> words, int revision) {
        words.forEach(word -> list(list).entry(code(field, word, revision)));
    }

    private int code(FilterField field, @Nullable String text, int revision) {
        return dictionaries.of(field).add(text, revision);
    }

    private static @Nullable String text(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    private static double degrees(@Nullable Double degrees) {
        return degrees == null ? Double.NaN : degrees;
    }

    /** Whether something is so, as a code: 0 unknown, 1 false, 2 true. */
    private static int flag(@Nullable String flag) {
        return flag == null ? 0 : Boolean.parseBoolean(flag) ? 2 : 1;
    }

    /** Writes the rows that were there at a revision, while others may be appended. */
    void write(BinaryWriter out, long revision) throws IOException {
        int rows = rowsAt(revision);
        out.number(rows);
        out.number(lastChangeAt(revision));
        out.ints(ordinal, rows);
        out.ints(endsAt(rows, revision), rows);
        out.ints(day, rows);
        out.ints(latest, rows);
        out.doubles(latitude, rows);
        out.doubles(longitude, rows);
        for (NarrowColumn column : codes.values()) {
            column.write(out, rows);
        }
        for (ListColumn list : lists.values()) {
            list.write(out, rows);
        }
        for (TallyColumns column : figures) {
            column.write(out, rows);
        }
        for (Sort.SortKey key : Sort.SortKey.ALL) {
            ordering(key).write(out, rows);
        }
    }

    void read(BinaryReader in) throws IOException {
        size = in.number();
        lastChange = in.longNumber();
        ordinal = in.ints();
        end = in.ints();
        day = in.ints();
        latest = in.ints();
        latitude = in.doubles();
        longitude = in.doubles();
        for (NarrowColumn column : codes.values()) {
            column.read(in);
        }
        for (ListColumn list : lists.values()) {
            list.read(in, size);
        }
        for (TallyColumns column : figures) {
            column.read(in);
        }
        for (Sort.SortKey key : Sort.SortKey.ALL) {
            orderings.put(key, Ordering.read(in, this, key));
        }
    }

    /** The ends of rows as they were known at a revision. */
    private int[] endsAt(int rows, long revision) {
        int[] ends = Arrays.copyOf(end, rows);
        for (int row = 0; row < rows; row++) {
            ends[row] = ends[row] > revision ? AttackColumns.OPEN : ends[row];
        }
        return ends;
    }

    /** Gives each version that has a row its place, by ordinal, and where it ends. */
    void derive(int[] rowOf, int[] endOf) {
        for (int row = 0; row < size; row++) {
            rowOf[ordinal[row]] = row;
            endOf[ordinal[row]] = end[row];
        }
    }

    private void grow(int length) {
        ordinal = Arrays.copyOf(ordinal, length);
        end = Arrays.copyOf(end, length);
        day = Arrays.copyOf(day, length);
        latest = Arrays.copyOf(latest, length);
        latitude = Arrays.copyOf(latitude, length);
        longitude = Arrays.copyOf(longitude, length);
    }

    /** The codes of a field of a single value. */
    public NarrowColumn codes(FilterField field) {
        return Objects.requireNonNull(codes.get(field), field.wireName());
    }

    /** Whether an attack had a place up to a revision, whatever it has now. */
    public boolean hadPlace(FilterField field, int place, long revision) {
        return Objects.requireNonNull(places.get(field)).has(place, codes(field).codes(), rowsAt(revision));
    }

    /**
     * The code that each spelling of a place is counted under: that of the name's spelling which rows below a number had first.
     * Null where no name is spelled in two ways.
     */
    public int @Nullable [] leadOfPlaces(FilterField field, int below) {
        Dictionary dictionary = dictionaries.of(field);
        FirstRows first = Objects.requireNonNull(places.get(field));
        int[] lead = null;
        for (int[] spellings : dictionary.spelledDifferently()) {
            int[] had = first.inOrder(spellings, codes(field).codes(), below);
            if (had.length > 1) {
                lead = lead == null ? IntStream.range(0, dictionary.size()).toArray() : lead;
                for (int spelling : had) {
                    lead[spelling] = had[0];
                }
            }
        }
        return lead;
    }

    /** The lists that a field looks into. */
    public ListColumn list(EntryList list) {
        return Objects.requireNonNull(lists.get(list));
    }

    /** The figures of a toll. */
    public TallyColumns figures(AttackField toll) {
        return figures[toll.toll()];
    }

    public Dictionaries dictionaries() {
        return dictionaries;
    }

    /** The id of the dataset; null for that to which nothing was ever written. */
    public @Nullable String dataset() {
        return dictionaries.datasets().text(code);
    }

    /** The ordinal of a row's version among all versions. */
    public int ordinal(int row) {
        return ordinal[row];
    }

    /** Compares the ids of two rows' attacks. */
    int compareIds(int a, int b) {
        return attacks.compareIds(ordinal[a], ordinal[b]);
    }

    /** The first possible day of a row, as a number of days since 1970. */
    public int day(int row) {
        return day[row];
    }

    /** The first possible days of all rows. */
    public int[] days() {
        return day;
    }

    /** The last possible days of all rows. */
    public int[] latestDays() {
        return latest;
    }

    double[] latitudes() {
        return latitude;
    }

    double[] longitudes() {
        return longitude;
    }

    /** When a row was recorded, in microseconds since 1970. */
    public long recordedAt(int row) {
        return attacks.recordedAt(ordinal[row]);
    }

    /** The revision of a row. */
    int revision(int row) {
        return attacks.from[ordinal[row]];
    }

    /** How many rows there were at a revision. */
    public int rowsAt(long revision) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (revision(middle) <= revision) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The last revision, up to one, that is known to have changed the dataset; the revision itself where it is not known. */
    public long stateAt(long revision) {
        return Math.min(lastChange, revision);
    }

    /** The last revision, up to one, that changed the dataset; 0 if none did. */
    public long lastChangeAt(long revision) {
        if (lastChange <= revision) {
            return lastChange;
        }
        int rows = rowsAt(revision);
        long last = rows == 0 ? 0 : revision(rows - 1);
        for (int row = 0; row < rows; row++) {
            last = end[row] <= revision ? Math.max(last, end[row]) : last;
        }
        return last;
    }

    /** The rows that were current at a revision. */
    public Bits currentAt(long revision) {
        int rows = rowsAt(revision);
        int[] ends = end;
        int asked = Math.toIntExact(revision);
        long[] words = new long[Bits.words(rows)];
        for (int start = 0; start < rows; start += Long.SIZE) {
            long word = 0;
            int count = Math.min(Long.SIZE, rows - start);
            for (int bit = 0; bit < count; bit++) {
                word |= ((long) asked - ends[start + bit]) >>> 63 << bit;
            }
            words[start >>> 6] = word;
        }
        return Bits.of(words, rows);
    }

    private Ordering ordering(Sort.SortKey key) {
        synchronized (orderings) {
            return orderings.getOrDefault(key, Ordering.empty(this, key));
        }
    }

    /** The order by a key of at least the rows below a size. */
    public Ordering by(Sort.SortKey key, int rows) {
        synchronized (orderings) {
            Ordering grown = ordering(key).grownTo(rows);
            orderings.put(key, grown);
            return grown;
        }
    }
}
