package org.cxmetrics.stats.nps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collector;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Estimate;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.InvalidPolicy;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.core.value.Note;
import org.cxmetrics.core.value.NoteCode;
import org.cxmetrics.stats.internal.count.BoxCounts;
import org.cxmetrics.stats.internal.distribution.NormalTail;
import org.cxmetrics.stats.internal.score.NetScore;
import org.jspecify.annotations.Nullable;

/**
 * A Net Promoter Score: the counts of promoters, passives and detractors, and what follows from them.
 *
 * <pre>{@code
 * Nps nps = Nps.of(9, 10, 7, 3, 10);
 * nps.score();                                                // 40.0
 * nps.interval();                                             // 95%, adjusted Wald
 * nps.interval(NpsIntervalMethod.SCORE, ConfidenceLevel.P90);
 *
 * Nps all = weeks.stream().map(Week::nps).reduce(Nps.EMPTY, Nps::plus);
 * }</pre>
 *
 * <p>Missing values: counted, not part of n. So are invalid answers, fractions and numbers off the scale, unless
 * {@link Options#withInvalidPolicy} asks for an exception. Without a valid answer the score and everything else that has
 * nothing to go by is NaN, and intervals are undefined; nothing throws.
 *
 * <p>Score, errors and limits are in points; shares are proportions. Everything is O(1) in the counts.
 *
 * <p>References: Reichheld (2003), Harvard Business Review 81(12); Rocks (2016), The American Statistician 70(4).
 *
 * @param promoters answers in the top box, 9 and 10 by the standard definition
 * @param passives answers between the boxes
 * @param detractors answers in the bottom box, 0 to 6 by the standard definition
 * @param missing answers without a rating
 * @param invalid answers that are not whole numbers of the scale
 * @param scheme the rule that sorted the ratings
 */
public record Nps(long promoters, long passives, long detractors, long missing, long invalid, BoxScheme scheme) {

    /** No answers at all: neutral in {@link #plus}, whatever the scheme of the other. */
    public static final Nps EMPTY = ofCounts(0, 0, 0);

    /** Below this many answers a score carries a note. */
    private static final int LOW_BASE = 30;

    /**
     * Checks the counts.
     *
     * @param promoters answers in the top box, not negative
     * @param passives answers between the boxes, not negative
     * @param detractors answers in the bottom box, not negative
     * @param missing answers without a rating, not negative
     * @param invalid answers off the scale, not negative
     * @param scheme the rule that sorted the ratings
     * @throws NullPointerException if scheme is null
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if the sum of promoters, passives and detractors overflows
     */
    @MayGrow
    public Nps {
        RatingTally.requireCount("promoters", promoters);
        RatingTally.requireCount("passives", passives);
        RatingTally.requireCount("detractors", detractors);
        RatingTally.requireCount("missing", missing);
        RatingTally.requireCount("invalid", invalid);
        Objects.requireNonNull(scheme, "scheme");
        Math.addExact(Math.addExact(promoters, passives), detractors);
    }

    /**
     * Returns the score of ratings from 0 to 10.
     *
     * @param ratings the ratings; those off the scale count as invalid
     * @return the score
     * @throws NullPointerException if ratings is null
     */
    public static Nps of(int... ratings) {
        return of(ratings, Options.defaults());
    }

    /**
     * Returns the score of ratings.
     *
     * @param ratings the ratings
     * @param options scheme, and what to do with a rating off the scale
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a rating is off the scale and the policy is STRICT
     */
    public static Nps of(int[] ratings, Options options) {
        RatingTally tally = options.newTally();
        tally.add(ratings);
        return from(tally, options.scheme());
    }

    /**
     * Returns the score of rating codes from 0 to 10.
     *
     * @param codes ratings, and codes from -128 to -122 for missing answers
     * @return the score
     * @throws NullPointerException if codes is null
     */
    public static Nps of(byte[] codes) {
        return of(codes, Options.defaults());
    }

