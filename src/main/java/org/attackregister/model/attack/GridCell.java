package org.attackregister.model.attack;

import org.jspecify.annotations.Nullable;

/**
 * A cell of half a degree of the PRIO-GRID, by its number (gid): cells are counted from the south-west, eastwards and then
 * northwards (Tollefsen, Strand and Buhaug 2012). A point on a border lies in the cell to the north and east of it, the
 * north pole in the northernmost row, and 180 degrees east is 180 degrees west.
 *
 * @param number 1 to {@link #MOST}
 */
public record GridCell(int number) {
    private static final int COLUMNS = 720;
    private static final int ROWS = 360;
    private static final int CELLS_A_DEGREE = 2;
    private static final double SOUTH = -90;
    private static final double WEST = -180;

    /** The greatest number. */
    public static final int MOST = ROWS * COLUMNS;

    /** The cell in which a point lies; null where there is no point. */
    public static @Nullable GridCell of(Place where) {
        Double latitude = where.latitude();
        Double longitude = where.longitude();
        return latitude == null || longitude == null ? null : of(latitude, longitude);
    }

    /** The cell in which a point on the earth lies, in degrees. */
    public static GridCell of(double latitude, double longitude) {
        int row = Math.min(ROWS - 1, (int) ((latitude - SOUTH) * CELLS_A_DEGREE));
        int column = (int) ((longitude - WEST) * CELLS_A_DEGREE) % COLUMNS;
        return new GridCell(row * COLUMNS + column + 1);
    }

    /** The latitude of its southern border, in degrees. */
    public double south() {
        int row = (number - 1) / COLUMNS;
        return SOUTH + (double) row / CELLS_A_DEGREE;
    }

    /** The latitude of its northern border, in degrees. */
    public double north() {
        return south() + 1.0 / CELLS_A_DEGREE;
    }

    /** The longitude of its western border, in degrees. */
    public double west() {
        int column = (number - 1) % COLUMNS;
        return WEST + (double) column / CELLS_A_DEGREE;
    }

    /** The longitude of its eastern border, in degrees. */
    public double east() {
        return west() + 1.0 / CELLS_A_DEGREE;
    }
}
