package org.attackregister.query.read;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.model.attack.GridCell;
import org.attackregister.query.filter.Operand;

/** Reads what is given in numbers: amounts, boxes and circles. */
final class FigureReader {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
    private static final double HALF_EARTH_KM = 20_040;

    private static final Pattern CELL = Pattern.compile("\\d{1,9}");

    private final Refusals refusals;

    FigureReader(Refusals refusals) {
        this.refusals = refusals;
    }

    Optional<Operand.Amount> amount(String parameter, String text) {
        if (!NUMBER.matcher(text).matches()) {
            return refusals.malformed(parameter, text, "a number of people, like 10, of at most nine digits");
        }
        BigDecimal number = new BigDecimal(text);
        return number.signum() < 0
                ? refusals.outOfRange(parameter, text, "0 or more")
                : Optional.of(new Operand.Amount(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()));
    }

    /** The number of a cell, in its normal form. */
    Optional<String> gridCell(String parameter, String text) {
        if (!CELL.matcher(text).matches()) {
            return refusals.malformed(parameter, text, "the number of a PRIO-GRID cell, like 179779");
        }
        int number = Integer.parseInt(text);
        return number < 1 || number > GridCell.MOST
                ? refusals.outOfRange(parameter, text, "1 to " + GridCell.MOST)
                : Optional.of(String.valueOf(number));
    }

    /** Corners in degrees, longitude first. */
    Optional<Operand.Box> box(String parameter, String text) {
        return numbers(parameter, text, 4, "min_lon,min_lat,max_lon,max_lat in degrees")
                .flatMap(n -> {
                    boolean placed = longitude(n[0]) && latitude(n[1]) && longitude(n[2]) && latitude(n[3]);
                    if (!placed) {
                        return refusals.outOfRange(
                                parameter,
                                text,
                                "longitudes of -180 to 180 and latitudes of -90 to 90, longitude first");
                    }
                    if (n[1] > n[3]) {
                        return refusals.refused(Fault.parameter(
                                parameter,
                                FaultCode.REVERSED,
                                "The box's lower latitude " + n[1] + " is above its upper one " + n[3] + ".",
                                text));
                    }
                    return Optional.of(new Operand.Box(n[0], n[1], n[2], n[3]));
                });
    }

    /** A point in degrees, latitude first, and a radius in kilometres. */
    Optional<Operand.Circle> circle(String parameter, String text) {
        return numbers(parameter, text, 3, "lat,lon,km").flatMap(n -> {
            if (!latitude(n[0]) || !longitude(n[1]) || n[2] <= 0 || n[2] > HALF_EARTH_KM) {
                return refusals.outOfRange(
                        parameter, text, "latitude -90 to 90, longitude -180 to 180, and more than 0 to 20040 km");
            }
            return Optional.of(new Operand.Circle(n[0], n[1], n[2]));
        });
    }

    private Optional<double[]> numbers(String parameter, String text, int count, String expected) {
        String[] parts = text.split(",", -1);
        boolean wellFormed = parts.length == count
                && Arrays.stream(parts).allMatch(p -> NUMBER.matcher(p.strip()).matches());
        if (!wellFormed) {
            return refusals.malformed(parameter, text, count + " numbers: " + expected);
        }
        // Zero is added so that -0 is 0, as its text says.
        return Optional.of(Arrays.stream(parts)
                .mapToDouble(p -> Double.parseDouble(p.strip()) + 0.0)
                .toArray());
    }

    private static boolean latitude(double degrees) {
        return degrees >= -90 && degrees <= 90;
    }

    private static boolean longitude(double degrees) {
        return degrees >= -180 && degrees <= 180;
    }
}
