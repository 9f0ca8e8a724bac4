package org.cxmetrics.stats.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;

class ProportionPropertyTest {

    @Provide
    Arbitrary<Proportion> proportions() {
        return Arbitraries.longs()
                .between(1, 10_000_000)
                .flatMap(n -> Arbitraries.longs().between(0, n).map(x -> Proportion.ofCounts(x, n)));
    }

    @Provide
    Arbitrary<ConfidenceLevel> levels() {
        return Arbitraries.doubles().between(0.5, 0.99).map(ConfidenceLevel::of);
    }

    @Provide
    Arbitrary<CategoryShares> shares() {
        return Arbitraries.longs()
                .between(0, 300)
                .array(long[].class)
                .ofMinSize(2)
                .ofMaxSize(8)
                .map(CategoryShares::ofCounts);
    }

    @Property
    void everyIntervalHoldsTheShareAndStaysInRange(
            @ForAll("proportions") Proportion proportion,
            @ForAll("levels") ConfidenceLevel level,
            @ForAll ProportionIntervalMethod method) {
        Interval interval = proportion.interval(method, level);

        assertThat(interval.lower()).isBetween(0.0, 1.0);
        assertThat(interval.upper()).isBetween(interval.lower(), 1.0);
        assertThat(proportion.value()).isBetween(interval.lower() - 1e-15, interval.upper() + 1e-15);
    }

    @Property
    void higherLevelsGiveWiderIntervals(
            @ForAll("proportions") Proportion proportion, @ForAll ProportionIntervalMethod method) {
        assertThat(proportion.interval(method, ConfidenceLevel.P99).width())
                .isGreaterThanOrEqualTo(
                        proportion.interval(method, ConfidenceLevel.P90).width());
    }

    @Property
    void exactIntervalHoldsMidPInterval(@ForAll("proportions") Proportion proportion) {
        Interval exact = proportion.interval(ProportionIntervalMethod.CLOPPER_PEARSON, ConfidenceLevel.P95);
        Interval midP = proportion.interval(ProportionIntervalMethod.MID_P, ConfidenceLevel.P95);

        assertThat(exact.lower()).isLessThanOrEqualTo(midP.lower());
        assertThat(exact.upper()).isGreaterThanOrEqualTo(midP.upper());
    }

    @Property
    void mergingIsCommutativeAndAssociative(
            @ForAll("proportions") Proportion a,
            @ForAll("proportions") Proportion b,
            @ForAll("proportions") Proportion c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property
    void simultaneousIntervalsHoldTheirShares(
            @ForAll("shares") CategoryShares shares, @ForAll SimultaneousIntervalMethod method) {
        if (shares.n() > 0) {
            for (int i = 0; i < shares.categories(); i++) {
                Interval interval =
                        shares.intervals(method, ConfidenceLevel.P95).get(i);
                assertThat(interval.lower()).isBetween(0.0, 1.0);
                assertThat(interval.upper()).isBetween(0.0, 1.0);
                assertThat(shares.share(i)).isBetween(interval.lower() - 1e-15, interval.upper() + 1e-15);
            }
        }
    }

    @Property
    void simultaneousIntervalsAreWiderThanSingleOnes(@ForAll("shares") CategoryShares shares) {
        if (shares.n() > 0) {
            for (int i = 0; i < shares.categories(); i++) {
                assertThat(shares.interval(i).width())
                        .isGreaterThan(shares.proportion(i).interval().width());
            }
        }
    }

    @Property
    void orderOfCategoriesDoesNotMatter(@ForAll("shares") CategoryShares shares) {
        long[] reversed = new long[shares.categories()];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = shares.count(reversed.length - 1 - i);
        }
        CategoryShares other = CategoryShares.ofCounts(reversed);

        assertThat(other.interval(0)).isEqualTo(shares.interval(reversed.length - 1));
    }
}
