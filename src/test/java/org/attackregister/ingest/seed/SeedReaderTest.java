package org.attackregister.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.SeedCopy;
import org.attackregister.ingest.rule.SeedFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedReaderTest {
    private SeedCopy seed;

    @BeforeEach
    void copy(@TempDir Path directory) throws IOException {
        seed = SeedCopy.into(directory.resolve("seed"));
    }

    @Test
    void readsTheSeedAsItIs() {
        assertThat(read(seed)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # file                 | text                              | other                                | pointer
                    attacks.json           | "country": "AF"                   | "country": "ZZ"                      | /0/country
                    attacks.json           | "region": "south-asia"            | "region": "south-asa"                | /0/region
                    attacks.json           | "bombing-explosion"               | "bombing"                            | /0/attack_types/0
                    attacks.json           | "explosives"                      | "knives"                             | /0/weapon_types/0
                    attacks.json           | "type": "private-citizens-property" | "type": "private"                  | /0/targets/0/type
                    attacks.json           | "subtype": null                   | "subtype": "nobody"                  | /0/targets/0/subtype
                    attacks.json           | "group": null                     | "group": "nobody"                    | /0/targets/0/group
                    attacks.json           | "AF"\\n        ]                  | "ZZ"\\n        ]                     | /0/targets/0/nationalities/0
                    attacks.json           | "group": "iskp"                   | "group": "isk"                       | /0/perpetrators/0/group
                    attacks.json           | "killed_by_nationality": {}       | "killed_by_nationality": {"ZZ": 1}   | /0/killed_by_nationality/ZZ
                    attacks.json           | "dataset": "iskp"                 | "dataset": "other"                   | /0/dataset
                    countries.json         | "region": "western-europe"        | "region": "europe"                   | /0/region
                    groups.json            | "source": "icct-2024-iskp"        | "source": "nowhere"                  | /0/formation/0/source
                    groups.json            | "ICCT-12"                         | "ICCT-999"                           | /0/formation/0/statements/0
                    annual-shares.json     | "group": "iskp"                   | "group": "isk"                       | /0/group
                    annual-counts.json     | "country": "AF"                   | "country": "ZZ"                      | /0/country
                    datasets.json          | "source": null                    | "source": "nowhere"                  | /0/source
                    """)
    void refusesAnIdThatNothingDefines(String file, String text, String other, String pointer) {
        seed.change(file, text.replace("\\n", "\n"), other.replace("\\n", "\n"));

        assertThat(faults(seed)).anySatisfy(f -> {
            assertThat(f.name()).isEqualTo(file + "#" + pointer);
            assertThat(f.code()).isEqualTo(FaultCode.UNKNOWN_REFERENCE);
            assertThat(f.message()).startsWith("there is no ");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    attacks.json       | "killed": 33                 | "killed": -1                   | /0/killed      | SCHEMA
                    attacks.json       | "killed": 33                 | "kiled": 33                    | /0/kiled       | SCHEMA
                    attacks.json       | "date": "2015-04-18"         | "date": "2015-04-31"           | /0/date        | SCHEMA
                    attacks.json       | "date_precision": "day"      | "date_precision": "week"       | /0/date_precision | SCHEMA
                    attacks.json       | "date_precision": "day"      | "date_precision": "month"      | /0/date        | CONTRADICTION
                    attacks.json       | "end_date": null             | "end_date": "2015-04-17"       | /0/end_date    | REVERSED
                    attacks.json       | "date": "2015-04-18"         | "date": "2015-04-17"           | /0/date        | OUT_OF_RANGE
                    attacks.json       | "region": "south-asia"       | "region": "east-asia"          | /0/region      | CONTRADICTION
                    attacks.json       | "latitude": 34.4265          | "latitude": null               | /0/latitude    | CONTRADICTION
                    attacks.json       | "killed": 33                 | "killed": 1e9                  | /0/killed      | OUT_OF_RANGE
                    attacks.json       | "group": null                | "category": "police", "group": null | /0/targets/0/category | CONTRADICTION
                    attacks.json       | "subtype": null              | "subtype": "military-aircraft" | /0/targets/0/subtype | CONTRADICTION
                    datasets.json      | "to": "2024-01-12"           | "to": "2014-01-12"             | /0/coverage/to | REVERSED
                    datasets.json      | "to": "2024-01-12"           | "to": "2024-01-12", "gaps": [{"from": "2014-04-18", "to": "2014-04-18", "reason": "x"}] | /0/coverage/gaps/0 | OUT_OF_RANGE
                    regions.json       | "gtd": 1                     | "gtd": "1"                     | /0/gtd         | SCHEMA
                    groups.json        | "ICCT-12"                    | "x"                            | /0/formation/0/statements/0 | SCHEMA
                    """)
    void refusesWhatBreaksARule(String file, String text, String other, String pointer, FaultCode code) {
        seed.change(file, text, other);

        assertThat(faults(seed)).anySatisfy(f -> {
            assertThat(f.name()).isEqualTo(file + "#" + pointer);
            assertThat(f.code()).isEqualTo(code);
        });
    }

    @Test
    void refusesAnAttackOnADayOfWhichTheDatasetSaysThatItHasNothing() {
        seed.change(
                "datasets.json",
                "\"to\": \"2024-01-12\"",
                "\"to\": \"2024-01-12\", \"gaps\": [{\"from\": \"2015-04-18\", \"to\": \"2015-04-18\", \"reason\": \"x\"}]");

        assertThat(faults(seed))
                .extracting(Fault::name, Fault::code)
                .containsExactly(tuple("attacks.json#/0/date", FaultCode.CONTRADICTION));
    }

    @ParameterizedTest
    @CsvSource({
        "attacks.json, /id",
        "groups.json, /id",
        "sources.json, /id",
        "regions.json, /code",
        "countries.json, /code",
        "annual-shares.json, /id",
        "annual-counts.json, /id",
        "target-categories.json, /code"
    })
    void refusesADuplicateId(String file, String field) throws IOException {
        seed.repeatFirst(file);

        assertThat(faults(seed)).anySatisfy(f -> {
            assertThat(f.name()).startsWith(file + "#/").endsWith(field);
            assertThat(f.code()).isEqualTo(FaultCode.DUPLICATE);
            assertThat(f.message()).startsWith("duplicate ");
        });
    }

    @Test
    void saysWhereAFileIsNotJson() {
        seed.change("regions.json", "\"gtd\": 1,", "\"gtd\": 1");

        assertThat(faults(seed)).singleElement().satisfies(f -> {
            assertThat(f.name()).isEqualTo("regions.json#");
            assertThat(f.code()).isEqualTo(FaultCode.MALFORMED);
            assertThat(f.message()).startsWith("not JSON: line 5, column ");
        });
    }

    @Test
    void refusesADuplicateKeyInOneObject() {
        seed.change("regions.json", "\"gtd\": 1,", "\"gtd\": 1, \"gtd\": 2,");

        assertThat(faults(seed))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("Duplicate field 'gtd'"));
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(seed.directory().resolve("groups.json"));

        assertThatThrownBy(() -> read(seed))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining("groups.json");
    }

    @Test
    void reportsTheFaultsOfAllFilesAtOnce() {
        seed.change("attacks.json", "\"country\": \"AF\"", "\"country\": \"ZZ\"")
                .change("annual-shares.json", "\"group\": \"iskp\"", "\"group\": \"isk\"");

        assertThat(faults(seed))
                .extracting(Fault::name, Fault::didYouMean)
                .containsExactly(
                        tuple("annual-shares.json#/0/group", List.of("iskp")),
                        tuple("attacks.json#/0/country", List.of("AZ", "BZ", "CZ")));
    }

    @Test
    void reportsAtMostAHundredFaultsAndHowManyThereAre() {
        seed.change("countries.json", "\"code\": \"AF\"", "\"code\": \"ZZ\"");

        RegisterException refusal = refusal(seed);

        assertThat(refusal.faults()).hasSize(Faults.MOST);
        assertThat(refusal.detail())
                .matches("The seed data was refused, and nothing of it was loaded: \\d{3} faults,"
                        + " of which the first 100 follow\\.");
    }

    private static List<Fault> faults(SeedCopy seed) {
        return refusal(seed).faults();
    }

    private static RegisterException refusal(SeedCopy seed) {
        RegisterException refusal = catchThrowableOfType(RegisterException.class, () -> read(seed));
        assertThat(refusal).isNotNull();
        assertThat(refusal.trouble()).isEqualTo(Trouble.INVALID_CONTENT);
        return refusal;
    }

    private static List<?> read(SeedCopy seed) {
        return new SeedReader(new SeedFolder.InDirectory(seed.directory())).read();
    }
}
