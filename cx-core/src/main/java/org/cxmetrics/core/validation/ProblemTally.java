package org.cxmetrics.core.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Collects the problems of a large input: counts them exactly per code and place, keeps the first
 * {@value #KEPT_PER_PLACE} of each.
 *
 * <p>A file with a million bad cells thus costs a hundred problems per column, and the report still knows the million.
 * Mutable and not thread-safe.
 */
public final class ProblemTally {

    /** How many problems of one code at one place are kept. */
    public static final int KEPT_PER_PLACE = 100;

    private record Kind(JsonPointer path, ProblemCode code) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : code.compareTo(other.code);
        }
    }

    private static final class Group {
        private final List<Problem> kept = new ArrayList<>();
        private long count;
    }

    private final Map<Kind, Group> groups = new TreeMap<>();

    /** Creates an empty tally. */
    public ProblemTally() {}

    /**
     * Counts a problem and keeps it if it is among the first of its code and place.
     *
     * @param problem the problem
     * @throws NullPointerException if problem is null
     */
    public void accept(Problem problem) {
        Objects.requireNonNull(problem, "problem");
        accept(problem.code(), problem.path(), () -> problem);
    }

    /**
     * Counts a problem, and asks for it only if it is among the first of its code and place.
     *
     * <p>So the text of the millionth problem is never built.
     *
     * @param code the kind of problem
     * @param path the place in the model, or the column of a table
     * @param problem gives the problem; it must have this code and path
     * @throws NullPointerException if an argument is null
     */
    public void accept(ProblemCode code, JsonPointer path, Supplier<Problem> problem) {
        Objects.requireNonNull(problem, "problem");
        Group group = groups.computeIfAbsent(
                new Kind(Objects.requireNonNull(path, "path"), Objects.requireNonNull(code, "code")),
                kind -> new Group());
        group.count++;
        if (group.kept.size() < KEPT_PER_PLACE) {
            group.kept.add(Objects.requireNonNull(problem.get(), "problem.get()"));
        }
    }

    /**
     * Returns what was collected so far.
     *
     * <p>Where not all problems of a code and place were kept, each one kept has the total in its detail {@code count}.
     *
     * @return the report, ordered
     */
    public ValidationReport report() {
        List<Problem> problems = new ArrayList<>();
        List<ProblemCount> counts = new ArrayList<>();
        groups.forEach((kind, group) -> {
            counts.add(new ProblemCount(kind.path(), kind.code(), group.count));
            boolean all = group.count == group.kept.size();
            for (Problem problem : group.kept) {
                problems.add(all ? problem : problem.withDetail("count", Long.toString(group.count)));
            }
        });
        return new ValidationReport(problems, counts);
    }
}
