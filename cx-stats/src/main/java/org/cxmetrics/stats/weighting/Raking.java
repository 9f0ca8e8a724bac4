package org.cxmetrics.stats.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.cxmetrics.core.value.Decimals;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.Note;
import org.cxmetrics.core.value.NoteCode;
import org.jspecify.annotations.Nullable;

/**
 * Weights adjusted so that their sums meet known margins of the population (iterative proportional fitting).
 *
 * <pre>{@code
 * Margin age = Margin.of("age", ageGroups, Map.of("18-34", 500.0, "35-54", 300.0, "55+", 200.0));
 * Margin region = Margin.of("region", regions, Map.of("north", 420.0, "south", 580.0));
 * Raking raking = Raking.of(design.weights(), List.of(age, region));
 * raking.weights();                                        // meet both margins
 * SurveyMean.of(satisfaction, design.calibrated(raking));  // with calibrated standard errors
 * }</pre>
 *
 * <p>With one margin this is post-stratification, finished after one step. Of all weights that meet the margins the
 * raked ones are closest to the base weights in the sense of information divergence.
 *
 * <p>References: Deming and Stephan (1940), Annals of Mathematical Statistics 11; Deville, Saerndal and Sautory (1993),
 * Journal of the American Statistical Association 88.
 */
public final class Raking {

    private static final double TOTALS_AGREE = 1e-9;

    private final Weights baseWeights;
    private final Weights weights;
    private final Cells cells;
    private final int cycles;
    private final double maxDeviation;
    private final long trimmed;
    private final Options options;

    private Raking(Weights baseWeights, Weights weights, RakingIteration iteration, Options options) {
        this.baseWeights = baseWeights;
        this.weights = weights;
        this.cells = iteration.cells();
        this.cycles = iteration.cycles();
        this.maxDeviation = iteration.maxDeviation();
        this.trimmed = iteration.trimmed();
        this.options = options;
    }

    /**
     * Returns the weights raked to the margins, with default options.
     *
     * @param baseWeights weights to start from
     * @param margins the margins, at least one
     * @return the raking
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException as {@link #of(Weights, List, Options)}
     */
    public static Raking of(Weights baseWeights, List<Margin> margins) {
        return of(baseWeights, margins, Options.defaults());
    }

    /**
     * Returns the weights raked to the margins.
     *
     * <pre>for each margin in turn: w = w * target of the row's level / sum of w over the level</pre>
     *
     * <p>Cycles over the margins until no weight changes by more than 1e-12 of itself, or the largest number of cycles is
     * reached; then {@link #converged()} is false and a note says so. The loop runs over the crossed cells of the
     * margins: O(rows + cycles * cells * margins).
     *
     * @param baseWeights weights to start from
     * @param margins the margins, at least one
     * @param options the options
     * @return the raking
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no margin, a margin has other rows than the weights, totals of the
     *     margins differ by more than 1e-9 of themselves, a level with a positive target has no weight in the sample, or
     *     a target is 0 without {@link Options#allowingZeroTargets()}
     */
    public static Raking of(Weights baseWeights, List<Margin> margins, Options options) {
        Objects.requireNonNull(baseWeights, "baseWeights");
        Objects.requireNonNull(options, "options");
        List<Margin> checked = List.copyOf(Objects.requireNonNull(margins, "margins"));
        requireAgreement(checked, baseWeights.rows());
        requireTargets(checked, options);
        RakingIteration iteration = new RakingIteration(baseWeights, Cells.of(checked), options);
        return new Raking(baseWeights, Weights.owning(iteration.run()), iteration, options);
    }

    /**
     * Returns the weights post-stratified: scaled within each stratum to its known total.
     *
     * <pre>w = w * target of the row's stratum / sum of w over the stratum</pre>
     *
     * <p>O(rows).
     *
     * @param baseWeights weights to start from
     * @param strata the strata with their totals
     * @return the raking to this one margin
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException as {@link #of(Weights, List, Options)}
     */
    public static Raking postStratified(Weights baseWeights, Margin strata) {
        return of(baseWeights, List.of(Objects.requireNonNull(strata, "strata")));
    }

