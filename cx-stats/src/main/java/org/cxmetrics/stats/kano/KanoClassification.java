package org.cxmetrics.stats.kano;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.core.value.Note;

/**
 * The category of an attribute by one of the rules of aggregation.
 *
 * <pre>{@code
 * KanoClassification.of(counts).category();
 * KanoClassification.of(counts, KanoClassification.Rule.hierarchy(0.05)).category();
 * }</pre>
 *
 * <p>Every rule throws information away: show the category beside {@link KanoCounts#better()}, {@link KanoCounts#worse()}
 * and a {@link DominanceTest}.
 *
 * @param counts the counts by category
 * @param rule the rule
 */
public record KanoClassification(KanoCounts counts, Rule rule) {

    /** Two counts within the band but for rounding of threshold times n are within it. */
    private static final double SLACK = 1e-9;

    private static final List<KanoCategory> MOA =
            List.of(KanoCategory.MUST_BE, KanoCategory.ONE_DIMENSIONAL, KanoCategory.ATTRACTIVE);
    private static final List<KanoCategory> IRQ =
            List.of(KanoCategory.INDIFFERENT, KanoCategory.REVERSE, KanoCategory.QUESTIONABLE);

    /**
     * Takes the parts.
     *
     * @param counts the counts by category
     * @param rule the rule
     * @throws NullPointerException if an argument is null
     */
    @MayGrow
    public KanoClassification {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(rule, "rule");
    }

    /**
     * Returns the category by the most frequent answer.
     *
     * @param counts the counts by category
     * @return the classification
     * @throws NullPointerException if counts is null
     */
    public static KanoClassification of(KanoCounts counts) {
        return of(counts, Rule.mode());
    }

    /**
     * Returns the category by a rule.
     *
     * @param counts the counts by category
     * @param rule the rule
     * @return the classification
     * @throws NullPointerException if an argument is null
     */
    public static KanoClassification of(KanoCounts counts, Rule rule) {
        return new KanoClassification(counts, rule);
    }

    /**
     * Returns the category.
     *
     * @return the category; empty when n is 0, when the rule finds it mixed, or when the rule looks at decided answers and
     *     there are none
     */
    public Optional<KanoCategory> category() {
        if (counts.n() == 0 || isMixed()) {
            return Optional.empty();
        }
        return switch (rule.kind()) {
            case MODE, LEE_NEWCOMB -> counts.category();
            case MOA_IRQ -> Optional.of(largest(sum(MOA) > sum(IRQ) ? MOA : IRQ));
            case HIERARCHY -> {
                double least = counts.count(largest(KanoCategory.ALL)) - rule.first() * counts.n() - SLACK;
                yield KanoCategory.ALL.stream()
                        .filter(c -> counts.count(c) >= least)
                        .findFirst();
            }
            case BETTER_WORSE_QUADRANT -> quadrant();
        };
    }

    /**
     * Returns whether the rule of Lee and Newcomb finds no single category.
     *
     * @return true when the category strength is small and the total strength large; false by any other rule
     */
    public boolean isMixed() {
        return rule.kind() == Rule.Kind.LEE_NEWCOMB
                && counts.categoryStrength() <= rule.first()
                && counts.totalStrength() >= rule.second();
    }

    /**
     * Returns the most frequent categories, whatever the rule.
     *
     * @return one category, or all that tie
     */
    public List<KanoCategory> tiedForMode() {
        return counts.tiedForMode();
    }

    /**
     * Returns what to know before the category is used.
     *
     * @return the notes of the counts
     */
    public List<Note> notes() {
        return counts.notes();
    }

    /**
     * Returns the answer as data.
     *
     * @return rule, category, ties, strengths, notes
     */
    public Facts facts() {
        return Facts.builder()
                .add("rule", rule.toString())
                .add("category", category().map(Enum::name).orElse(isMixed() ? "MIXED" : ""))
                .add("tiedForMode", KanoCounts.letters(tiedForMode()))
                .add("categoryStrength", counts.categoryStrength())
                .add("totalStrength", counts.totalStrength())
                .add("n", counts.n())
                .notes(notes())
                .build();
    }

    /**
     * Returns the headline, for people.
     *
     * @return a line such as {@code MUST_BE by hierarchy(0.05), tied for mode M=O (n=50)}
     */
    @Override
    public String toString() {
        String category = category().map(Enum::name).orElse(isMixed() ? "MIXED" : "no category");
        return category + " by " + rule + ", tied for mode " + KanoCounts.letters(tiedForMode()) + " (n=" + counts.n()
                + ")";
    }

    /** The quadrant of the coefficients. */
    private Optional<KanoCategory> quadrant() {
        if (counts.decided() == 0) {
            return Optional.empty();
        }
        return Optional.of(quadrant(
                counts.betterProportion().value() >= rule.first(),
                counts.worseProportion().value() >= rule.first()));
    }

    static KanoCategory quadrant(boolean satisfies, boolean dissatisfies) {
        if (satisfies) {
            return dissatisfies ? KanoCategory.ONE_DIMENSIONAL : KanoCategory.ATTRACTIVE;
        }
        return dissatisfies ? KanoCategory.MUST_BE : KanoCategory.INDIFFERENT;
    }

