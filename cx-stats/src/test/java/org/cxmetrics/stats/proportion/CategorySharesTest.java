package org.cxmetrics.stats.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cxmetrics.core.value.Clamping;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.junit.jupiter.api.Test;

class CategorySharesTest {

    /** Fagerland, Lydersen and Laake (2017), chapter 3: 118 of 774 in the third genotype. */
    @Test
    void goodmanAgreesWithFagerlandsExample() {
        Interval interval = CategoryShares.ofCounts(276, 380, 118).interval(2);

        assertThat(interval.lower()).isEqualTo(0.1241, within(6e-5));
        assertThat(interval.upper()).isEqualTo(0.1859, within(6e-5));
    }

    /** statsmodels 0.13.5, multinomial_proportions_confint, method sison-glaz. */
    @Test
    void sisonGlazAgreesWithStatsmodels() {
        List<Interval> intervals =
                CategoryShares.ofCounts(19, 9, 8).intervals(SimultaneousIntervalMethod.SISON_GLAZ, ConfidenceLevel.P95);

        assertThat(intervals)
                .extracting(Interval::lower)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(0.3888888888888889, 0.1111111111111111, 0.08333333333333331);
        assertThat(intervals.get(0).upper()).isEqualTo(0.7123826686229258, within(1e-9));
    }

    @Test
    void sisonGlazCutsAtTheEndsAndSaysSo() {
        Interval interval = CategoryShares.ofCounts(31, 12, 9, 4)
                .intervals(SimultaneousIntervalMethod.SISON_GLAZ, ConfidenceLevel.P90)
                .get(3);

        assertThat(interval.lower()).isZero();
        assertThat(interval.clamping()).isEqualTo(Clamping.LOWER);
    }

    @Test
    void sisonGlazOfAHandfulOfAnswersTakesTheSmallestStep() {
        assertThat(CategoryShares.ofCounts(1, 0)
                        .intervals(SimultaneousIntervalMethod.SISON_GLAZ, ConfidenceLevel.P80)
                        .get(0))
                .isEqualTo(Interval.of(0, 2, ConfidenceLevel.P80).clampedTo(0, 1));
    }

    @Test
    void sisonGlazWithoutStepThatReachesTheLevelCoversEverything() {
        assertThat(CategoryShares.ofCounts(1, 1)
                        .intervals(SimultaneousIntervalMethod.SISON_GLAZ, ConfidenceLevel.of(0.9999999)))
                .allSatisfy(interval -> assertThat(interval.width()).isEqualTo(1));
    }

    @Test
    void sisonGlazHoldsForBillionsOfAnswers() {
        // widths shrink with the square root of n
        assertThat(sisonGlazWidth(3_000_000_000L) * 10).isEqualTo(sisonGlazWidth(30_000_000L), within(2e-8));
    }

    private static double sisonGlazWidth(long count) {
        return CategoryShares.ofCounts(count, count, count)
                .intervals(SimultaneousIntervalMethod.SISON_GLAZ, ConfidenceLevel.P95)
                .get(0)
                .width();
    }

    @Test
    void sharesAddUpToOne() {
        CategoryShares shares = CategoryShares.ofCounts(3, 0, 5);

        assertThat(shares.share(0) + shares.share(1) + shares.share(2)).isEqualTo(1);
        assertThat(shares.categories()).isEqualTo(3);
        assertThat(shares.n()).isEqualTo(8);
        assertThat(shares.count(2)).isEqualTo(5);
        assertThat(shares.proportion(2)).isEqualTo(Proportion.ofCounts(5, 8));
        assertThat(shares.interval(1).lower()).isZero();
    }

    @Test
    void withoutAnswersIntervalsAreUndefined() {
        CategoryShares shares = CategoryShares.ofCounts(0, 0);

        assertThat(shares.share(0)).isNaN();
        assertThat(shares.intervals(ConfidenceLevel.P99))
                .containsExactly(Interval.undefined(ConfidenceLevel.P99), Interval.undefined(ConfidenceLevel.P99));
    }

    @Test
    void laterChangesOfTheCountsAreNotSeen() {
        long[] counts = {1, 2};
        CategoryShares shares = CategoryShares.ofCounts(counts);
        counts[0] = 100;

        assertThat(shares.count(0)).isEqualTo(1);
    }

    @Test
    void equalCountsAreEqualShares() {
        assertThat(CategoryShares.ofCounts(1, 2))
                .isEqualTo(CategoryShares.ofCounts(1, 2))
                .hasSameHashCodeAs(CategoryShares.ofCounts(1, 2))
                .isNotEqualTo(CategoryShares.ofCounts(2, 1))
                .isNotEqualTo("1, 2");
    }

    @Test
    void printsTheFirstEightShares() {
        assertThat(CategoryShares.ofCounts(19, 9, 8)).hasToString("CategoryShares: 52.8%, 25.0%, 22.2% (n=36)");
        assertThat(CategoryShares.ofCounts(1, 1, 1, 1, 1, 1, 1, 1, 2))
                .hasToString("CategoryShares: 10.0%, 10.0%, 10.0%, 10.0%, 10.0%, 10.0%, 10.0%, 10.0%, ... (n=10)");
        assertThat(CategoryShares.ofCounts(19, 9, 8).facts().values()).containsKeys("n", "method", "categories");
        assertThat(SimultaneousIntervalMethod.SISON_GLAZ.citation())
                .isEqualTo("Sison-Glaz simultaneous (Sison & Glaz 1995)");
    }

    @Test
    void rejectsWhatIsNoCount() {
        assertThatIllegalArgumentException()
                .isThrownBy(CategoryShares::ofCounts)
                .withMessage("counts must have at least 1 category, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoryShares.ofCounts(3, -2))
                .withMessage("counts[1] must be >= 0, got -2");
        assertThatThrownBy(() -> CategoryShares.ofCounts(Long.MAX_VALUE, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> CategoryShares.ofCounts(1, 1).share(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatNullPointerException()
                .isThrownBy(() -> CategoryShares.ofCounts(1, 1).intervals(null, ConfidenceLevel.P95))
                .withMessage("method");
        assertThatNullPointerException()
                .isThrownBy(() -> CategoryShares.ofCounts(1, 1).intervals(null))
                .withMessage("level");
        assertThatNullPointerException()
                .isThrownBy(() -> CategoryShares.ofCounts((long[]) null))
                .withMessage("counts");
    }
}
