package org.attackregister.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

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
     * reports what the driver said.
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

    /** The annotations that make a row of a record are on the model's value types and on the store's rows. */
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

    /** Two classes of one name, nested ones too, make a reader ask which is meant. */
    ArchRule everyNameOnce() {
        return classes().that().resideInAPackage(root + "..").should(new ArchCondition<>("have a name of their own") {
            private final Map<String, JavaClass> first = new HashMap<>();

            @Override
            public void check(JavaClass named, ConditionEvents events) {
                JavaClass other = named.isAnonymousClass()
                                || named.isLocalClass()
                                || named.getSimpleName().equals("package-info")
                        ? null
                        : first.putIfAbsent(named.getSimpleName(), named);
                if (other != null) {
                    events.add(violated(named, named.getName() + " is called as " + other.getName() + " is"));
                }
            }
        });
    }

    /** A package of more than this many classes, nested ones aside, is two packages. */
    ArchRule packagesOfAtMost(int most) {
        return classes()
                .that()
                .areTopLevelClasses()
                .and()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("be in a package of at most " + most + " classes") {
                    private final Map<String, List<String>> classes = new HashMap<>();

                    @Override
                    public void check(JavaClass inside, ConditionEvents events) {
                        if (inside.getSimpleName().equals("package-info")) {
                            return;
                        }
                        List<String> inOne = classes.computeIfAbsent(inside.getPackageName(), p -> new ArrayList<>());
                        inOne.add(inside.getName());
                        if (inOne.size() > most) {
                            events.add(violated(inside, "there are " + inOne.size() + " in one: " + inOne));
                        }
                    }
                });
    }

    /**
     * Whoever listens for the end of a request does so where it is signalled however it comes: the REST layer puts a handler of
     * its own in the place of all others when it sends events.
     */
    ArchRule oneListensForTheEndOfARequest() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveFullyQualifiedName(root + ".http.problem.RequestEnd")
                .should()
                .callMethod(RoutingContext.class, "addEndHandler", Handler.class);
    }

    /** Bodies are read and answers made by workers; what gives its answer later would do so on the event loop. */
    ArchRule answersAreMadeByWorkers() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(haveABlockingAnnotationOrReturnAnAnswer())
                .andShould()
                .notBeAnnotatedWith(NonBlocking.class);
    }

    private static ArchCondition<JavaMethod> haveABlockingAnnotationOrReturnAnAnswer() {
        return new ArchCondition<>("be blocking or return the answer itself") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass given = method.getRawReturnType();
                boolean later = given.isAssignableTo(Uni.class)
                        || given.isAssignableTo(Multi.class)
                        || given.isAssignableTo(CompletionStage.class);
                boolean blocking = method.isAnnotatedWith(Blocking.class)
                        || method.getOwner().isAnnotatedWith(Blocking.class);
                if (method.getOwner().isAnnotatedWith(NonBlocking.class) || (later && !blocking)) {
                    events.add(violated(method, method.getFullName() + " is carried out on the event loop"));
                }
            }
        };
    }
}
