package org.attackregister.ingest.rand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.ingest.kit.PlainCells;
import org.attackregister.ingest.read.AttackFormat.AttackFileReader;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.record.Group;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandReaderTest {
    private static final RandFormat FORMAT = new RandFormat();
    private static final Header HEADER = new Header(
            List.of("Date", "City", "Country", "Perpetrator", "Weapon", "Injuries", "Fatalities", "Description"));

    private final List<Finding> findings = new ArrayList<>();
    private final AttackFileReader reader = FORMAT.reader(new ImportScope(
            "rand",
            "rand-rdwti",
            new CodeLists(
                    records("countries.json", new TypeReference<List<Country>>() {}),
                    List.of(),
                    List.of(),
                    records("crosswalks/rand-rdwti.json", new TypeReference<List<Crosswalk>>() {})),
            new GroupNames(records("groups.json", new TypeReference<List<Group>>() {}), List.of(), List.of()),
            findings::add));

    private static <T> List<T> records(String file, TypeReference<List<T>> type) {
        try {
            return RegisterJson.MAPPER.readValue(Path.of("seed-data", file).toFile(), type);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private @Nullable Attack find(String... cells) {
        Row row = new Row(HEADER, "rand.csv", 2, List.of(cells), null);
        return reader.begin(HEADER, "rand.csv")
                .read(PlainCells.of(List.of(row), FORMAT.columns(), findings::add)
                        .get(0));
    }

    private List<String> codes() {
        return findings.stream().map(f -> f.remark().code()).toList();
    }

    @Test
    void readsARow() {
        Attack attack = find("9-Feb-68", "Buenos Aires", "Argentina", "Unknown", "Firearms", "0", "2", "Made up.");

        assertThat(attack).isNotNull();
        assertThat(attack.id()).matches("rand-1968-02-09-[0-9a-f]{12}");
        assertThat(attack.when().date()).isEqualTo("1968-02-09");
        assertThat(attack.where().country()).isEqualTo("AR");
        assertThat(attack.where().city()).isEqualTo("Buenos Aires");
        assertThat(attack.weaponTypes()).containsExactly("firearms");
        assertThat(attack.attackTypes()).isEmpty();
        assertThat(attack.targets()).isEmpty();
        assertThat(attack.perpetrators()).isEmpty();
        assertThat(attack.casualties().toll(AttackField.KILLED).best()).isEqualTo("2");
        assertThat(attack.casualties().toll(AttackField.WOUNDED).best()).isEqualTo("0");
        assertThat(attack.account().summary()).isEqualTo("Made up.");
        assertThat(findings).isEmpty();
    }

    @Test
    void givesTheSameRowTheSameIdAndAnotherRowAnother() {
        Attack first = find("9-Feb-68", "A", "Argentina", "Other", "Other", "0", "2", "Made up.");
        Attack again = find("9-Feb-68", "A", "Argentina", "Other", "Other", "0", "2", "Made up.");
        Attack other = find("9-Feb-68", "A", "Argentina", "Other", "Other", "0", "3", "Made up.");

        assertThat(first).isEqualTo(again);
        assertThat(other).isNotNull();
        assertThat(first).isNotNull();
        assertThat(other.id()).isNotEqualTo(first.id());
    }

    @ParameterizedTest
    @CsvSource({"West Bank/Gaza, Hamas (Islamic Resistance Movement), PS, hamas", "Afghanistan, Taliban, AF, taliban"})
    void findsCountriesAndGroups(String country, String name, String code, String group) {
        Attack attack = find("13-Mar-04", "", country, name, "Explosives", "1", "1", "");

        assertThat(attack).isNotNull();
        assertThat(attack.where().country()).isEqualTo(code);
        assertThat(attack.perpetrators())
                .singleElement()
                .satisfies(p -> assertThat(p.group()).isEqualTo(group));
    }

    @ParameterizedTest
    @CsvSource({
        "soon, Argentina, Other, 1, rand_no_date",
        "9-Feb-68, Nowhereland, Other, 1, rand_no_country",
        "9-Feb-68, Argentina, A brick, 1, rand_unknown_weapon",
        "9-Feb-68, Argentina, Other, several, rand_no_figure",
        "9-Feb-68, Argentina, Other, -1, rand_no_figure",
        "9-Feb-68, Argentina, Other, 2.5, rand_fraction"
    })
    void reportsEachFinding(String date, String country, String weapon, String fatalities, String code) {
        Attack attack = find(date, "", country, "Other", weapon, "0", fatalities, "");

        assertThat(codes()).containsExactly(code);
        assertThat(attack == null).isEqualTo(code.equals("rand_no_date") || code.equals("rand_no_country"));
        if (code.equals("rand_no_figure") && attack != null) {
            assertThat(attack.account().extra()).containsEntry("fatalities", TextNode.valueOf(fatalities));
        }
    }
}
