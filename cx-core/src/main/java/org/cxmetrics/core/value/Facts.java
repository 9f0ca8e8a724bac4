package org.cxmetrics.core.value;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer as data: an immutable, ordered tree of names to values.
 *
 * <p>Every answer and every options value has {@code facts()}; formats and reports write facts and need to know nothing of
 * the answer's type. Two facts are equal when they hold the same names with the same values in the same order.
 */
public final class Facts implements Fact {

    private final Map<String, Fact> values;

    private Facts(Map<String, Fact> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * Returns a builder without facts.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the values by name.
     *
     * @return an unmodifiable map in the order of writing
     */
    public Map<String, Fact> values() {
        return values;
    }

    @Override
    public Kind kind() {
        return Kind.FACTS;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts
                && List.copyOf(values.entrySet()).equals(List.copyOf(facts.values.entrySet()));
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /**
     * Returns names and values on one line, for debugging.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return values.toString();
    }

    /** Collects facts in order; made by {@link Facts#builder()}, used once. */
    public static final class Builder {

        private final Map<String, Fact> values = new LinkedHashMap<>();
        private boolean built;

        private Builder() {}

        /**
         * Adds a whole number.
         *
         * @param name the name, not used yet
         * @param value the number
         * @return this builder
         * @throws IllegalArgumentException if the name is blank or used already
         */
        public Builder add(String name, long value) {
            return add(name, new Whole(value));
        }

        /**
         * Adds a real number.
         *
         * @param name the name, not used yet
         * @param value the number, NaN and infinities included
         * @return this builder
         * @throws IllegalArgumentException if the name is blank or used already
         */
        public Builder add(String name, double value) {
            return add(name, new Real(value));
        }

        /**
         * Adds a text.
         *
         * @param name the name, not used yet
         * @param value the text
         * @return this builder
         * @throws IllegalArgumentException if the name is blank or used already
         */
        public Builder add(String name, String value) {
            return add(name, new Text(value));
        }

        /**
         * Adds a yes or no.
         *
         * @param name the name, not used yet
         * @param value the flag
         * @return this builder
         * @throws IllegalArgumentException if the name is blank or used already
         */
        public Builder add(String name, boolean value) {
            return add(name, new Flag(value));
        }

        /**
         * Adds the name of a constant.
         *
         * @param name the name, not used yet
         * @param value the constant
         * @return this builder
         * @throws IllegalArgumentException if the name is blank or used already
         */
        public Builder add(String name, Enum<?> value) {
            return add(name, value.name());
        }

        /**
         * Adds an interval: lower, upper, level and clamping.
         *
         * @param name the name, not used yet
         * @param interval the interval
         * @return this builder
         * @throws IllegalArgumentException if the name is blank or used already
         */
        public Builder add(String name, Interval interval) {
            return add(
                    name,
                    builder()
                            .add("lower", interval.lower())
                            .add("upper", interval.upper())
                            .add("level", interval.level().value())
                            .add("clamping", interval.clamping())
                            .build());
        }

        /**
         * Adds a list, such as the facts of the rows of a table.
         *
         * @param name the name, not used yet
         * @param items the elements, copied
         * @return this builder
         * @throws IllegalArgumentException if the name is blank or used already
         */
        public Builder add(String name, Collection<? extends Fact> items) {
            return add(name, new Items(List.copyOf(items)));
        }

        /**
         * Adds the notes of an answer under the name {@code notes}.
         *
         * @param notes the notes
         * @return this builder
         * @throws IllegalArgumentException if notes were added already
         */
        public Builder notes(List<Note> notes) {
            return add(
                    "notes",
                    notes.stream()
                            .map(note -> builder()
                                    .add("code", note.code())
                                    .add("text", note.text())
                                    .build())
                            .toList());
        }

        /**
         * Adds a value of any form.
         *
         * @param name the name, not used yet
         * @param value the value
         * @return this builder
         * @throws IllegalArgumentException if the name is blank or used already
         * @throws IllegalStateException if the facts were built already
         */
        public Builder add(String name, Fact value) {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            if (built) {
                throw new IllegalStateException("builder must be used once, got another fact \"" + name + "\"");
            }
            if (name.isBlank() || values.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("name of a fact must be new and not blank, got \"" + name + "\"");
            }
            return this;
        }

        /**
         * Returns the facts collected.
         *
         * @return the facts
         * @throws IllegalStateException if called twice
         */
        public Facts build() {
            if (built) {
                throw new IllegalStateException("builder must be used once, got a second build");
            }
            built = true;
            return new Facts(values);
        }
    }
}
