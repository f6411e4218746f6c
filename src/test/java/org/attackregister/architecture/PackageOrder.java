package org.attackregister.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;

/** The packages below one root in their order, and the two rules that keep circles from being written. */
record PackageOrder(String root) {
    /** The packages of the register, bottom to top, as the architecture lists them. */
    static final List<String> BOTTOM_TO_TOP = List.of(
            "error",
            "config",
            "model",
            "model.record",
            "model.code",
            "model.attack",
            "query",
            "query.filter",
            "query.question",
            "query.answer",
            "query.read",
            "store.database",
            "store.version",
            "store",
            "store.mark",
            "store.token",
            "store.job",
            "snapshot.binary",
            "snapshot.segment",
            "snapshot.column",
            "snapshot.word",
            "snapshot.reference",
            "snapshot.filter",
            "snapshot.count",
            "snapshot.digest",
            "snapshot",
            "snapshot.checkpoint",
            "snapshot.follow",
            "ingest.report",
            "ingest.content",
            "ingest.row",
            "ingest.text",
            "ingest.pack",
            "ingest.csv",
            "ingest.json",
            "ingest.sheet",
            "ingest.table",
            "ingest.kit",
            "ingest.read",
            "ingest.gtd",
            "ingest.ged",
            "ingest.acled",
            "ingest.rand",
            "ingest.own",
            "ingest.history",
            "ingest.rule",
            "ingest.body",
            "ingest",
            "ingest.seed",
            "service.write",
            "service.imports",
            "service",
            "service.share",
            "service.trend",
            "view.link",
            "view.shape",
            "view",
            "view.grade",
            "view.cite",
            "export.piece",
            "export",
            "http.meter",
            "http.problem",
            "http.param",
            "http.range",
            "http.cache",
            "http.security",
            "http.limit",
            "http.answer",
            "http.lane",
            "http.several",
            "http.write",
            "http.ask",
            "http.trend",
            "http.cite",
            "http.sync",
            "http.imports",
            "http.contract",
            "health",
            "cli");

    /** Packages that read a provider's files; the order among them means nothing. */
    private static final List<String> FORMATS =
            List.of("ingest.gtd", "ingest.ged", "ingest.acled", "ingest.rand", "ingest.own");

    /** A format is written, changed and deleted without a look at another: what two of them do is in a package below. */
    ArchRule formatsKnowNothingOfEachOther() {
        return classes()
                .that()
                .resideInAPackage(root + ".ingest..")
                .should(new ArchCondition<>("use no package of another format of " + FORMATS) {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        origin.getDirectDependenciesFromSelf().stream()
                                .filter(d -> isOurs(d.getTargetClass()) && isOfAnotherFormat(d))
                                .forEach(d -> events.add(violated(origin, d.getDescription())));
                    }
                });
    }

    private boolean isOfAnotherFormat(Dependency dependency) {
        String target = name(dependency.getTargetClass().getBaseComponentType());
        String origin = name(dependency.getOriginClass());
        return FORMATS.contains(origin) && FORMATS.contains(target) && !origin.equals(target);
    }

    /** A package sees only those before it in the list. */
    ArchRule seesOnlyWhatIsBelow() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("see only packages before their own in " + BOTTOM_TO_TOP) {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        origin.getDirectDependenciesFromSelf().stream()
                                .filter(d -> isOurs(d.getTargetClass()) && reachesUp(d))
                                .forEach(d -> events.add(violated(origin, d.getDescription())));
                    }
                });
    }

    /** A package that is not in the list has no place in the order. */
    ArchRule isListed() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("be in a package of " + BOTTOM_TO_TOP) {
                    @Override
                    public void check(JavaClass listed, ConditionEvents events) {
                        if (!BOTTOM_TO_TOP.contains(name(listed))) {
                            events.add(violated(listed, listed.getName() + " is in no package of the list"));
                        }
                    }
                });
    }

    private boolean isOurs(JavaClass seen) {
        return seen.getPackageName().startsWith(root);
    }

    private boolean reachesUp(Dependency dependency) {
        return BOTTOM_TO_TOP.indexOf(name(dependency.getTargetClass().getBaseComponentType()))
                > BOTTOM_TO_TOP.indexOf(name(dependency.getOriginClass()));
    }

    /** The package's name below the root; empty for the root itself. */
    private String name(JavaClass found) {
        String name = found.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1);
    }
}