    private KanoCategory largest(List<KanoCategory> categories) {
        KanoCategory largest = categories.get(0);
        for (KanoCategory category : categories) {
            largest = counts.count(category) > counts.count(largest) ? category : largest;
        }
        return largest;
    }

    private long sum(List<KanoCategory> categories) {
        return categories.stream().mapToLong(counts::count).sum();
    }

    /**
     * A rule that turns counts into one category.
     *
     * @param kind which rule
     * @param first its first parameter; 0 where it has none
     * @param second its second parameter; 0 where it has none
     */
    public record Rule(Kind kind, double first, double second) {

        /** The rules. */
        public enum Kind {
            /** The largest count, ties in the order M, O, A, I, R, Q: Berger et al. (1993). */
            MODE,
            /**
             * The largest of M, O, A if together they outnumber I, R, Q, else the largest of those: attributed to Blauth
             * in Berger et al. (1993).
             */
            MOA_IRQ,
            /** The first of M, O, A, I, R, Q among those near the largest count: Matzler et al. (1996). */
            HIERARCHY,
            /** The largest count unless it is hardly ahead and most answers move satisfaction: Lee and Newcomb (1997). */
            LEE_NEWCOMB,
            /** The quadrant of Better and Worse: Berger et al. (1993), Timko's section. */
            BETTER_WORSE_QUADRANT
        }

        /**
         * Checks the parameters.
         *
         * @param kind which rule
         * @param first its first parameter, in [0, 1]
         * @param second its second parameter, in [0, 1]
         * @throws NullPointerException if kind is null
         * @throws IllegalArgumentException if a parameter is not in [0, 1]
         */
        public Rule {
            Objects.requireNonNull(kind, "kind");
            requireShare("first parameter of " + kind, first);
            requireShare("second parameter of " + kind, second);
        }

        /**
         * Returns the default rule: the most frequent category.
         *
         * @return the rule
         */
        public static Rule mode() {
            return new Rule(Kind.MODE, 0, 0);
        }

        /**
         * Returns the rule that first decides whether the attribute matters at all.
         *
         * @return the rule
         */
        public static Rule moaIrq() {
            return new Rule(Kind.MOA_IRQ, 0, 0);
        }

        /**
         * Returns the rule that prefers the category of larger impact among nearly equal ones, within 0.05 n.
         *
         * @return the rule
         */
        public static Rule hierarchy() {
            return hierarchy(0.05);
        }

        /**
         * Returns the rule that prefers the category of larger impact among nearly equal ones.
         *
         * @param threshold how far behind the largest count a category may be, as a share of n, in [0, 1]
         * @return the rule
         * @throws IllegalArgumentException if threshold is not in [0, 1]
         */
        public static Rule hierarchy(double threshold) {
            requireShare("threshold", threshold);
            return new Rule(Kind.HIERARCHY, threshold, 0);
        }

        /**
         * Returns the rule of Lee and Newcomb with their limits 0.06 and 0.60.
         *
         * @return the rule
         */
        public static Rule leeNewcomb() {
            return leeNewcomb(0.06, 0.60);
        }

        /**
         * Returns the rule of Lee and Newcomb.
         *
         * @param categoryStrength largest category strength of a mixed attribute, in [0, 1]
         * @param totalStrength least total strength of a mixed attribute, in [0, 1]
         * @return the rule
         * @throws IllegalArgumentException if a limit is not in [0, 1]
         */
        public static Rule leeNewcomb(double categoryStrength, double totalStrength) {
            requireShare("categoryStrength", categoryStrength);
            requireShare("totalStrength", totalStrength);
            return new Rule(Kind.LEE_NEWCOMB, categoryStrength, totalStrength);
        }

        /**
         * Returns the rule by the quadrants of the coefficients, cut at 0.5.
         *
         * @return the rule
         */
        public static Rule quadrant() {
            return quadrant(0.5);
        }

        /**
         * Returns the rule by the quadrants of the coefficients.
         *
         * @param cut least Better, and least size of Worse, that counts as large, in [0, 1]
         * @return the rule
         * @throws IllegalArgumentException if cut is not in [0, 1]
         */
        public static Rule quadrant(double cut) {
            requireShare("cut", cut);
            return new Rule(Kind.BETTER_WORSE_QUADRANT, cut, 0);
        }

        /**
         * Returns name and parameters.
         *
         * @return a text such as {@code hierarchy(0.05)}
         */
        @Override
        public String toString() {
            return switch (kind) {
                case MODE -> "mode";
                case MOA_IRQ -> "M, O, A against I, R, Q";
                case HIERARCHY -> "hierarchy(" + first + ")";
                case LEE_NEWCOMB -> "Lee-Newcomb(" + first + ", " + second + ")";
                case BETTER_WORSE_QUADRANT -> "Better-Worse quadrant(" + first + ")";
            };
        }

        private static void requireShare(String name, double value) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(name + " must be in [0, 1], got " + value);
            }
        }
    }
}
