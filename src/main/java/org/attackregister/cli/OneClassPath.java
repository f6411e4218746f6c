package org.attackregister.cli;

/**
 * The entrance where Java itself loads all classes, from one class path: only those are in an archive of classes. Sets
 * what Quarkus' own entrance sets.
 */
final class OneClassPath {
    private OneClassPath() {}

    /** Runs the program, as {@link Main#main}. */
    public static void main(String... args) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.setProperty(
                "java.util.concurrent.ForkJoinPool.common.threadFactory",
                "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        Main.main(args);
    }
}
