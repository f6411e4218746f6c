package org.attackregister.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The medians of the program and of its limit, which were measured in turn. */
record Comparison(Figure program, Figure limit) {
    /** One side of a comparison. */
    interface Side {
        /** Measures once; rounds are numbered from 0. */
        Figure measure(int round) throws IOException, InterruptedException, SQLException;
    }

    /** Measures the program, its limit, the program, its limit, and so on. */
    static Comparison inTurn(int rounds, Side program, Side limit)
            throws IOException, InterruptedException, SQLException {
        List<Figure> programs = new ArrayList<>();
        List<Figure> limits = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            programs.add(program.measure(round));
            limits.add(limit.measure(round));
        }
        return new Comparison(Figure.median(programs), Figure.median(limits));
    }

    /** The program's value as a part of the limit's. */
    double ratio() {
        return program.value() / limit.value();
    }

    /** How many requests the program could answer in the time that the limit takes for one. */
    double ratioByCpu() {
        return limit.cpuMicros() / program.cpuMicros();
    }
}
