package org.cxmetrics.stats.nps;

import java.util.Objects;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.stats.internal.score.DirichletNet;

/**
 * What is believed about a net score after seeing the answers: the Bayesian posterior, by quadrature instead of simulation.
 *
 * <pre>{@code
 * NpsPosterior belief = NpsPosterior.of(nps);
 * belief.interval(ConfidenceLevel.P95);
 * belief.probabilityAbove(50);
 * belief.probabilityGreaterThan(NpsPosterior.of(lastYear));
 * }</pre>
 *
 * <p>The shares of promoters, passives and detractors are Dirichlet with the prior's parameters plus the counts. Without
 * an answer the posterior is the prior: nothing is undefined. Limits and probabilities are right to about 1e-10; a quantile
 * takes about a millisecond, a comparison of two posteriors some tens.
 *
 * <p>References: Gelman et al. (2013), Bayesian Data Analysis, 3rd edition, section 3.4.
 */
public final class NpsPosterior {
    private final Nps nps;
    private final Prior prior;
    private final DirichletNet net;

    private NpsPosterior(Nps nps, Prior prior) {
        this.nps = nps;
        this.prior = prior;
        this.net = new DirichletNet(
                nps.promoters() + prior.promoters(),
                nps.passives() + prior.passives(),
                nps.detractors() + prior.detractors());
    }

    /**
     * Returns the posterior under the uniform prior.
     *
     * @param nps the answers
     * @return the posterior
     * @throws NullPointerException if nps is null
     */
    public static NpsPosterior of(Nps nps) {
        return of(nps, Prior.UNIFORM);
    }

    /**
     * Returns the posterior under a prior of choice.
     *
     * @param nps the answers
     * @param prior what was believed before, as counts
     * @return the posterior
     * @throws NullPointerException if an argument is null
     */
    public static NpsPosterior of(Nps nps, Prior prior) {
        return new NpsPosterior(Objects.requireNonNull(nps, "nps"), Objects.requireNonNull(prior, "prior"));
    }

    /**
     * Returns the answers behind the posterior.
     *
     * @return the score
     */
    public Nps nps() {
        return nps;
    }

    /**
     * Returns what was believed before.
     *
     * @return the prior
     */
    public Prior prior() {
        return prior;
    }

    /**
     * Returns the posterior mean.
     *
     * @return the mean, in points
     */
    public double mean() {
        return 100 * net.mean();
    }

    /**
     * Returns the posterior standard deviation.
     *
     * @return the standard deviation, in points
     */
    public double standardDeviation() {
        return 100 * Math.sqrt(net.variance());
    }

    /**
     * Returns the equal-tailed 95% interval.
     *
     * @return the interval, in points
     */
    public Interval interval() {
        return interval(ConfidenceLevel.P95);
    }

    /**
     * Returns the equal-tailed interval.
     *
     * @param level probability that the interval holds
     * @return the interval, in points
     * @throws NullPointerException if level is null
     */
    public Interval interval(ConfidenceLevel level) {
        double tail = level.complement() / 2;
        return Interval.of(100 * net.quantile(tail), 100 * net.quantile(1 - tail), level);
    }

    /**
     * Returns the probability that there are more promoters than detractors, in closed form.
     *
     * @return the probability, in [0, 1]
     */
    public double probabilityPositive() {
        return net.positive();
    }

    /**
     * Returns the probability that the net score is above a target.
     *
     * @param score target, in points, in [-100, 100]
     * @return the probability, in [0, 1]
     * @throws IllegalArgumentException if the target is outside [-100, 100] or NaN
     */
    public double probabilityAbove(double score) {
        if (!(score >= -100 && score <= 100)) {
            throw new IllegalArgumentException("score must be in [-100, 100], got " + score);
        }
        return 1 - net.cumulative(score / 100);
    }

    /**
     * Returns the probability that this net score is above an independent other one.
     *
     * @param other posterior of the other score
     * @return the probability, in [0, 1]
     * @throws NullPointerException if other is null
     */
    public double probabilityGreaterThan(NpsPosterior other) {
        return net.greater(other.net);
    }

    /**
     * Returns the answer as data.
     *
     * @return mean, standard deviation, interval, probability of a positive score, n and prior
     */
    public Facts facts() {
        return Facts.builder()
                .add("mean", mean())
                .add("standardDeviation", standardDeviation())
                .add("interval", interval())
                .add("probabilityPositive", probabilityPositive())
                .add("n", nps.n())
                .add("prior", prior.facts())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code NPS posterior +28.2 [1.962, 52.28] 95%, P(>0)=0.9822 (n=36)}
     */
    @Override
    public String toString() {
        return "NPS posterior " + Decimals.signed(mean(), 1) + " " + interval() + ", P(>0)="
                + Decimals.significant(probabilityPositive(), 4) + " (n=" + nps.n() + ")";
    }

    /**
     * What is believed before seeing answers, as if so many had been seen.
     *
     * @param promoters pseudo-count of promoters, positive
     * @param passives pseudo-count of passives, positive
     * @param detractors pseudo-count of detractors, positive
     */
    public record Prior(double promoters, double passives, double detractors) {
        /** One of each: every division of the three shares is equally likely. */
        public static final Prior UNIFORM = new Prior(1, 1, 1);

        /** A half of each: Jeffreys' prior. */
        public static final Prior JEFFREYS = new Prior(0.5, 0.5, 0.5);

        /** 3/4, 3/2, 3/4: the posterior mean is the adjusted score. */
        public static final Prior TRIANGULAR = new Prior(0.75, 1.5, 0.75);

        /**
         * Checks the pseudo-counts.
         *
         * @param promoters pseudo-count of promoters, positive
         * @param passives pseudo-count of passives, positive
         * @param detractors pseudo-count of detractors, positive
         * @throws IllegalArgumentException if a pseudo-count is not positive and finite
         */
        @MayGrow
        public Prior {
            requirePositive("promoters", promoters);
            requirePositive("passives", passives);
            requirePositive("detractors", detractors);
        }

        /**
         * Returns the prior as data.
         *
         * @return the pseudo-counts
         */
        public Facts facts() {
            return Facts.builder()
                    .add("promoters", promoters)
                    .add("passives", passives)
                    .add("detractors", detractors)
                    .build();
        }

        private static void requirePositive(String name, double count) {
            if (!(count > 0 && count < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(name + " must be positive and finite, got " + count);
            }
        }
    }
}