    /**
     * Returns the score of rating codes, at about a tenth of a nanosecond each where boxes are whole ends of the scale.
     *
     * @param codes ratings, and codes from -128 to -122 for missing answers
     * @param options scheme, and what to do with a rating off the scale
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a rating is off the scale and the policy is STRICT
     */
    public static Nps of(byte[] codes, Options options) {
        BoxScheme scheme = options.scheme();
        if (scheme.cuts().isPresent()) {
            long[] boxes = new long[BoxCounts.BOXES];
            BoxCounts.add(codes, 0, codes.length, scheme.cuts().get(), boxes);
            long invalid = boxes[BoxCounts.INVALID];
            if (invalid == 0 || options.invalidPolicy() == InvalidPolicy.LENIENT) {
                return new Nps(
                        boxes[BoxCounts.TOP],
                        boxes[BoxCounts.MIDDLE],
                        boxes[BoxCounts.BOTTOM],
                        boxes[BoxCounts.MISSING],
                        invalid,
                        scheme);
            }
        }
        RatingTally tally = options.newTally();
        tally.add(codes);
        return from(tally, scheme);
    }

    /**
     * Returns the score of ratings from 0 to 10 held as doubles.
     *
     * @param ratings the ratings; NaN is missing, -0.0 is 0, a fraction is invalid
     * @return the score
     * @throws NullPointerException if ratings is null
     */
    public static Nps of(double[] ratings) {
        return of(ratings, Options.defaults());
    }

    /**
     * Returns the score of ratings held as doubles.
     *
     * @param ratings the ratings; NaN is missing, -0.0 is 0, a fraction is invalid
     * @param options scheme, and what to do with a rating off the scale
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a rating is off the scale or a fraction and the policy is STRICT
     */
    public static Nps of(double[] ratings, Options options) {
        RatingTally tally = options.newTally();
        tally.add(ratings);
        return from(tally, options.scheme());
    }

    /**
     * Returns the score of given counts, with the standard scheme.
     *
     * @param promoters answers of 9 and 10, not negative
     * @param passives answers of 7 and 8, not negative
     * @param detractors answers of 0 to 6, not negative
     * @return the score
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if the sum of the counts overflows
     */
    public static Nps ofCounts(long promoters, long passives, long detractors) {
        return new Nps(promoters, passives, detractors, 0, 0, BoxScheme.NPS);
    }

    /**
     * Returns the score of a tally of ratings from 0 to 10, with the standard scheme.
     *
     * @param tally the tally
     * @return the score
     * @throws NullPointerException if tally is null
     * @throws IllegalArgumentException if the tally's scale is not 0-10
     */
    public static Nps from(RatingTally tally) {
        return from(tally, BoxScheme.NPS);
    }

    /**
     * Returns the score of a tally.
     *
     * @param tally the tally
     * @param scheme the rule that sorts the ratings
     * @return the score
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the scales of tally and scheme differ
     */
    public static Nps from(RatingTally tally, BoxScheme scheme) {
        scheme.requireScale(tally.minimum(), tally.maximum());
        long top = tally.countOf(scheme.top());
        long bottom = tally.countOf(scheme.bottom());
        return new Nps(top, tally.n() - top - bottom, bottom, tally.missing(), tally.invalid(), scheme);
    }

    /**
     * Returns the score of a rating column on the scale 0-10.
     *
     * @param table the responses
     * @param column name of the rating column
     * @return the score; cells that were off their scale when read count as invalid
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the column is on another scale
     * @throws java.util.NoSuchElementException if there is no such rating column
     */
    public static Nps fromTable(ResponseTable table, String column) {
        return fromTable(table, column, Options.defaults());
    }

    /**
     * Returns the score of a rating column.
     *
     * @param table the responses
     * @param column name of the rating column
     * @param options scheme, and what to do with an answer that was off its scale
     * @return the score; cells that were off their scale when read count as invalid
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the column is on another scale than the scheme, or a cell is invalid and the
     *     policy is STRICT
     * @throws java.util.NoSuchElementException if there is no such rating column
     */
    public static Nps fromTable(ResponseTable table, String column, Options options) {
        RatingTally tally = options.newTally();
        tally.add(table.rating(column));
        return from(tally, options.scheme());
    }

