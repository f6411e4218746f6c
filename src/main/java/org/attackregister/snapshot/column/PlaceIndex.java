package org.attackregister.snapshot.column;

import java.util.function.IntPredicate;
import org.attackregister.query.filter.Operand;

/** Finds the rows whose place lies in a part of the earth; a place that is not known lies in none. */
public final class PlaceIndex {
    private static final double EARTH_KM = 6371.0088;

    private final double[] latitude;
    private final double[] longitude;

    public PlaceIndex(DatasetColumns columns) {
        this.latitude = columns.latitudes();
        this.longitude = columns.longitudes();
    }

    /** Those within a box. */
    public IntPredicate within(Operand.Box box) {
        boolean crossing = box.minLon() > box.maxLon();
        return i -> latitude[i] >= box.minLat()
                && latitude[i] <= box.maxLat()
                && (crossing
                        ? longitude[i] >= box.minLon() || longitude[i] <= box.maxLon()
                        : longitude[i] >= box.minLon() && longitude[i] <= box.maxLon());
    }

    /** Those within a distance of a point. */
    public IntPredicate within(Operand.Circle circle) {
        return i -> !Double.isNaN(latitude[i])
                && !Double.isNaN(longitude[i])
                && kilometres(circle.latitude(), circle.longitude(), latitude[i], longitude[i]) <= circle.km();
    }

    /** Great-circle distance on a sphere of the earth's mean radius (haversine formula). */
    static double kilometres(double lat1, double lon1, double lat2, double lon2) {
        double dLat = Math.toRadians(lat2 - lat1) / 2;
        double dLon = Math.toRadians(lon2 - lon1) / 2;
        double a = Math.sin(dLat) * Math.sin(dLat)
                + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * Math.sin(dLon) * Math.sin(dLon);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, a)));
    }
}
