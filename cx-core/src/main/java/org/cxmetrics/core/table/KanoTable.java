package org.cxmetrics.core.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.validation.NearestNames;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a Kano study: one row per respondent, and for every attribute the two halves of its question pair, bound
 * by name.
 *
 * <pre>{@code
 * KanoTable study = KanoTable.builder(ResponseTable.of(
 *                 RatingColumn.of("speed present", 1, 5, 1, 2, 1), RatingColumn.of("speed absent", 1, 5, 5, 5, 3)))
 *         .attribute("speed", "speed present", "speed absent")
 *         .wording(KanoWording.LIKE_EXPECT)
 *         .build();
 * study.functional("speed").valueAt(0);    // 1
 * }</pre>
 *
 * <p>Everything else that is known of the respondents (segments, ids, weights) stays in {@link #responses()}.
 */
public final class KanoTable {

    /** The names of the columns of one attribute. */
    private record Binding(
            String functional,
            String dysfunctional,
            @Nullable String importance) {}

    private final ResponseTable responses;
    private final Map<String, Binding> attributes;
    private final @Nullable KanoWording wording;

    private KanoTable(ResponseTable responses, Map<String, Binding> attributes, @Nullable KanoWording wording) {
        this.responses = responses;
        this.attributes = attributes;
        this.wording = wording;
    }

    /**
     * Returns a builder of a study.
     *
     * @param responses the answers, one row per respondent
     * @return the builder
     * @throws NullPointerException if responses is null
     */
    public static Builder builder(ResponseTable responses) {
        return new Builder(Objects.requireNonNull(responses, "responses"));
    }

    /**
     * Returns all columns, those of the attributes among them.
     *
     * @return the responses
     */
    public ResponseTable responses() {
        return responses;
    }

    /**
     * Returns the number of respondents.
     *
     * @return the rows
     */
    public int rows() {
        return responses.rows();
    }

    /**
     * Returns the attributes asked about.
     *
     * @return their names, in the order of their declaration
     */
    public List<String> attributes() {
        return List.copyOf(attributes.keySet());
    }

    /**
     * Returns the answers to the half that supposes an attribute present.
     *
     * @param attribute name of the attribute
     * @return the column, codes from 1
     * @throws NullPointerException if attribute is null
     * @throws NoSuchElementException if there is no such attribute; the message names the nearest ones
     */
    public RatingColumn functional(String attribute) {
        return responses.rating(binding(attribute).functional());
    }

    /**
     * Returns the answers to the half that supposes an attribute absent.
     *
     * @param attribute name of the attribute
     * @return the column, codes from 1
     * @throws NullPointerException if attribute is null
     * @throws NoSuchElementException if there is no such attribute; the message names the nearest ones
     */
    public RatingColumn dysfunctional(String attribute) {
        return responses.rating(binding(attribute).dysfunctional());
    }

    /**
     * Returns the stated importance of an attribute.
     *
     * @param attribute name of the attribute
     * @return the column, if importance was asked
     * @throws NullPointerException if attribute is null
     * @throws NoSuchElementException if there is no such attribute; the message names the nearest ones
     */
    public Optional<RatingColumn> importance(String attribute) {
        return Optional.ofNullable(binding(attribute).importance()).map(responses::rating);
    }

    /**
     * Returns the wording of the answers.
     *
     * @return the wording, if it was recorded
     */
    public Optional<KanoWording> wording() {
        return Optional.ofNullable(wording);
    }

    /**
     * Returns the respondents of one or more segments.
     *
     * @param category name of a category column of the responses
     * @param labels the labels to keep
     * @return a study of the same attributes and wording
     * @throws NullPointerException if an argument is null
     * @throws NoSuchElementException if there is no such column or label
     */
    public KanoTable selecting(String category, String... labels) {
        return new KanoTable(responses.selecting(category, labels).table(), attributes, wording);
    }

    /**
     * Returns whether the other object holds the same answers, bound in the same way, in the same wording.
     *
     * @param other the other object
     * @return whether both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KanoTable table
                && responses.equals(table.responses)
                && attributes.equals(table.attributes)
                && Objects.equals(wording, table.wording);
    }

    @Override
    public int hashCode() {
        return Objects.hash(responses, attributes, wording);
    }

    /**
     * Returns size and wording.
     *
     * @return a line such as {@code KanoTable 91 respondents, 5 attributes, wording like/expect}
     */
    @Override
    public String toString() {
        return "KanoTable " + rows() + " respondents, " + attributes.size() + " attributes"
                + (wording == null ? "" : ", wording " + wording);
    }

    private Binding binding(String attribute) {
        Binding binding = attributes.get(Objects.requireNonNull(attribute, "attribute"));
        if (binding == null) {
            throw new NoSuchElementException(
                    "attribute must be in the study, got " + NearestNames.of(attribute, attributes.keySet()));
        }
        return binding;
    }

    /** Binds columns to attributes; made by {@link KanoTable#builder}. */
    public static final class Builder {

        private final ResponseTable responses;
        private final Map<String, Binding> attributes = new LinkedHashMap<>();
        private @Nullable KanoWording wording;

        private Builder(ResponseTable responses) {
            this.responses = responses;
        }

        /**
         * Binds the two halves of an attribute's question pair.
         *
         * @param name name of the attribute, not used yet
         * @param functional name of the rating column of the half that supposes it present
         * @param dysfunctional name of the rating column of the half that supposes it absent
         * @return this builder
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if the name is used already, the halves are one column, or their scales are not
         *     both 1..k
         * @throws NoSuchElementException if there is no such column
         */
        public Builder attribute(String name, String functional, String dysfunctional) {
            return bind(name, new Binding(functional, dysfunctional, null));
        }

        /**
         * Binds the two halves of an attribute's question pair, and its stated importance.
         *
         * @param name name of the attribute, not used yet
         * @param functional name of the rating column of the half that supposes it present
         * @param dysfunctional name of the rating column of the half that supposes it absent
         * @param importance name of the rating column of its importance
         * @return this builder
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if the name is used already, the halves are one column, or their scales are not
         *     both 1..k
         * @throws NoSuchElementException if there is no such column
         */
        public Builder attribute(String name, String functional, String dysfunctional, String importance) {
            responses.rating(importance);
            return bind(name, new Binding(functional, dysfunctional, importance));
        }

        /**
         * Records the wording of the answers.
         *
         * @param answers the wording
         * @return this builder
         * @throws NullPointerException if answers is null
         */
        public Builder wording(KanoWording answers) {
            this.wording = Objects.requireNonNull(answers, "answers");
            return this;
        }

        /**
         * Returns the study.
         *
         * @return the table, without attributes if none was bound
         */
        public KanoTable build() {
            return new KanoTable(responses, new LinkedHashMap<>(attributes), wording);
        }

        private Builder bind(String name, Binding binding) {
            Objects.requireNonNull(name, "name");
            RatingColumn functional = responses.rating(binding.functional());
            RatingColumn dysfunctional = responses.rating(binding.dysfunctional());
            if (functional.name().equals(dysfunctional.name())) {
                throw new IllegalArgumentException(
                        "halves of " + name + " must be two columns, got \"" + functional.name() + "\" twice");
            }
            if (functional.scaleMin() != 1
                    || dysfunctional.scaleMin() != 1
                    || functional.scaleMax() != dysfunctional.scaleMax()) {
                throw new IllegalArgumentException("scales of " + name + " must both be 1..k, got "
                        + functional.scaleMin() + ".." + functional.scaleMax() + " and " + dysfunctional.scaleMin()
                        + ".." + dysfunctional.scaleMax());
            }
            if (attributes.putIfAbsent(name, binding) != null) {
                throw new IllegalArgumentException("name of an attribute must be new, got \"" + name + "\"");
            }
            return this;
        }
    }
}