    /**
     * Returns a collector of ratings from 0 to 10.
     *
     * <p>{@code answers.collect(groupingBy(Answer::segment, Nps.collector(Answer::rating)))} gives a score per segment.
     *
     * @param rating reads the rating from an element
     * @param <T> type of the elements
     * @return the collector, fit for parallel streams
     * @throws NullPointerException if rating is null
     */
    public static <T> Collector<T, ?, Nps> collector(ToIntFunction<? super T> rating) {
        return collector(rating, Options.defaults());
    }

    /**
     * Returns a collector of ratings.
     *
     * @param rating reads the rating from an element
     * @param options scheme, and what to do with a rating off the scale
     * @param <T> type of the elements
     * @return the collector, fit for parallel streams; it throws an IllegalArgumentException where a rating is off the
     *     scale and the policy is STRICT
     * @throws NullPointerException if an argument is null
     */
    public static <T> Collector<T, ?, Nps> collector(ToIntFunction<? super T> rating, Options options) {
        Objects.requireNonNull(options, "options");
        return RatingTally.collector(rating, options::newTally, tally -> from(tally, options.scheme()));
    }

    /**
     * Returns the number of valid answers.
     *
     * @return promoters, passives and detractors together
     */
    public long n() {
        return promoters + passives + detractors;
    }

    /**
     * Returns the Net Promoter Score.
     *
     * <pre>100 (P - D) / n</pre>
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the score, in points, in [-100, 100]
     */
    public double score() {
        return 100 * NetScore.mean(promoters, passives, detractors);
    }

    /**
     * Returns the score drawn a little towards 0, which is the centre of the default interval.
     *
     * <pre>100 (P - D) / (n + 3)</pre>
     *
     * <p>To be shown beside the score, never instead. Undefined (NaN) when there is no valid answer.
     *
     * @return the adjusted score, in points, in (-100, 100)
     */
    public double adjustedScore() {
        return n() == 0 ? Double.NaN : 100 * ((promoters - detractors) / (n() + 3.0));
    }

    /**
     * Returns the share of promoters.
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the share, in [0, 1]
     */
    public double promoterShare() {
        return (double) promoters / n();
    }

    /**
     * Returns the share of passives.
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the share, in [0, 1]
     */
    public double passiveShare() {
        return (double) passives / n();
    }

    /**
     * Returns the share of detractors.
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the share, in [0, 1]
     */
    public double detractorShare() {
        return (double) detractors / n();
    }

    /**
     * Returns the variance of one answer, a promoter being +1, a passive 0 and a detractor -1, with divisor n.
     *
     * <pre>p + d - (p - d)^2</pre>
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the variance, in [0, 1]; 1 when half are promoters and half detractors
     */
    public double variance() {
        return NetScore.variance(promoters, passives, detractors);
    }

    /**
     * Returns the variance of one answer with divisor n - 1.
     *
     * <p>Undefined (NaN) when there are fewer than two valid answers.
     *
     * @return the variance, not negative
     */
    public double sampleVariance() {
        double n = n();
        return variance() * n / (n - 1);
    }

    /**
     * Returns the standard error of the score.
     *
     * <pre>100 sqrt(variance / n)</pre>
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the standard error, in points
     */
    public double standardError() {
        return 100 * Math.sqrt(variance() / n());
    }

    /**
     * Returns the 95% interval of the score by the adjusted Wald method.
     *
     * <p>Undefined when there is no valid answer.
     *
     * @return the interval, in points, inside [-100, 100]; it says whether it was cut there
     */
    public Interval interval() {
        return interval(ConfidenceLevel.P95);
    }

    /**
     * Returns the interval of the score by the adjusted Wald method.
     *
     * <p>Undefined when there is no valid answer.
     *
     * @param level confidence level
     * @return the interval, in points, inside [-100, 100]; it says whether it was cut there
     * @throws NullPointerException if level is null
     */
    public Interval interval(ConfidenceLevel level) {
        return interval(NpsIntervalMethod.ADJUSTED_WALD, level);
    }

