package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;

/** Files that are sent to be imported, and what becomes of them; every response is validated against the contract. */
record SentImport(String token) {
    static final String PATH = "/v1/imports";

    /** The first line of a file in ACLED's layout, with some of its columns. */
    static final String ACLED_HEADER =
            "event_id_cnty,event_date,year,event_type,sub_event_type,actor1,actor2,iso,country,admin1,location,notes\n";

    /** A file in the layout of UCDP GED: two events, and one in no country. */
    static final String EVENTS = """
            id,type_of_violence,side_a,side_b,where_prec,latitude,longitude,country,country_id,date_prec,date_start,date_end,best,low,high
            900001,1,Government of Afghanistan,IS,1,34.43,70.45,Afghanistan,700,1,2022-03-04,2022-03-04,2,2,3
            900002,3,IS,Civilians,1,34.53,69.17,Afghanistan,700,1,2022-05-06,2022-05-06,5,7,5
            900003,3,IS,Civilians,1,34.53,69.17,Nowhereland,,1,2022-05-07,2022-05-07,0,0,0
            """;

    private static final Set<String> ENDS = Set.of("done", "failed", "cancelled", "interrupted");
    private static final long GLANCE_NANOS = Duration.ofMillis(20).toNanos();
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    static SentImport as(Role role, String... datasets) {
        return new SentImport(MadeTokens.of(role, datasets));
    }

    RequestSpecification request() {
        return Api.checked().header("Authorization", "Bearer " + token);
    }

    /** The answer to a file that is sent with some parameters. */
    Response send(String parameters, byte[] file) {
        return request().contentType("text/csv").body(file).post(PATH + "?" + parameters);
    }

    Response send(String parameters, String file) {
        return send(parameters, file.getBytes(StandardCharsets.UTF_8));
    }

    /** The path of the job of a file that is taken. */
    String accepted(String parameters, String file) {
        Response answer = send(parameters, file);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(answer.header("Location"))
                .isEqualTo(answer.jsonPath().getString("links.self"))
                .startsWith(PATH + "/");
        return answer.header("Location");
    }

    /** A job that has ended. */
    JsonPath ended(String path) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        JsonPath job = job(path);
        while (!ENDS.contains(job.getString("state"))) {
            assertThat(System.nanoTime()).as("the import has ended by now").isLessThan(end);
            LockSupport.parkNanos(GLANCE_NANOS);
            job = job(path);
        }
        return job;
    }

    /** A job as it is. */
    JsonPath job(String path) {
        return request().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** What becomes of a file that is taken. */
    JsonPath imported(String parameters, String file) {
        return ended(accepted(parameters, file));
    }
}
