package org.attackregister.http.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.attackregister.http.cache.Encoding;
import org.attackregister.http.lane.LaneRequest;
import org.attackregister.http.problem.Wire;
import org.attackregister.http.problem.Wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts that the event loop makes are those that the REST layer makes. */
@QuarkusTest
class QuickCountsTest {
    /** Says the same in words that the lane does not know. */
    private static final String AROUND = "Accept: application/json, */*;q=0.1";

    private static final String COUNTS = "/v1/attacks/counts?";

    @Inject
    QuickCounts counts;

    private boolean makes(String uri) {
        return makes(uri, null, Encoding.IDENTITY, null);
    }

    private boolean makes(String uri, String accept, Encoding wanted, String ifNoneMatch) {
        return counts.find(new LaneRequest(uri, accept, wanted, ifNoneMatch)) != null;
    }

    private static void isSame(String uri, String... headers) {
        Reply quick = Wire.get(uri, headers);
        Reply around = Wire.get(uri, AROUND);
        assertThat(quick.status()).isEqualTo(around.status());
        assertThat(quick.headers()).isEqualTo(around.headers());
        assertThat(quick.body()).isEqualTo(around.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group_by=year&fill=false&dataset=iskp&killed_min=1",
                "group_by=year,target_category&fill=false&measures=attacks,killed,wounded&killed_min=2",
                "group_by=target_category,attack_type&from=2021&to=2023&killed_min=3",
                "group_by=country,suicide&fill=false&having_min=2&killed_min=6",
                "killed_min=8",
                "group_by=target_type&format=csv&killed_min=9",
                "group_by=group&format=ndjson&not.country=AF&killed_min=10",
                "group_by=region&bbox=60,29,75,39&killed_min=11",
            })
    void areThoseOfTheRestLayer(String question) {
        String uri = COUNTS + question;
        assertThat(makes(uri)).isTrue();
        isSame(uri);
        String other = uri.replace("killed_min", "wounded_min");
        Reply around = Wire.get(other, AROUND);
        assertThat(makes(other)).isTrue();
        assertThat(Wire.get(other).headers()).isEqualTo(around.headers());
        assertThat(Wire.get(other).body()).isEqualTo(around.body());
    }

    /** What is wrong with a question is said by those who say it of all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "group_by=yaer",
                "unknown=1",
                "group_by=year&group_by=%ZZ",
                "group_by=year&as_of=999999999",
                "group_by=year&as_of=0",
                "group_by=year&dataset=nothing",
                "group_by=year&format=geojson",
                "group_by=country#part",
                "=1",
                "group_by=year,country&killed_min=-1&wounded_min=x",
            })
    void areLeftToOthersWhereSomethingIsWrong(String question) {
        assertThat(makes(COUNTS + question)).isFalse();
        isSame(COUNTS + question);
        assertThat(Wire.get(COUNTS + question).status()).isEqualTo(400);
    }

    /** Rows beyond the most are found only when they are counted. */
    @Test
    void areRefusedByOthersWhenTheyAreCounted() {
        String uri = COUNTS + "group_by=month,target_type&fill=true&from=1000&to=2026";
        isSame(uri);
        assertThat(Wire.get(uri).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group_by=country&q=kabul",
                "group_by=country&near=34.5,69.2,100",
                "group_by=year",
                "group_by=country,target_type&top=2",
                "group_by=country&share_of=all",
                "group_by=target_type&counting=any",
                "group_by=target_type&counting=fractional"
            })
    void areLeftToOthersWhereTheyTakeLonger(String question) {
        assertThat(makes(COUNTS + question)).isFalse();
        isSame(COUNTS + question);
    }

    @ParameterizedTest
    @CsvSource({
        "'text/csv', IDENTITY, ",
        ", IDENTITY, '\"other\"'",
    })
    void areLeftToOthersWhereMoreIsAskedFor(String accept, Encoding wanted, String ifNoneMatch) {
        assertThat(makes(COUNTS + "group_by=country", accept, wanted, ifNoneMatch))
                .isFalse();
    }

    /** An answer is kept: the second caller, and who takes another form, are given it. */
    @Test
    void areKept() {
        String uri = COUNTS + "group_by=target_type,region&killed_min=12";
        Reply first = Wire.get(uri, "Accept-Encoding: gzip");
        assertThat(first.header("content-encoding")).isEqualTo("gzip");
        assertThat(Wire.get(uri, "Accept-Encoding: gzip").bytes()).isEqualTo(first.bytes());
        assertThat(Wire.get(uri, "Accept-Encoding: gzip", "If-None-Match: " + first.header("etag")))
                .returns(304, Reply::status);
        isSame(uri);
    }
}
