package org.cxmetrics.core.validation;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.cxmetrics.core.value.MayGrow;

/**
 * One thing that is wrong with a model or a file: what, where, and what would be right.
 *
 * <p>Problems are ordered by path, code and place, so that a report reads the same on every run.
 *
 * @param severity how much it spoils
 * @param code the kind of problem
 * @param path the place in the model, or the column of a table; the root when the whole is meant
 * @param message {@code <what> must <rule>, got <value>}
 * @param details facts for programs, such as {@code count}; in the order of their names
 * @param location the place in the file it was read from, if any
 */
public record Problem(
        Severity severity,
        ProblemCode code,
        JsonPointer path,
        String message,
        Map<String, String> details,
        Optional<SourceLocation> location)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::path)
            .thenComparing(Problem::code)
            .thenComparing(Problem::location, Problem::compareLocations)
            .thenComparing(Problem::message)
            .thenComparing(Problem::severity)
            .thenComparing(problem -> problem.details().toString());

    /**
     * Copies the details.
     *
     * @param severity how much it spoils
     * @param code the kind of problem
     * @param path the place in the model, or the column of a table
     * @param message what must be, and what was found
     * @param details facts for programs
     * @param location the place in the file, if any
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the message is blank
     */
    @MayGrow
    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(location, "location");
        details = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNull(details, "details")));
        if (message.isBlank()) {
            throw new IllegalArgumentException("message must not be blank, got \"" + message + "\"");
        }
    }

    /**
     * Returns a problem with the ordinary severity of its code, without details and without a place in a file.
     *
     * @param code the kind of problem
     * @param path the place in the model, or the column of a table
     * @param message what must be, and what was found
     * @return the problem
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the message is blank
     */
    public static Problem of(ProblemCode code, JsonPointer path, String message) {
        Objects.requireNonNull(code, "code");
        return new Problem(code.severity(), code, path, message, Map.of(), Optional.empty());
    }

    /**
     * Returns this problem with another severity.
     *
     * @param severity the severity
     * @return the problem
     * @throws NullPointerException if severity is null
     */
    public Problem withSeverity(Severity severity) {
        return new Problem(severity, code, path, message, details, location);
    }

    /**
     * Returns this problem with its place in a file.
     *
     * @param location the place
     * @return the problem
     * @throws NullPointerException if location is null
     */
    public Problem at(SourceLocation location) {
        return new Problem(severity, code, path, message, details, Optional.of(location));
    }

    /**
     * Returns this problem with one more detail; a detail of the same name is replaced.
     *
     * @param name the detail's name
     * @param value the detail's value
     * @return the problem
     * @throws NullPointerException if an argument is null
     */
    public Problem withDetail(String name, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return new Problem(severity, code, path, message, more, location);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, Objects.requireNonNull(other, "other"));
    }

    /**
     * Returns the place and the message in one line.
     *
     * @return for example {@code responses.csv:318:7 rating must be in [0, 10], got 11}; the path stands for the place
     *     when the problem comes from no file
     */
    @Override
    public String toString() {
        String place = location.map(SourceLocation::toString).orElseGet(path::toString);
        return place.isEmpty() ? message : place + " " + message;
    }

    private static int compareLocations(Optional<SourceLocation> a, Optional<SourceLocation> b) {
        return a.isPresent() && b.isPresent()
                ? a.get().compareTo(b.get())
                : Boolean.compare(a.isPresent(), b.isPresent());
    }
}
