package org.cxmetrics.core.validation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a reader made of its input: the value, as far as it could be read, and every problem met on the way.
 *
 * @param <T> the type of the value
 */
public final class ReadResult<T> {

    private final @Nullable T value;
    private final ValidationReport report;

    private ReadResult(@Nullable T value, ValidationReport report) {
        this.value = value;
        this.report = Objects.requireNonNull(report, "report");
    }

    /**
     * Returns the result of a reading that gave a value.
     *
     * @param value what was read
     * @param report what was found on the way
     * @param <T> the type of the value
     * @return the result
     * @throws NullPointerException if an argument is null
     */
    public static <T> ReadResult<T> of(T value, ValidationReport report) {
        return new ReadResult<>(Objects.requireNonNull(value, "value"), report);
    }

    /**
     * Returns the result of a reading that gave nothing.
     *
     * @param report what was found; it must hold an error
     * @param <T> the type of the value
     * @return the result
     * @throws NullPointerException if report is null
     * @throws IllegalArgumentException if the report holds no error
     */
    public static <T> ReadResult<T> failed(ValidationReport report) {
        if (report.isValid()) {
            throw new IllegalArgumentException("report of a failed reading must hold an error, got " + report);
        }
        return new ReadResult<>(null, report);
    }

    /**
     * Returns what could be read, whatever problems there were.
     *
     * @return the value; empty if nothing could be read
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Returns the value if no problem is an {@link Severity#ERROR}.
     *
     * <p>Warnings do not stop it: the cells and rows they cost are absent from the value and counted in the report.
     *
     * @return the value
     * @throws ValidationException if the report holds an error
     */
    public T valueOrThrow() {
        report.throwIfInvalid();
        return Objects.requireNonNull(value, "value");
    }

    /**
     * Returns what was found.
     *
     * @return the report
     */
    public ValidationReport report() {
        return report;
    }

    /**
     * Returns the problems of the report.
     *
     * @return the problems kept, in the report's order
     */
    public List<Problem> problems() {
        return report.problems();
    }

    /**
     * Returns this result with its value turned into another one.
     *
     * @param change what to make of the value; not called when there is none
     * @param <R> the type of the new value
     * @return a result with the same report
     * @throws NullPointerException if change is null or returns null
     */
    public <R> ReadResult<R> map(Function<? super T, ? extends R> change) {
        Objects.requireNonNull(change, "change");
        return value == null ? new ReadResult<>(null, report) : ReadResult.<R>of(change.apply(value), report);
    }

    /**
     * Compares value and report.
     *
     * @param other the object to compare with
     * @return true if both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadResult<?> that && Objects.equals(value, that.value) && report.equals(that.report);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, report);
    }

    /**
     * Returns the value in one line and below it the report.
     *
     * @return a text for reading
     */
    @Override
    public String toString() {
        return (value == null ? "nothing read" : value.toString()) + "\n" + report;
    }
}
