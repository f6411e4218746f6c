package org.attackregister.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** What may be found in some packages below one root only, and what may be found in none. */
record HouseRules(String root) {

    /** A name says what a thing is; these endings say that nobody knew. */
    ArchRule noEmptyNames() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Impl|Dto|DTO|Util|Utils|Helper|Manager)");
    }

    /**
     * Only the store speaks to the database. To name an exception is not to speak: the report of a start that failed
     * tells what the driver said.
     */
    ArchRule onlyTheStoreSpeaksToTheDatabase() {
        DescribedPredicate<JavaClass> database = resideInAnyPackage(
                        "java.sql..", "javax.sql..", "io.agroal..", "io.quarkus.hibernate..", "org.hibernate..")
                .or(resideInAPackage("jakarta.persistence..")
                        .and(not(describe("annotations", JavaClass::isAnnotation))))
                .and(not(assignableTo(Throwable.class)));
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".store..")
                .should()
                .dependOnClassesThat(database.as("speak to a database"));
    }

    /** The annotations that make a row of a record stand on the model's value types and on the store's rows. */
    ArchRule onlyModelAndStoreAreMapped() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".store..", root + ".model..")
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.persistence.."));
    }

    /** A server's words go to its log; only the operator's commands write to the terminal. */
    ArchRule onlyTheCommandsWriteToTheTerminal() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace");
    }
}
