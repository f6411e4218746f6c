package org.attackregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.ingest.gtd.SeedScope;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.report.Remark;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Source;
import org.junit.jupiter.api.Test;

class ImportFormatsTest {
    @Test
    void namesTheSourceOfEveryProvidersRows() {
        List<String> sources = SeedScope.records("sources.json", Source.class).stream()
                .map(Source::id)
                .toList();

        for (AttackFormat format : ImportFormats.all()) {
            Dataset dataset = format.dataset("any");
            if (format.code().equals("native")) {
                assertThat(dataset.source()).isNull();
            } else {
                assertThat(sources).contains(dataset.source());
                assertThat(dataset.licence()).isNotBlank();
                assertThat(dataset.attribution()).isNotBlank();
            }
        }
    }

    @Test
    void findsAFormatByItsCodeAlone() {
        for (AttackFormat format : ImportFormats.all()) {
            assertThat(ImportFormats.find(format.code())).contains(format);
        }
        assertThat(ImportFormats.find("GTD")).isEmpty();
    }

    @Test
    void listsEachFormatThatThereIs() {
        List<String> written = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.attackregister.ingest")
                        .stream()
                        .filter(c -> c.isAssignableTo(AttackFormat.class) && !c.isInterface())
                        .map(JavaClass::getName)
                        .toList();

        assertThat(ImportFormats.all().stream().map(f -> f.getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void hasACrosswalkOfEachProvider() {
        for (AttackFormat format : ImportFormats.all()) {
            if (!format.code().equals("native")) {
                assertThat(Path.of("seed-data", "crosswalks", format.code() + ".json"))
                        .isRegularFile();
            }
        }
    }

    @Test
    void hasOneTableOfTheKindsOfFindings() {
        List<Remark> findings = ImportFormats.findings();

        assertThat(findings.stream().map(Remark::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(_[a-z0-9]+)+"));
        assertThat(findings).extracting(Remark::meaning).allMatch(meaning -> meaning.matches("[A-Z0-9].*\\."));
        assertThat(findings)
                .containsAll(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("org.attackregister.ingest")
                                .stream()
                                .filter(c -> c.isAssignableTo(Remark.class) && c.isEnum())
                                .flatMap(c -> Stream.of((Remark[]) c.reflect().getEnumConstants()))
                                .toList());
    }
}
