package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KanoPropertyTest {

    private static final double DIGITS = 1e-12;

    @Provide
    Arbitrary<KanoCrossTable> tables() {
        return Arbitraries.longs()
                .between(0, 40)
                .array(long[].class)
                .ofSize(5)
                .array(long[][].class)
                .ofSize(5)
                .map(KanoCrossTable::ofCounts);
    }

    @Provide
    Arbitrary<KanoCounts> counts() {
        return Arbitraries.longs().between(0, 25).array(long[].class).ofSize(6).map(KanoCounts::ofCounts);
    }

    @Property(tries = 200)
    void mergingIsCountingInOnePass(@ForAll("tables") KanoCrossTable a, @ForAll("tables") KanoCrossTable b) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).counts()).isEqualTo(a.counts().plus(b.counts()));
        assertThat(KanoTally.fromBytes(a.toTally().toBytes()).snapshot()).isEqualTo(a);
    }

    @Property(tries = 200)
    void askingTheAttributeNegatedExchangesTheHalves(@ForAll("tables") KanoCrossTable table) {
        long[][] cells = table.toArray();
        long[][] turned = new long[5][5];
        for (int f = 0; f < 5; f++) {
            for (int d = 0; d < 5; d++) {
                turned[d][f] = cells[f][d];
            }
        }
        long reverse = table.reversed(KanoEvaluationTable.BERGER).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        KanoCounts negated = KanoCrossTable.ofCounts(turned).counts();
        assertThat(reverse).isEqualTo(table.counts().count(KanoCategory.REVERSE));
        assertThat(negated.count(KanoCategory.QUESTIONABLE))
                .isEqualTo(table.counts().count(KanoCategory.QUESTIONABLE));
    }

    @Property(tries = 200)
    void coefficientsKeepTheirBounds(@ForAll("counts") KanoCounts counts) {
        if (counts.decided() > 0) {
            assertThat(counts.better().value()).isBetween(0.0, 1.0);
            assertThat(counts.worse().value()).isBetween(-1.0, 0.0);
            assertThat(counts.better().interval().contains(counts.better().value()))
                    .isTrue();
            assertThat(counts.worse().interval().contains(counts.worse().value()))
                    .isTrue();
            assertThat(counts.asymmetry().value())
                    .isCloseTo(counts.better().value() + counts.worse().value(), within(DIGITS));
        }
        if (DominanceTest.of(counts).top().isPresent()) {
            assertThat(DominanceTest.of(counts).pValue()).isBetween(0.0, 1.0);
            assertThat(DominanceTest.of(counts).midPValue())
                    .isLessThanOrEqualTo(DominanceTest.of(counts).pValue());
        }
    }

    @Property(tries = 50)
    void modeProbabilitiesSumToOne(@ForAll("counts") KanoCounts counts) {
        double posterior = 0;
        double bootstrap = 0;
        double shared = 0;
        KanoBootstrap resampled =
                KanoBootstrap.of(counts, KanoBootstrap.Options.defaults().withReplicates(10));
        for (KanoCategory category : KanoCategory.values()) {
            posterior += KanoPosterior.of(counts).modeProbability(category);
            bootstrap += resampled.modeProbability(category);
            shared += resampled.sharedModeProbability(category);
        }
        assertThat(posterior).isCloseTo(1, within(1e-11));
        if (counts.n() > 0) {
            assertThat(bootstrap).isCloseTo(1, within(1e-10));
            assertThat(shared).isCloseTo(1, within(1e-10));
        }
    }

    @Property(tries = 100)
    void exchangingGroupsTurnsTheSign(@ForAll("counts") KanoCounts a, @ForAll("counts") KanoCounts b) {
        KanoDifference one = KanoDifference.of(a, b);
        KanoDifference other = KanoDifference.of(b, a);
        if (a.decided() > 0 && b.decided() > 0) {
            assertThat(one.better()).isEqualTo(0 - other.better());
            assertThat(one.shiftLength()).isEqualTo(other.shiftLength());
        }
        double first = KanoHomogeneity.of(List.of(a, b)).test().statistic();
        assertThat(first).isCloseTo(KanoHomogeneity.of(List.of(b, a)).test().statistic(), within(1e-9));
    }
}
