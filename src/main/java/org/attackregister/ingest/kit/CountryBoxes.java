package org.attackregister.ingest.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Boxes around the parts of each country, by Natural Earth (naturalearthdata.com, version 4.1, in the public domain), one or
 * several a country, rounded outwards to a tenth of a degree.
 */
public final class CountryBoxes {
    private static final String TABLE = "/boxes/countries.csv";

    /** Attacks happen off a coast, and points are those of districts across a border: so many degrees are no doubt. */
    private static final double MARGIN = 0.5;

    private final Map<String, List<CountryBox>> boxes = new HashMap<>();

    private record CountryBox(double south, double west, double north, double east) {
        boolean has(double latitude, double longitude) {
            return latitude >= south - MARGIN
                    && latitude <= north + MARGIN
                    && longitude >= west - MARGIN
                    && longitude <= east + MARGIN;
        }
    }

    /** The boxes that the program brings along. */
    public CountryBoxes() {
        try (InputStream table = CountryBoxes.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("the program lacks " + TABLE);
            }
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] cells = line.split(",", -1);
        boxes.computeIfAbsent(cells[0], code -> new ArrayList<>())
                .add(new CountryBox(
                        Double.parseDouble(cells[1]),
                        Double.parseDouble(cells[2]),
                        Double.parseDouble(cells[3]),
                        Double.parseDouble(cells[4])));
    }

    /**
     * What is doubtful about a point in a country.
     *
     * @return null where nothing is, or nothing is known of the country
     */
    public @Nullable PointRemark doubt(String country, double latitude, double longitude) {
        List<CountryBox> of = boxes.get(country);
        if (of == null || has(of, latitude, longitude)) {
            return null;
        }
        if (latitude == 0 && longitude == 0) {
            return PointRemark.ZERO;
        }
        if (has(of, longitude, latitude)) {
            return PointRemark.SWAPPED;
        }
        boolean sign = has(of, -latitude, longitude) || has(of, latitude, -longitude) || has(of, -latitude, -longitude);
        return sign ? PointRemark.SIGN : PointRemark.OUTSIDE;
    }

    private static boolean has(List<CountryBox> boxes, double latitude, double longitude) {
        for (CountryBox box : boxes) {
            if (box.has(latitude, longitude)) {
                return true;
            }
        }
        return false;
    }
}