    /**
     * Returns the interval of the score.
     *
     * <p>Undefined when there is no valid answer; by {@link NpsIntervalMethod#WALD_T} also when there is only one.
     *
     * @param method formula of the interval
     * @param level confidence level
     * @return the interval, in points, inside [-100, 100]; it says whether it was cut there
     * @throws NullPointerException if an argument is null
     */
    public Interval interval(NpsIntervalMethod method, ConfidenceLevel level) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(level, "level");
        return method.limits(promoters, passives, detractors, level);
    }

    /**
     * Returns half the width of the 95% adjusted Wald interval, before it is cut at -100 and 100.
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @return the margin of error, in points
     */
    public double marginOfError() {
        return marginOfError(ConfidenceLevel.P95);
    }

    /**
     * Returns half the width of the adjusted Wald interval, before it is cut at -100 and 100.
     *
     * <p>Undefined (NaN) when there is no valid answer.
     *
     * @param level confidence level
     * @return the margin of error, in points
     * @throws NullPointerException if level is null
     */
    public double marginOfError(ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        return NpsIntervalMethod.ADJUSTED_WALD
                        .unclamped(promoters, passives, detractors, level)
                        .width()
                / 2;
    }

    /**
     * Returns score, standard error and 95% interval as one estimate.
     *
     * @return the estimate, in points
     */
    public Estimate estimate() {
        return new Estimate(score(), standardError(), interval(), n(), NpsIntervalMethod.ADJUSTED_WALD.citation());
    }

    /**
     * Returns the score of a finite population of which these answers are a part, with its Wald interval.
     *
     * <pre>standard error = 100 sqrt(V / (n - 1) (1 - n / N))</pre>
     *
     * <p>It matters when more than about 5% of all customers answered. Undefined (NaN) when there is no valid answer, and
     * for one answer of a larger population.
     *
     * @param population number of customers who could have answered, at least n
     * @param level confidence level
     * @return the estimate, in points; no width when everybody answered
     * @throws NullPointerException if level is null
     * @throws IllegalArgumentException if the population is smaller than n
     */
    public Estimate finitePopulation(long population, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        if (population < n()) {
            throw new IllegalArgumentException("population must be >= n = " + n() + ", got " + population);
        }
        double left = (double) (population - n()) / population;
        double error = population == n() && n() > 0 ? 0 : 100 * Math.sqrt(variance() / (n() - 1) * left);
        double margin = NormalTail.quantile(level.complement() / 2) * error;
        Interval interval = Double.isNaN(margin)
                ? Interval.undefined(level)
                : Interval.of(score() - margin, score() + margin, level).clampedTo(-100, 100);
        return new Estimate(score(), error, interval, n(), "Wald with finite population correction (Cochran 1977)");
    }

    /**
     * Returns what a reader of the score should know.
     *
     * @return remarks: no valid answer, or fewer than 30
     */
    public List<Note> notes() {
        return notes(n());
    }

    static List<Note> notes(long n) {
        List<Note> notes = new ArrayList<>();
        if (n == 0) {
            notes.add(new Note(NoteCode.UNDEFINED, "no valid answers"));
        } else if (n < LOW_BASE) {
            notes.add(new Note(NoteCode.LOW_BASE, "n is " + n + ", fewer than " + LOW_BASE));
        }
        return List.copyOf(notes);
    }

    /**
     * Returns the score of these answers and others together: the same as counting all of them at once.
     *
     * @param other score of disjoint answers, by the same scheme unless one of the two has no answers at all
     * @return the score of both
     * @throws NullPointerException if other is null
     * @throws IllegalArgumentException if the schemes differ
     * @throws ArithmeticException if a count overflows
     */
    public Nps plus(Nps other) {
        if (other.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        scheme.requireSame(other.scheme);
        return new Nps(
                Math.addExact(promoters, other.promoters),
                Math.addExact(passives, other.passives),
                Math.addExact(detractors, other.detractors),
                Math.addExact(missing, other.missing),
                Math.addExact(invalid, other.invalid),
                scheme);
    }

    /** Takes away answers that were added before. */
    Nps minus(Nps other) {
        return new Nps(
                promoters - other.promoters,
                passives - other.passives,
                detractors - other.detractors,
                missing - other.missing,
                invalid - other.invalid,
                scheme);
    }

    private boolean isEmpty() {
        return n() == 0 && missing == 0 && invalid == 0;
    }

    /**
     * Returns the answer as data.
     *
     * @return score, standard error, interval, counts, method and scheme
     */
    public Facts facts() {
        return Facts.builder()
                .add("score", score())
                .add("adjustedScore", adjustedScore())
                .add("standardError", standardError())
                .add("interval", interval())
                .add("method", NpsIntervalMethod.ADJUSTED_WALD.citation())
                .add("n", n())
                .add("promoters", promoters)
                .add("passives", passives)
                .add("detractors", detractors)
                .add("missing", missing)
                .add("invalid", invalid)
                .add("scheme", scheme.facts())
                .notes(notes())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code NPS +30.6 [2.9, 53.5] 95% (n=36: 19 promoters, 9 passives, 8 detractors)}
     */
    @Override
    public String toString() {
        return "NPS " + headline(estimate()) + " (n=" + n() + ": " + promoters + " promoters, " + passives
                + " passives, " + detractors + " detractors)";
    }

    /** A score in points with its interval, in one line. */
    static String headline(Estimate score) {
        if (score.n() == 0) {
            return "undefined";
        }
        Interval interval = score.interval();
        String limits = Decimals.fixed(interval.lower(), 1) + ", " + Decimals.fixed(interval.upper(), 1);
        return Decimals.signed(score.value(), 1)
                + (interval.isDefined() ? " [" + limits + "] " : " undefined ")
                + interval.level();
    }

    /** How ratings become a score. */
    public static final class Options {
        private record State(BoxScheme scheme, InvalidPolicy invalidPolicy) {}

        private static final Options DEFAULTS = new Options(new State(BoxScheme.NPS, InvalidPolicy.LENIENT));

        private final State state;

        private Options(State state) {
            this.state = state;
        }

        /**
         * Returns the defaults: the standard scheme; ratings off the scale count as invalid.
         *
         * @return the defaults
         */
        public static Options defaults() {
            return DEFAULTS;
        }

        /**
         * Returns these options with another scheme.
         *
         * @param scheme the rule that sorts the ratings
         * @return the new options
         * @throws NullPointerException if scheme is null
         */
        public Options withScheme(BoxScheme scheme) {
            return new Options(new State(Objects.requireNonNull(scheme, "scheme"), state.invalidPolicy()));
        }

        /**
         * Returns these options with another way to treat a rating off the scale.
         *
         * @param policy LENIENT to count it as invalid, STRICT to throw at the first
         * @return the new options
         * @throws NullPointerException if policy is null
         */
        public Options withInvalidPolicy(InvalidPolicy policy) {
            return new Options(new State(state.scheme(), Objects.requireNonNull(policy, "policy")));
        }

        /**
         * Returns the rule that sorts the ratings.
         *
         * @return the scheme
         */
        public BoxScheme scheme() {
            return state.scheme();
        }

        /**
         * Returns what happens to a rating off the scale.
         *
         * @return the policy
         */
        public InvalidPolicy invalidPolicy() {
            return state.invalidPolicy();
        }

        private RatingTally newTally() {
            return RatingTally.ofScale(scheme().minimum(), scheme().maximum(), invalidPolicy());
        }

        /**
         * Returns the options as data.
         *
         * @return scheme and policy
         */
        public Facts facts() {
            return Facts.builder()
                    .add("scheme", scheme().facts())
                    .add("invalidPolicy", invalidPolicy().name())
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
            return "scheme " + scheme().name() + ", invalid " + invalidPolicy();
        }
    }
}