    private static void requireAgreement(List<Margin> margins, int rows) {
        if (margins.isEmpty()) {
            throw new IllegalArgumentException("margins must have at least 1 margin, got 0");
        }
        double total = margins.get(0).total();
        for (Margin margin : margins) {
            if (margin.rows() != rows) {
                throw new IllegalArgumentException("margin \"" + margin.name() + "\" must have " + rows
                        + " rows as the weights, got " + margin.rows());
            }
            if (!(Math.abs(margin.total() - total) <= TOTALS_AGREE * total)) {
                throw new IllegalArgumentException("targets of margin \"" + margin.name() + "\" must have the total "
                        + total + " of margin \"" + margins.get(0).name() + "\", got " + margin.total());
            }
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException(
                    "targets of margin \"" + margins.get(0).name() + "\" must have a positive total, got " + total);
        }
    }

    private static void requireTargets(List<Margin> margins, Options options) {
        for (Margin margin : margins) {
            for (int level = 0; level < margin.levels().size(); level++) {
                if (margin.target(level) == 0 && !options.zeroTargetsAllowed()) {
                    throw new IllegalArgumentException("target of " + margin.describe(level)
                            + " must be > 0 unless zero targets are allowed, got 0");
                }
            }
        }
    }

    /**
     * Returns the raked weights.
     *
     * @return one weight per row
     */
    public Weights weights() {
        return weights;
    }

    /**
     * Returns the weights the raking started from.
     *
     * @return one weight per row
     */
    public Weights baseWeights() {
        return baseWeights;
    }

    /**
     * Returns the margins.
     *
     * @return the margins, in the order in which they were adjusted
     */
    public List<Margin> margins() {
        return cells.margins();
    }

    /**
     * Returns how often the margins were gone through.
     *
     * @return the number of cycles, at least 1
     */
    public int cycles() {
        return cycles;
    }

    /**
     * Returns how far the sums of the weights are from the targets.
     *
     * @return the largest |sum - target| / target over the levels of all margins with a positive target
     */
    public double maxDeviation() {
        return maxDeviation;
    }

    /**
     * Returns whether the weights meet all margins to 1e-9 of the target.
     *
     * @return whether the margins are met
     */
    public boolean converged() {
        return maxDeviation <= TOTALS_AGREE;
    }

    /**
     * Returns how many weights stand at the cap.
     *
     * @return the number of rows, 0 without trimming
     */
    public long trimmed() {
        return trimmed;
    }

    /**
     * Returns the options.
     *
     * @return the options
     */
    public Options options() {
        return options;
    }

