package org.cxmetrics.core.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every problem that was found, in a fixed order: by path, code and place.
 *
 * <p>Of a large table the first {@value ProblemTally#KEPT_PER_PLACE} problems of each code and column are kept;
 * {@link #counts()} is exact all the same.
 *
 * <pre>{@code
 * ValidationReport report = read.report();
 * report.isValid();                                  // no error
 * report.count(ProblemCode.VALUE_OUT_OF_RANGE);      // all of them, also those not kept
 * report.under(JsonPointer.of("rating"));            // the problems of one column
 * }</pre>
 */
public final class ValidationReport {

    /** The report of an input without fault. */
    public static final ValidationReport EMPTY = new ValidationReport(List.of(), List.of());

    private static final int PRINTED = 20;

    private final List<Problem> problems;
    private final List<ProblemCount> counts;

    ValidationReport(List<Problem> problems, List<ProblemCount> counts) {
        List<Problem> ordered = new ArrayList<>(problems);
        Collections.sort(ordered);
        this.problems = List.copyOf(ordered);
        this.counts = List.copyOf(counts);
    }

    /**
     * Returns the report of these problems, all of which are kept.
     *
     * @param problems the problems, in any order
     * @return the report
     * @throws NullPointerException if problems or one of them is null
     */
    public static ValidationReport of(Collection<Problem> problems) {
        List<Problem> all = List.copyOf(Objects.requireNonNull(problems, "problems"));
        return all.isEmpty() ? EMPTY : new ValidationReport(all, merged(countsOf(all), List.of()));
    }

    /**
     * Returns the problems that were kept.
     *
     * @return the problems by path, code and place
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Returns how often each kind of problem was met at each place.
     *
     * @return exact counts by path and code, also of problems that were not kept
     */
    public List<ProblemCount> counts() {
        return counts;
    }

    /**
     * Returns how many problems were met.
     *
     * @return the exact number, also of problems that were not kept
     */
    public long count() {
        return counts.stream().mapToLong(ProblemCount::count).sum();
    }

    /**
     * Returns how many problems of one kind were met.
     *
     * @param code the kind of problem
     * @return the exact number, also of problems that were not kept
     * @throws NullPointerException if code is null
     */
    public long count(ProblemCode code) {
        Objects.requireNonNull(code, "code");
        return counts.stream()
                .filter(count -> count.code() == code)
                .mapToLong(ProblemCount::count)
                .sum();
    }

    /**
     * Returns whether no problem is an error.
     *
     * @return true if there is none, or there are warnings and remarks only
     */
    public boolean isValid() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /**
     * Returns the problems at a place and inside it.
     *
     * @param prefix the place, for example the pointer to one column
     * @return the problems kept whose path starts with the prefix
     * @throws NullPointerException if prefix is null
     */
    public List<Problem> under(JsonPointer prefix) {
        Objects.requireNonNull(prefix, "prefix");
        return problems.stream()
                .filter(problem -> problem.path().startsWith(prefix))
                .toList();
    }

    /**
     * Returns both reports as one.
     *
     * @param other the other report
     * @return all problems kept and the sums of the counts
     * @throws NullPointerException if other is null
     */
    public ValidationReport and(ValidationReport other) {
        Objects.requireNonNull(other, "other");
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(other.problems);
        return new ValidationReport(all, merged(counts, other.counts));
    }

    /**
     * Does nothing if the report holds no error.
     *
     * @throws ValidationException if it holds one
     */
    public void throwIfInvalid() {
        if (!isValid()) {
            throw new ValidationException(this);
        }
    }

    /**
     * Compares problems and counts.
     *
     * @param other the object to compare with
     * @return true if both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValidationReport that && problems.equals(that.problems) && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(problems, counts);
    }

    /**
     * Returns the problems, numbered, one a line, the first {@code 20} of them, and how many more there are.
     *
     * @return {@code no problems}, or the list
     */
    @Override
    public String toString() {
        if (counts.isEmpty()) {
            return "no problems";
        }
        long total = count();
        StringBuilder text = new StringBuilder(total == 1 ? "1 problem" : total + " problems");
        int printed = Math.min(PRINTED, problems.size());
        for (int i = 0; i < printed; i++) {
            Problem problem = problems.get(i);
            text.append('\n').append(i + 1).append(". ").append(problem.severity());
            text.append(' ').append(problem.code()).append(' ').append(problem);
        }
        if (total > printed) {
            text.append("\n... and ").append(total - printed).append(" more");
        }
        return text.toString();
    }

    private static List<ProblemCount> countsOf(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new ProblemCount(problem.path(), problem.code(), 1))
                .toList();
    }

    private static List<ProblemCount> merged(List<ProblemCount> some, List<ProblemCount> more) {
        Map<ProblemCount, Long> sums = new TreeMap<>();
        for (List<ProblemCount> counts : List.of(some, more)) {
            for (ProblemCount count : counts) {
                sums.merge(new ProblemCount(count.path(), count.code(), 1), count.count(), Long::sum);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new ProblemCount(sum.getKey().path(), sum.getKey().code(), sum.getValue()))
                .toList();
    }
}
