package org.courtyard.places.divisions;

import java.util.List;
import org.courtyard.platform.csv.CsvProblem;

/** The tables cannot be imported; nothing was changed. */
public final class DivisionFaults extends RuntimeException {

    private final transient List<CsvProblem> problems;

    DivisionFaults(List<CsvProblem> problems) {
        super(problems.size() + " problems, the first: " + problems.getFirst());
        this.problems = List.copyOf(problems);
    }

    /** In the order of the files, cut off when there are very many. */
    public List<CsvProblem> problems() {
        return problems;
    }
}
