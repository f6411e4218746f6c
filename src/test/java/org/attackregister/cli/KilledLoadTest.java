package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.attackregister.invented.SkewedAttacks;
import org.attackregister.model.attack.Attack;
import org.attackregister.store.PlainLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process in the middle of a load, when a part of it lies in the database's file already. */
class KilledLoadTest {
    private static final int PART = 500;
    private static final int PARTS = 20;

    /** Writes attacks part by part without an end, and prints the number of each part that was handed over. */
    static final class Loader {
        private Loader() {}

        public static void main(String... args) throws SQLException {
            try (PlainLedger ledger = new PlainLedger(args[0])) {
                for (int part = 0; ; part++) {
                    ledger.append(part(part));
                    System.out.println(part);
                }
            }
        }
    }

    @Test
    void leavesNothingOfALoadThatWasKilledAndUsesItsRevisionsAgain(@TempDir Path directory) throws Exception {
        String url = KilledWriterTest.url(directory);
        try (PlainLedger ledger = new PlainLedger(url)) {
            ledger.append(part(-1));
            ledger.commit();
        }
        Process loader = ChildJvm.start(Loader.class, url);
        try (BufferedReader numbers = loader.inputReader()) {
            String last = "";
            while (!last.equals(String.valueOf(PARTS))) {
                last = numbers.readLine();
            }
        } finally {
            loader.toHandle().destroyForcibly();
        }
        assertThat(loader.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.size(directory.resolve("register.mv.db")))
                .as("some of the load was written to the file before the process was killed")
                .isGreaterThan(2_000_000);

        assertThat(revisions(url)).containsExactly(PART, PART);
        try (PlainLedger ledger = new PlainLedger(url)) {
            ledger.append(part(0));
            ledger.commit();
        }
        assertThat(revisions(url)).containsExactly(2 * PART, 2 * PART);
    }

    private static List<Attack> part(int number) {
        SkewedAttacks attacks = new SkewedAttacks("part" + number);
        return IntStream.range(0, PART).mapToObj(i -> attacks.attack(i, PART)).toList();
    }

    /** How many versions there are, and the clock's revision. */
    static List<Integer> revisions(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select (select count(*) from attack_version), (select revision from revision_clock)")) {
            row.next();
            return List.of(row.getInt(1), row.getInt(2));
        }
    }
}
