package org.cxmetrics.stats.nps;

import java.util.Objects;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.stats.internal.distribution.NormalTail;
import org.cxmetrics.stats.internal.score.ConstrainedNet;
import org.cxmetrics.stats.test.Alternative;
import org.jspecify.annotations.Nullable;

/**
 * The test of one net score against a target.
 *
 * <pre>{@code
 * NpsTargetTest test = NpsTargetTest.of(nps, 50);
 * test.pValue();
 * NpsTargetTest.of(nps, 50, NpsTargetTest.Options.defaults().withAlternative(Alternative.LESS)).pValue();
 * }</pre>
 *
 * <pre>z = (t - t0) sqrt(n / V),  V the variance of the likeliest shares whose net is t0, or the observed one by WALD</pre>
 *
 * <p>The score test rejects exactly the targets that lie outside the score interval.
 *
 * <p>References: Tango (1998), Statistics in Medicine 17.
 *
 * @param nps the score, with at least one valid answer
 * @param target the target, in points
 * @param options variance and alternative
 */
public record NpsTargetTest(Nps nps, double target, Options options) {

    /**
     * Checks the question.
     *
     * @param nps the score, with at least one valid answer
     * @param target the target, in points, in [-100, 100]
     * @param options variance and alternative
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no valid answer, or the target is outside [-100, 100] or NaN
     */
    @MayGrow
    public NpsTargetTest {
        NpsDifference.requireAnswers("nps", nps);
        if (!(target >= -100 && target <= 100)) {
            throw new IllegalArgumentException("target must be in [-100, 100], got " + target);
        }
        Objects.requireNonNull(options, "options");
    }

    /**
     * Returns the two-sided score test.
     *
     * @param nps the score, with at least one valid answer
     * @param target the target, in points, in [-100, 100]
     * @return the test
     * @throws NullPointerException if nps is null
     * @throws IllegalArgumentException if there is no valid answer, or the target is outside [-100, 100] or NaN
     */
    public static NpsTargetTest of(Nps nps, double target) {
        return of(nps, target, Options.defaults());
    }

    /**
     * Returns the test of choice.
     *
     * @param nps the score, with at least one valid answer
     * @param target the target, in points, in [-100, 100]
     * @param options variance and alternative
     * @return the test
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no valid answer, or the target is outside [-100, 100] or NaN
     */
    public static NpsTargetTest of(Nps nps, double target, Options options) {
        return new NpsTargetTest(nps, target, options);
    }

    /**
     * Returns how far the score is from the target.
     *
     * @return score - target, in points
     */
    public double value() {
        return nps.score() - target;
    }

    /**
     * Returns the standard error of the score that the test uses.
     *
     * @return the standard error, in points
     */
    public double standardError() {
        double variance = options.variance() == Variance.SCORE
                ? ConstrainedNet.variance(nps.promoterShare(), nps.detractorShare(), target / 100)
                : nps.variance();
        return 100 * Math.sqrt(variance / nps.n());
    }

    /**
     * Returns the test statistic.
     *
     * <p>Undefined (NaN) when score and target agree and leave no variance.
     *
     * @return z; infinite when only the variance is 0
     */
    public double statistic() {
        return value() / standardError();
    }

    /**
     * Returns the p-value of a score equal to the target.
     *
     * <p>Undefined (NaN) where the statistic is.
     *
     * @return the p-value for the alternative, in [0, 1]
     */
    public double pValue() {
        double z = statistic();
        return switch (options.alternative()) {
            case TWO_SIDED -> NormalTail.twoSided(z);
            case GREATER -> NormalTail.upper(z);
            case LESS -> NormalTail.upper(-z);
        };
    }

    /**
     * Returns the answer as data.
     *
     * @return score, target, statistic, p-value, n and options
     */
    public Facts facts() {
        return Facts.builder()
                .add("score", nps.score())
                .add("target", target)
                .add("standardError", standardError())
                .add("statistic", statistic())
                .add("pValue", pValue())
                .add("n", nps.n())
                .add("options", options.facts())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code NPS +30.6 against target +50.0: z=-1.59, p=0.112 (n=36)}
     */
    @Override
    public String toString() {
        return "NPS " + Decimals.signed(nps.score(), 1) + " against target " + Decimals.signed(target, 1) + ": z="
                + Decimals.fixed(statistic(), 2) + ", p=" + Decimals.significant(pValue(), 3) + " (n=" + nps.n() + ")";
    }

    /** Whose variance the test statistic has. */
    public enum Variance {
        /** That of the likeliest shares whose net is the target: the default. */
        SCORE,
        /** The observed one. */
        WALD
    }

    /** How a score is tested. */
    public static final class Options {
        private record State(Variance variance, Alternative alternative) {}

        private static final Options DEFAULTS = new Options(new State(Variance.SCORE, Alternative.TWO_SIDED));

        private final State state;

        private Options(State state) {
            this.state = state;
        }

        /**
         * Returns the defaults: the score test, two-sided.
         *
         * @return the defaults
         */
        public static Options defaults() {
            return DEFAULTS;
        }

        /**
         * Returns these options with another variance.
         *
         * @param variance whose variance the statistic has
         * @return the new options
         * @throws NullPointerException if variance is null
         */
        public Options withVariance(Variance variance) {
            return new Options(new State(Objects.requireNonNull(variance, "variance"), state.alternative()));
        }

        /**
         * Returns these options with another alternative.
         *
         * @param alternative which scores speak against the target
         * @return the new options
         * @throws NullPointerException if alternative is null
         */
        public Options withAlternative(Alternative alternative) {
            return new Options(new State(state.variance(), Objects.requireNonNull(alternative, "alternative")));
        }

        /**
         * Returns whose variance the statistic has.
         *
         * @return the variance
         */
        public Variance variance() {
            return state.variance();
        }

        /**
         * Returns which scores speak against the target.
         *
         * @return the alternative
         */
        public Alternative alternative() {
            return state.alternative();
        }

        /**
         * Returns the options as data.
         *
         * @return variance and alternative
         */
        public Facts facts() {
            return Facts.builder()
                    .add("variance", variance())
                    .add("alternative", alternative())
                    .build();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Options that && state.equals(that.state);
        }

        @Override
        public int hashCode() {
            return state.hashCode();
        }

        @Override
        public String toString() {
            return "variance " + variance() + ", alternative " + alternative();
        }
    }
}
