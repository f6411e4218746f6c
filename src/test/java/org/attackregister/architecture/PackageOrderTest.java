package org.attackregister.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.architecture.fixture.cli.Teller;
import org.attackregister.architecture.fixture.error.ReachesUp;
import org.attackregister.architecture.fixture.http.answer.AnswersLater;
import org.attackregister.architecture.fixture.http.answer.Upper;
import org.attackregister.architecture.fixture.http.problem.ReachesItsParent;
import org.attackregister.architecture.fixture.ingest.ged.KnowsAnother;
import org.attackregister.architecture.fixture.model.SpeakingManager;
import org.attackregister.architecture.fixture.store.Keeper;
import org.attackregister.architecture.fixture.stray.Stray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackageOrderTest {
    private static final String ROOT = "org.attackregister";
    private static final String FIXTURE = ROOT + ".architecture.fixture";

    private static final JavaClasses PROGRAM =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages(ROOT);
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(FIXTURE);

    static Stream<ArchRule> rules() {
        PackageOrder order = new PackageOrder(ROOT);
        HouseRules house = new HouseRules(ROOT);
        return Stream.of(
                order.isListed(),
                order.seesOnlyWhatIsBelow(),
                order.formatsKnowNothingOfEachOther(),
                house.noEmptyNames(),
                house.onlyTheStoreSpeaksToTheDatabase(),
                house.onlyModelAndStoreAreMapped(),
                house.onlyTheCommandsWriteToTheTerminal(),
                house.everyNameOnce(),
                house.oneListensForTheEndOfARequest(),
                house.answersAreMadeByWorkers(),
                house.packagesOfAtMost(25));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKeptByTheProgram(ArchRule rule) {
        rule.check(PROGRAM);
    }

    @Test
    void looksAtTheWholeProgram() {
        assertThat(PROGRAM.stream().map(c -> c.getPackageName().substring(ROOT.length() + 1)))
                .contains(
                        "error",
                        "config",
                        "model",
                        "query",
                        "store",
                        "snapshot",
                        "ingest",
                        "service",
                        "view",
                        "http.answer")
                .noneMatch(p -> p.startsWith("architecture"));
    }

    @Test
    void isWrittenInTheDocumentAsItIs() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("CONTRIBUTING.md")).stream()
                .filter(l -> l.startsWith("| `"))
                .map(l -> l.substring(1, l.indexOf('|', 1)))
                .toList();
        assertThat(rows.stream()
                        .flatMap(r -> Stream.of(r.replace("`", "").split(",")))
                        .map(String::strip))
                .containsSubsequence(PackageOrder.BOTTOM_TO_TOP);
    }

    static Stream<Arguments> violations() {
        PackageOrder order = new PackageOrder(FIXTURE);
        HouseRules house = new HouseRules(FIXTURE);
        return Stream.of(
                Arguments.of(order.seesOnlyWhatIsBelow(), ReachesUp.class),
                Arguments.of(order.seesOnlyWhatIsBelow(), ReachesItsParent.class),
                Arguments.of(order.isListed(), Stray.class),
                Arguments.of(order.formatsKnowNothingOfEachOther(), KnowsAnother.class),
                Arguments.of(house.noEmptyNames(), SpeakingManager.class),
                Arguments.of(house.onlyTheStoreSpeaksToTheDatabase(), SpeakingManager.class),
                Arguments.of(house.onlyModelAndStoreAreMapped(), Upper.class),
                Arguments.of(house.onlyTheCommandsWriteToTheTerminal(), ReachesUp.class),
                Arguments.of(house.everyNameOnce(), Upper.class),
                Arguments.of(house.oneListensForTheEndOfARequest(), AnswersLater.class),
                Arguments.of(house.answersAreMadeByWorkers(), AnswersLater.class),
                Arguments.of(house.packagesOfAtMost(1), org.attackregister.architecture.fixture.store.Upper.class));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void failsWhereItIsBroken(ArchRule rule, Class<?> culprit) {
        assertThatThrownBy(() -> rule.check(FIXTURES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit.getName());
    }

    static Stream<Arguments> liberties() {
        PackageOrder order = new PackageOrder(FIXTURE);
        HouseRules house = new HouseRules(FIXTURE);
        return Stream.of(
                Arguments.of(order.seesOnlyWhatIsBelow(), Teller.class),
                Arguments.of(house.onlyTheCommandsWriteToTheTerminal(), Teller.class),
                Arguments.of(house.onlyTheStoreSpeaksToTheDatabase(), Keeper.class),
                Arguments.of(house.onlyTheStoreSpeaksToTheDatabase(), Teller.class));
    }

    @ParameterizedTest
    @MethodSource("liberties")
    void letsPassWhatIsAllowed(ArchRule rule, Class<?> innocent) {
        assertThatThrownBy(() -> rule.check(FIXTURES))
                .isInstanceOf(AssertionError.class)
                .message()
                .doesNotContain(innocent.getName());
    }
}
