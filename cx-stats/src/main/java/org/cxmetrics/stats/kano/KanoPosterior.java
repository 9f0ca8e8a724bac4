package org.cxmetrics.stats.kano;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.stats.internal.category.DirichletMode;
import org.cxmetrics.stats.internal.distribution.BetaTail;
import org.jspecify.annotations.Nullable;

/**
 * How sure the category is: posterior probabilities of the shares, given the counts.
 *
 * <pre>{@code
 * KanoPosterior.of(KanoCounts.ofCounts(9, 10, 1, 2, 3, 0)).modeProbability(KanoCategory.ONE_DIMENSIONAL);    // 0.58
 * }</pre>
 *
 * <pre>shares ~ Dirichlet(count + a0),  a0 = 0.5 per category by default</pre>
 *
 * <p>The probability that a category is the most frequent one is a one-dimensional integral, computed by quadrature to about
 * 1e-13; the others are beta tails. No sampling.
 */
public final class KanoPosterior {

    private static final double PRIOR = 0.5;

    private final KanoCounts counts;
    private final double prior;
    private final double[] mode;

    private KanoPosterior(KanoCounts counts, double prior) {
        this.counts = counts;
        this.prior = prior;
        double[] alpha = new double[KanoCategory.ALL.size()];
        for (KanoCategory category : KanoCategory.ALL) {
            alpha[category.index()] = counts.count(category) + prior;
        }
        this.mode = DirichletMode.probabilities(alpha);
    }

    /**
     * Returns the posterior under the prior 0.5 per category.
     *
     * @param counts the counts by category
     * @return the posterior
     * @throws NullPointerException if counts is null
     */
    public static KanoPosterior of(KanoCounts counts) {
        return of(counts, PRIOR);
    }

    /**
     * Returns the posterior.
     *
     * <p>Without answers it is the prior.
     *
     * @param counts the counts by category
     * @param priorPerCategory parameter of the symmetric Dirichlet prior, positive
     * @return the posterior
     * @throws NullPointerException if counts is null
     * @throws IllegalArgumentException if priorPerCategory is not positive and finite
     */
    public static KanoPosterior of(KanoCounts counts, double priorPerCategory) {
        if (!(priorPerCategory > 0 && priorPerCategory < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("priorPerCategory must be positive and finite, got " + priorPerCategory);
        }
        return new KanoPosterior(Objects.requireNonNull(counts, "counts"), priorPerCategory);
    }

    /**
     * Returns the counts.
     *
     * @return the counts by category
     */
    public KanoCounts counts() {
        return counts;
    }

    /**
     * Returns the number of complete pairs.
     *
     * @return n
     */
    public long n() {
        return counts.n();
    }

    /**
     * Returns the parameter of the prior.
     *
     * @return the parameter per category
     */
    public double priorPerCategory() {
        return prior;
    }

    /**
     * Returns the probability that a category is the most frequent one.
     *
     * @param category the category
     * @return the probability, in [0, 1]
     * @throws NullPointerException if category is null
     */
    public double modeProbability(KanoCategory category) {
        return mode[category.index()];
    }

    /**
     * Returns the probabilities that each category is the most frequent one.
     *
     * @return a new map; the sum of its values is 1
     */
    public Map<KanoCategory, Double> modeProbabilities() {
        Map<KanoCategory, Double> probabilities = new EnumMap<>(KanoCategory.class);
        KanoCategory.ALL.forEach(category -> probabilities.put(category, modeProbability(category)));
        return probabilities;
    }

    /**
     * Returns the posterior mean of a share.
     *
     * @param category the category
     * @return (count + a0) / (n + 6 a0)
     * @throws NullPointerException if category is null
     */
    public double mean(KanoCategory category) {
        return alpha(category) / (n() + KanoCategory.ALL.size() * prior);
    }

    /**
     * Returns the probability that most people are moved by the attribute.
     *
     * @return P(M + O + A &gt; I + R + Q)
     */
    public double movesMost() {
        return BetaTail.upper(
                0.5,
                alpha(KanoCategory.MUST_BE) + satisfied(),
                alpha(KanoCategory.INDIFFERENT) + alpha(KanoCategory.REVERSE) + alpha(KanoCategory.QUESTIONABLE));
    }

    /**
     * Returns the probability that presence weighs more than absence.
     *
     * @return P(better &gt; |worse|) = P(A &gt; M)
     */
    public double betterExceedsWorse() {
        return BetaTail.upper(0.5, alpha(KanoCategory.ATTRACTIVE), alpha(KanoCategory.MUST_BE));
    }

    /**
     * Returns the probability that presence satisfies more than half of the decided.
     *
     * @return P(better &gt; 1/2)
     */
    public double betterAboveHalf() {
        return BetaTail.upper(0.5, satisfied(), alpha(KanoCategory.MUST_BE) + alpha(KanoCategory.INDIFFERENT));
    }

    /**
     * Returns the probability that absence dissatisfies more than half of the decided.
     *
     * @return P(|worse| &gt; 1/2)
     */
    public double worseAboveHalf() {
        return BetaTail.upper(
                0.5,
                alpha(KanoCategory.ONE_DIMENSIONAL) + alpha(KanoCategory.MUST_BE),
                alpha(KanoCategory.ATTRACTIVE) + alpha(KanoCategory.INDIFFERENT));
    }

    /**
     * Returns the answer as data.
     *
     * @return prior, n, probabilities
     */
    public Facts facts() {
        Facts.Builder modes = Facts.builder();
        KanoCategory.ALL.forEach(category -> modes.add(category.name(), modeProbability(category)));
        return Facts.builder()
                .add("n", n())
                .add("priorPerCategory", prior)
                .add("modeProbability", modes.build())
                .add("movesMost", movesMost())
                .add("betterExceedsWorse", betterExceedsWorse())
                .add("betterAboveHalf", betterAboveHalf())
                .add("worseAboveHalf", worseAboveHalf())
                .build();
    }

    /**
     * Returns whether the other object is the posterior of the same counts and prior.
     *
     * @param other the other object
     * @return whether both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KanoPosterior that && counts.equals(that.counts) && prior == that.prior;
    }

    @Override
    public int hashCode() {
        return Objects.hash(counts, prior);
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code KanoPosterior: M 0.405, O 0.585, A 0.000, I 0.002, R 0.008, Q 0.000 (n=25)}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("KanoPosterior:");
        for (KanoCategory category : KanoCategory.ALL) {
            text.append(category == KanoCategory.MUST_BE ? " " : ", ")
                    .append(category.letter())
                    .append(' ')
                    .append(Decimals.fixed(modeProbability(category), 3));
        }
        return text.append(" (n=").append(n()).append(')').toString();
    }

    private double satisfied() {
        return alpha(KanoCategory.ATTRACTIVE) + alpha(KanoCategory.ONE_DIMENSIONAL);
    }

    private double alpha(KanoCategory category) {
        return counts.count(category) + prior;
    }
}