    /**
     * Returns remarks: margins not met, weights trimmed.
     *
     * @return the notes, empty when there is nothing to remark
     */
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (!converged()) {
            notes.add(new Note(
                    NoteCode.NOT_CONVERGED,
                    "margins are missed by up to " + Decimals.significant(100 * maxDeviation, 3) + "% after " + cycles
                            + " cycles"));
        }
        if (trimmed > 0) {
            notes.add(new Note(NoteCode.TRIMMED_WEIGHTS, trimmed + " weights were cut at the cap"));
        }
        return List.copyOf(notes);
    }

    Calibration calibration() {
        return new Calibration(cells, baseWeights);
    }

    /**
     * Returns the answer as data.
     *
     * @return cycles, deviation, trimmed rows, options, notes and the figures of the weights
     */
    public Facts facts() {
        return Facts.builder()
                .add("cycles", cycles)
                .add("maxDeviation", maxDeviation)
                .add("converged", converged())
                .add("trimmed", trimmed)
                .add("weights", weights.facts())
                .add("options", options.facts())
                .notes(notes())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code Raking: 2 margins in 12 cycles, effective n=43.84, max/median weight 3.1}
     */
    @Override
    public String toString() {
        return "Raking: " + margins().size() + " margins in " + cycles + " cycles, effective n="
                + Decimals.significant(weights.effectiveN(), 4) + ", max/median weight "
                + Decimals.significant(weights.maxToMedian(), 3) + (converged() ? "" : ", margins not met");
    }

    /** Options of a raking. */
    public static final class Options {

        private record State(int maxCycles, boolean zeroTargetsAllowed, OptionalDouble cap) {}

        private static final Options DEFAULTS = new Options(new State(1000, false, OptionalDouble.empty()));

        private final State state;

        private Options(State state) {
            this.state = state;
        }

        /**
         * Returns the defaults: at most 1,000 cycles, zero targets refused, no trimming.
         *
         * @return the defaults
         */
        public static Options defaults() {
            return DEFAULTS;
        }

        /**
         * Returns these options with another largest number of cycles.
         *
         * @param maxCycles largest number of cycles, at least 1
         * @return the options
         * @throws IllegalArgumentException if maxCycles is not positive
         */
        public Options withMaxCycles(int maxCycles) {
            if (maxCycles < 1) {
                throw new IllegalArgumentException("maxCycles must be >= 1, got " + maxCycles);
            }
            return new Options(new State(maxCycles, state.zeroTargetsAllowed(), state.cap()));
        }

        /**
         * Returns these options with zero targets allowed: the rows of such a level get weight 0.
         *
         * @return the options
         */
        public Options allowingZeroTargets() {
            return new Options(new State(state.maxCycles(), true, state.cap()));
        }

        /**
         * Returns these options with trimming: weights above a cap are cut to it and the rest raked again, in turn. The
         * cap holds in the result; the margins may then be missed, which the answer says.
         *
         * <p>A usual cap is 5 times the mean (American National Election Studies).
         *
         * @param timesMean cap as a multiple of the mean of the positive weights, above 1
         * @return the options
         * @throws IllegalArgumentException if timesMean is not above 1 and finite
         */
        public Options withCap(double timesMean) {
            if (!(timesMean > 1 && timesMean < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("timesMean must be finite and > 1, got " + timesMean);
            }
            return new Options(new State(state.maxCycles(), state.zeroTargetsAllowed(), OptionalDouble.of(timesMean)));
        }

        /**
         * Returns the largest number of cycles.
         *
         * @return the number, at least 1
         */
        public int maxCycles() {
            return state.maxCycles();
        }

        /**
         * Returns whether levels may have the target 0.
         *
         * @return whether zero targets are allowed
         */
        public boolean zeroTargetsAllowed() {
            return state.zeroTargetsAllowed();
        }

        /**
         * Returns the cap of the weights.
         *
         * @return the cap as a multiple of the mean weight; empty without trimming
         */
        public OptionalDouble cap() {
            return state.cap();
        }

        /**
         * Returns the options as data.
         *
         * @return largest number of cycles, zero targets, and the cap where there is one
         */
        public Facts facts() {
            Facts.Builder facts = Facts.builder()
                    .add("maxCycles", state.maxCycles())
                    .add("zeroTargetsAllowed", state.zeroTargetsAllowed());
            state.cap().ifPresent(cap -> facts.add("cap", cap));
            return facts.build();
        }

        /**
         * Returns whether the other object is the same options.
         *
         * @param other the other object
         * @return whether both are equal
         */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Options options && state.equals(options.state);
        }

        /**
         * Returns a hash code of the options.
         *
         * @return the hash code
         */
        @Override
        public int hashCode() {
            return state.hashCode();
        }

        /**
         * Returns the options in one line.
         *
         * @return a line such as {@code Options[maxCycles=1000, zeroTargetsAllowed=false, cap=OptionalDouble.empty]}
         */
        @Override
        public String toString() {
            return "Options" + state.toString().substring("State".length());
        }
    }
}
