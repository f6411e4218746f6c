package org.attackregister.ingest.acled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.Translation;
import org.attackregister.model.code.Country;
import org.jspecify.annotations.Nullable;

/** Finds the country of an event by ISO's number, ISO's three letters or its name. */
final class Countries {
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private final CodeLists codes;
    private final Translation byNumber;
    private final Translation byName;
    private final Map<String, String> byLetters = new HashMap<>();

    Countries(CodeLists codes) {
        this.codes = codes;
        this.byNumber = new Translation(codes, AcledFormat.CODE, "iso", "country");
        this.byName = new Translation(codes, AcledFormat.CODE, "country", "country");
        for (Country country : codes.countries()) {
            if (country.alpha3() != null) {
                byLetters.put(country.alpha3(), country.code());
            }
        }
    }

    /** The country; null if none is known, which is reported. */
    @Nullable
    Country read(ProviderRow<AcledColumn> row) {
        List<String> found = Stream.of(ofNumber(row), ofLetters(row), ofName(row))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        if (found.isEmpty()) {
            row.report(
                    AcledRemark.NO_COUNTRY,
                    AcledColumn.COUNTRY,
                    "Neither iso, iso3 nor the name is one of the register's countries.");
            return null;
        }
        if (found.size() > 1) {
            row.report(
                    AcledRemark.COUNTRY_DIFFERS,
                    AcledColumn.COUNTRY,
                    "The codes and the name say %s; %s was used.".formatted(String.join(" and ", found), found.get(0)));
            List.of(AcledColumn.ISO, AcledColumn.ISO3, AcledColumn.COUNTRY).forEach(row::keep);
        }
        return codes.country(found.get(0)).orElse(null);
    }

    private @Nullable String ofNumber(ProviderRow<AcledColumn> row) {
        String text = row.text(AcledColumn.ISO);
        if (text == null) {
            return null;
        }
        String number = LEADING_ZEROS.matcher(text).replaceFirst("");
        if (byNumber.find(number) == null) {
            row.refuse(AcledRemark.UNKNOWN_CODE, AcledColumn.ISO, "ISO 3166 has no such number.");
        }
        return byNumber.target(number);
    }

    private @Nullable String ofLetters(ProviderRow<AcledColumn> row) {
        String letters = row.text(AcledColumn.ISO3);
        String country = letters == null ? null : byLetters.get(letters);
        if (letters != null && country == null) {
            row.refuse(AcledRemark.UNKNOWN_CODE, AcledColumn.ISO3, "ISO 3166 has no such letters.");
        }
        return country;
    }

    /** A name that is not known is no fault where a code is: ACLED has names for parts of countries. */
    private @Nullable String ofName(ProviderRow<AcledColumn> row) {
        String name = row.text(AcledColumn.COUNTRY);
        if (name == null) {
            return null;
        }
        String mapped = byName.target(name);
        String country = mapped != null ? mapped : codes.countryNamed(name);
        if (country == null) {
            row.keep(AcledColumn.COUNTRY);
        }
        return country;
    }
}
