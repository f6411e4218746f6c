package org.attackregister.http.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.query.Format;
import org.attackregister.query.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {
    private static final Set<Format> ALL = EnumSet.allOf(Format.class);
    private static final QueryParameters NOTHING = new QueryParameters(Map.of());

    private final Faults faults = new Faults();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | JSON",
                "* | JSON",
                "application/json | JSON",
                "APPLICATION/JSON | JSON",
                "text/csv | CSV",
                "text/* | CSV",
                "application/* | JSON",
                "application/x-ndjson | NDJSON",
                "application/geo+json | GEOJSON",
                "text/csv, application/json | CSV",
                "application/json, text/csv | JSON",
                "*/*, text/csv | CSV",
                "text/csv;q=0.5, application/json;q=0.9 | JSON",
                "text/csv;q=0.9, */*;q=0.5 | CSV",
                "application/json;q=0, */* | CSV",
                "application/*;q=0.2, application/geo+json;q=0.3 | GEOJSON",
                "application/json;q=0.1, application/*;q=0.9 | NDJSON",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | JSON",
                "application/json, text/plain, */* | JSON",
                "application/json;charset=utf-8 | JSON",
                "application/json;charset=\"UTF-8\" | JSON",
                "text/csv;header=present | CSV",
                "image/png, text/csv;q=0.001 | CSV",
            })
    void choosesTheMostWelcomeForm(String accept, Format format) {
        assertThat(Negotiation.choose(NOTHING, accept, ALL, faults)).isEqualTo(format);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void answersWithJsonWhereNothingIsSaid(@Nullable String accept) {
        assertThat(Negotiation.choose(NOTHING, accept, ALL, faults)).isEqualTo(Format.JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;odata=minimalmetadata",
                "application/json;version=2;q=0.5, text/csv;q=0.1",
                "application/json; profile=\"a,b;c\"",
            })
    void passesOverAParameterThatNobodyKnows(String accept) {
        assertThat(Negotiation.choose(NOTHING, accept, ALL, faults)).isEqualTo(Format.JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "*/*;q=0",
                "application/json;q=0",
                "application/json;charset=iso-8859-1",
                "text/csv;header=absent",
                "json",
                "not a type",
                "application/json;q=5",
                ";;;",
                ",",
            })
    void refusesWhatIsNotServed(String accept) {
        assertThatThrownBy(() -> Negotiation.choose(NOTHING, accept, Set.of(Format.JSON, Format.CSV), faults))
                .isInstanceOfSatisfying(RegisterException.class, e -> {
                    assertThat(e.trouble()).isEqualTo(Trouble.NOT_ACCEPTABLE);
                    assertThat(e.detail()).endsWith("; there are application/json, text/csv.");
                    assertThat(e.faults()).singleElement().satisfies(fault -> {
                        assertThat(fault.name()).isEqualTo("Accept");
                        assertThat(fault.value()).isEqualTo(accept);
                        assertThat(fault.allowed()).containsExactly("application/json", "text/csv");
                    });
                });
    }

    @ParameterizedTest
    @CsvSource({"json, JSON", "csv, CSV", "ndjson, NDJSON", "geojson, GEOJSON"})
    void putsTheParameterBeforeTheHeader(String text, Format format) {
        assertThat(Negotiation.choose(asked(text), "text/html", ALL, faults)).isEqualTo(format);
        assertThat(faults.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"cvs, csv", "jsno, json", "CSVS, csv"})
    void namesTheFormatsWhereTheParameterAsksForAnother(String text, String near) {
        assertThat(Negotiation.choose(asked(text), null, Set.of(Format.JSON, Format.CSV), faults))
                .isEqualTo(Format.JSON);
        assertThat(faults.list()).singleElement().satisfies(fault -> {
            assertThat(fault.name()).isEqualTo("format");
            assertThat(fault.code()).isEqualTo(FaultCode.UNKNOWN_VALUE);
            assertThat(fault.value()).isEqualTo(text);
            assertThat(fault.allowed()).containsExactly("json", "csv");
            assertThat(fault.didYouMean()).contains(near);
        });
    }

    @Test
    void refusesARepeatedFormat() {
        Negotiation.choose(new QueryParameters(Map.of("format", List.of("csv", "json"))), null, ALL, faults);
        assertThat(faults.list()).singleElement().returns(FaultCode.REPEATED, f -> f.code());
    }

    private static QueryParameters asked(String format) {
        return new QueryParameters(Map.of("format", List.of(format)));
    }
}
