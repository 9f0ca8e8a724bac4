package org.cxmetrics.io.csv;

import java.util.ArrayList;
import java.util.List;
import org.cxmetrics.core.validation.JsonPointer;
import org.cxmetrics.core.validation.Problem;
import org.cxmetrics.core.validation.ProblemCode;
import org.cxmetrics.core.validation.ProblemTally;
import org.cxmetrics.core.validation.Severity;
import org.cxmetrics.core.validation.SourceLocation;
import org.cxmetrics.core.validation.ValidationReport;
import org.cxmetrics.core.value.InvalidPolicy;

/**
 * Knows which row is being read, and holds what is wrong with its cells until the row is accepted; of a row that is set
 * aside only that is reported.
 */
final class RowProblems {

    private record Bad(ProblemCode code, String name, int column, long line, String rule, String shown) {}

    private final String file;
    private final InvalidPolicy policy;
    private final ProblemTally tally = new ProblemTally();
    private final List<Bad> staged = new ArrayList<>();
    private long firstLine;
    private long line;
    private long row;
    private long setAside;

    RowProblems(String file, InvalidPolicy policy) {
        this.file = file;
        this.policy = policy;
    }

    /** A row begins, at a line from 1 on. */
    void begin(long startingLine) {
        firstLine = startingLine;
        line = startingLine;
        row++;
    }

    /** The first line of the row being read. */
    long firstLine() {
        return firstLine;
    }

    /** The line was empty and no row. */
    void skipRow() {
        row--;
    }

    /** The header was no row. */
    void headerEnded() {
        row = 0;
    }

    /** The next cell of the row begins this many lines further down. */
    void skipLines(int lineBreaks) {
        line += lineBreaks;
    }

    /** The cell looked at now begins on this line. */
    void moveTo(long cellLine) {
        line = cellLine;
    }

    /** The line on which the next cell begins. */
    long line() {
        return line;
    }

    long setAside() {
        return setAside;
    }

    void cell(Cell cell, ProblemCode code, String rule, String shown) {
        staged.add(new Bad(code, cell.name(), cell.column(), line, rule, shown));
    }

    void acceptRow() {
        if (!staged.isEmpty()) {
            for (Bad bad : staged) {
                report(bad);
            }
            staged.clear();
        }
    }

    void setRowAside(ProblemCode code, JsonPointer path, String message) {
        staged.clear();
        setAside++;
        tally.accept(
                code,
                path,
                () -> problem(code, path, message)
                        .at(SourceLocation.of(file, firstLine).withRow(row)));
    }

    /** Reports what concerns the header or the whole file. */
    void file(Problem problem) {
        tally.accept(problem);
    }

    SourceLocation place(long atLine) {
        return SourceLocation.of(file, atLine);
    }

    SourceLocation place(long atLine, int column) {
        return SourceLocation.of(file, atLine, column);
    }

    ValidationReport report() {
        return tally.report();
    }

    private void report(Bad bad) {
        JsonPointer path = JsonPointer.of(bad.name());
        tally.accept(
                bad.code(),
                path,
                () -> problem(bad.code(), path, bad.name() + " must " + bad.rule() + ", got " + bad.shown())
                        .at(SourceLocation.of(file, bad.line(), bad.column()).withRow(row)));
    }

    private Problem problem(ProblemCode code, JsonPointer path, String message) {
        Problem problem = Problem.of(code, path, message);
        return policy == InvalidPolicy.STRICT ? problem.withSeverity(Severity.ERROR) : problem;
    }
}
