package org.cxmetrics.stats.nps;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;

/**
 * An index made of several net scores with equal weights, such as needs, ease and emotion.
 *
 * <pre>{@code
 * ExperienceIndex index = ExperienceIndex.of(Map.of("needs", needs, "ease", ease, "emotion", emotion));
 * index.value();
 * }</pre>
 *
 * <p>Its standard error is not that of independent scores: the same people answered all items. Take the mean of each
 * person's answers first where the error matters.
 *
 * @param components net score of each component by name, at least one
 */
public record ExperienceIndex(Map<String, NetBox> components) {

    /**
     * Checks and copies the components.
     *
     * @param components net score of each component by name, at least one
     * @throws NullPointerException if components or one of them is null
     * @throws IllegalArgumentException if there is no component
     */
    @MayGrow
    public ExperienceIndex {
        if (components.isEmpty()) {
            throw new IllegalArgumentException("components must be at least 1, got 0");
        }
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
    }

    /**
     * Returns the index of given components.
     *
     * @param components net score of each component by name, at least one; their order is kept
     * @return the index
     * @throws NullPointerException if components or one of them is null
     * @throws IllegalArgumentException if there is no component
     */
    public static ExperienceIndex of(Map<String, NetBox> components) {
        return new ExperienceIndex(components);
    }

    /**
     * Returns the mean of the net scores.
     *
     * <p>Undefined (NaN) when a component has no valid answer.
     *
     * @return the index, in points, in [-100, 100]
     */
    public double value() {
        double sum = 0;
        for (NetBox component : components.values()) {
            sum += component.net();
        }
        return sum / components.size();
    }

    /**
     * Returns the answer as data.
     *
     * @return index and net score of each component
     */
    public Facts facts() {
        Facts.Builder nets = Facts.builder();
        components.forEach((name, box) -> nets.add(name, box.net()));
        return Facts.builder()
                .add("value", value())
                .add("components", nets.build())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code Experience index +36.3 (needs +52.0, ease +35.0, emotion +22.0)}
     */
    @Override
    public String toString() {
        return components.entrySet().stream()
                .map(entry ->
                        entry.getKey() + " " + Decimals.signed(entry.getValue().net(), 1))
                .collect(Collectors.joining(", ", "Experience index " + Decimals.signed(value(), 1) + " (", ")"));
    }
}
