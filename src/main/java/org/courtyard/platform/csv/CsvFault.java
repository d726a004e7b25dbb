package org.courtyard.platform.csv;

/** Reading cannot go on. */
public final class CsvFault extends RuntimeException {

    private final transient CsvProblem problem;

    public CsvFault(CsvProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public CsvProblem problem() {
        return problem;
    }

    /** Expected and answered: a stack trace would only cost. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
