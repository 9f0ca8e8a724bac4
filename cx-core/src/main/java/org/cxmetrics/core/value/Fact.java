package org.cxmetrics.core.value;

import java.util.List;
import java.util.Objects;

/**
 * One value in a tree of {@link Facts}: a whole number, a real number, a text, a flag, a list, or facts again.
 *
 * <p>Programs that write facts in some form branch over {@link #kind()}.
 */
public sealed interface Fact permits Fact.Whole, Fact.Real, Fact.Text, Fact.Flag, Fact.Items, Facts {

    /** The forms of a fact. */
    enum Kind {
        /** {@link Fact.Whole}. */
        WHOLE,
        /** {@link Fact.Real}. */
        REAL,
        /** {@link Fact.Text}. */
        TEXT,
        /** {@link Fact.Flag}. */
        FLAG,
        /** {@link Fact.Items}. */
        ITEMS,
        /** {@link Facts}. */
        FACTS
    }

    /**
     * Returns which form this is.
     *
     * @return the form
     */
    Kind kind();

    /**
     * A whole number.
     *
     * @param value the number
     */
    record Whole(long value) implements Fact {
        @Override
        public Kind kind() {
            return Kind.WHOLE;
        }

        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /**
     * A real number, NaN and infinities included.
     *
     * @param value the number
     */
    record Real(double value) implements Fact {
        @Override
        public Kind kind() {
            return Kind.REAL;
        }

        @Override
        public String toString() {
            return Double.toString(value);
        }
    }

    /**
     * A text.
     *
     * @param value the text
     */
    record Text(String value) implements Fact {

        /**
         * Checks the text.
         *
         * @param value the text
         */
        public Text {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * A yes or no.
     *
     * @param value the flag
     */
    record Flag(boolean value) implements Fact {
        @Override
        public Kind kind() {
            return Kind.FLAG;
        }

        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /**
     * A list.
     *
     * @param values the elements
     */
    record Items(List<Fact> values) implements Fact {

        /**
         * Copies the list.
         *
         * @param values the elements
         */
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public Kind kind() {
            return Kind.ITEMS;
        }

        @Override
        public String toString() {
            return values.toString();
        }
    }
}
