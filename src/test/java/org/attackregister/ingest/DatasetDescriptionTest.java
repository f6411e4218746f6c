package org.attackregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.gtd.GtdFormat;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.CoveredPeriod;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetDescriptionTest {
    private final Dataset base = new GtdFormat().dataset("gtd");

    @Test
    void putsWhatIsSaidInThePlaceOfWhatTheFormatSays() throws IOException {
        Dataset dataset = over("{\"name\": \"GTD, South Asia\", \"census\": false, \"selection\": \"One region.\"}");

        assertThat(dataset.name()).isEqualTo("GTD, South Asia");
        assertThat(dataset.census()).isFalse();
        assertThat(dataset.selection()).isEqualTo("One region.");
        assertThat(dataset.licence()).isEqualTo(base.licence());
        assertThat(dataset.coverage()).isEqualTo(base.coverage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"from": "1970-01-01", "to": "2020-12-31"}                                                      | 1
                    {"from": "1994-01-01", "to": "2020-12-31"}                                                      | 0
                    {"from": "1970-01-01", "to": "2020-12-31", "gaps": []}                                          | 0
                    {"from": "1970-01-01", "to": "2020-12-31", "gaps": [{"from": "1980-01-01", "to": "1980-01-31", "reason": "lost"}]} | 1
                    """)
    void keepsTheProvidersGapsUnlessGapsAreSaid(String coverage, int gaps) throws IOException {
        assertThat(over("{\"coverage\": " + coverage + "}").coverage().gaps()).hasSize(gaps);
    }

    @Test
    void keepsThePeriodThatIsSaid() throws IOException {
        StatedCoverage coverage = over("{\"coverage\": {\"from\": \"1994-01-01\", \"to\": \"1994-06-30\"}}")
                .coverage();

        assertThat(coverage.period()).isEqualTo(new CoveredPeriod(LocalDate.of(1994, 1, 1), LocalDate.of(1994, 6, 30)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"coverage": {"from": "2020-01-02", "to": "2020-01-01"}}   | d.json#/coverage/to        | REVERSED
                    {"coverage": {"from": "2020-01-01", "to": "2020-12-31", "gaps": [{"from": "2020-03-02", "to": "2020-03-01", "reason": "x"}]}} | d.json#/coverage/gaps/0/to | REVERSED
                    {"coverage": {"from": "2020-01-01", "to": "2020-12-31", "gaps": [{"from": "2021-03-01", "to": "2021-03-02", "reason": "x"}]}} | d.json#/coverage/gaps/0    | OUT_OF_RANGE
                    {"coverage": {"from": "2020-01-01", "to": "2020-12-31", "gaps": [{"from": "2020-03-01", "to": "2020-03-02"}]}}                | d.json#/0/coverage/gaps/0/reason | SCHEMA
                    {"coverage": {"from": "2020-01-01"}}                       | d.json#/0/coverage/to      | SCHEMA
                    {"coverage": "1970 to 2020"}                               | d.json#/0/coverage         | SCHEMA
                    {"licence": ""}                                            | d.json#/0/licence          | SCHEMA
                    {"census": "no"}                                           | d.json#/0/census           | SCHEMA
                    {"nmae": "GTD"}                                            | d.json#/0/nmae             | SCHEMA
                    {"id": "other"}                                            | d.json#/id                 | CONTRADICTION
                    ["name"]                                                   | d.json#                    | MALFORMED
                    {"name": "a", "name": "b"}                                 | d.json#                    | MALFORMED
                    {                                                          | d.json#                    | MALFORMED
                    """)
    void refusesWhatDescribesNoDataset(String text, String name, FaultCode code) {
        assertThatThrownBy(() -> over(text))
                .asInstanceOf(type(RegisterException.class))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(Fault::name, Fault::code)
                        .contains(org.assertj.core.api.Assertions.tuple(name, code)));
    }

    private Dataset over(String json) throws IOException {
        return DatasetDescription.read("d.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .over(base, new GtdFormat().layout().gaps(), List.of("AF", "PK"));
    }
}
