package org.cxmetrics.stats.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.value.ConfidenceLevel;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.InvalidPolicy;
import org.cxmetrics.stats.proportion.ProportionIntervalMethod;
import org.junit.jupiter.api.Test;

class BoxScoresTest {

    private static final int[] RATINGS = {5, 4, 4, 2, 3, 9};
    private static final NetBox EASY = NetBox.ofCounts(BoxScheme.NET_EASY, 80, 210, 140, 110, 160, 180, 120);

    @Test
    void everyWayInGivesTheSameBoxes() {
        NetBox expected = NetBox.of(RATINGS, BoxScheme.CSAT);
        RatingTally tally = RatingTally.ofScale(1, 5);
        tally.add(RATINGS);
        assertThat(NetBox.of(new byte[] {5, 4, 4, 2, 3, 9}, BoxScheme.CSAT)).isEqualTo(expected);
        assertThat(NetBox.of(new double[] {5, 4, 4, 2, 3, 9}, BoxScheme.CSAT)).isEqualTo(expected);
        assertThat(NetBox.from(tally, BoxScheme.CSAT)).isEqualTo(expected);
        assertThat(List.of(5, 4, 4, 2, 3, 9).parallelStream().collect(NetBox.collector(r -> r, BoxScheme.CSAT)))
                .isEqualTo(expected);
        assertThat(NetBox.of(new int[] {5, 4}, BoxScheme.CSAT).plus(NetBox.of(new int[] {4, 2, 3, 9}, BoxScheme.CSAT)))
                .isEqualTo(expected);
        assertThat(expected.invalid()).isEqualTo(1);
        assertThat(expected.missing()).isZero();
    }

    @Test
    void tablesGiveTheSameScores() {
        ResponseTable table = ResponseTable.of(RatingColumn.of("q", 1, 5, 5, 4, 4, 2, 3));
        assertThat(NetBox.fromTable(table, "q", BoxScheme.CSAT).net()).isEqualTo(40);
        assertThat(Csat.fromTable(table, "q", BoxScheme.CSAT).value()).isEqualTo(60);
        assertThat(Ces.fromTable(table, "q", Ces.Form.EFFORT_MEAN).value()).isEqualTo(3.6);
    }

    @Test
    void everyWayInGivesTheSameEffort() {
        for (Ces.Form form : Ces.Form.values()) {
            Ces expected = Ces.of(RATINGS, form);
            assertThat(expected.n() + expected.invalid()).isEqualTo(6);
            assertThat(Ces.of(new byte[] {5, 4, 4, 2, 3, 9}, form)).isEqualTo(expected);
            assertThat(Ces.of(new double[] {5, 4, 4, 2, 3, 9}, form)).isEqualTo(expected);
            assertThat(List.of(5, 4, 4, 2, 3, 9).parallelStream().collect(Ces.collector(r -> r, form)))
                    .isEqualTo(expected);
        }
        assertThat(List.of(5, 4, 4, 2, 3, 9).stream().collect(Ces.collector(r -> r)))
                .isEqualTo(Ces.of(RATINGS));
        assertThat(Ces.of(new byte[] {-128, 7}, Ces.Form.AGREEMENT_SHARE).missing())
                .isEqualTo(1);
        assertThat(Ces.of(new double[] {Double.NaN, 4.5, 7}, Ces.Form.AGREEMENT_SHARE)
                        .invalid())
                .isEqualTo(1);
        assertThatNullPointerException()
                .isThrownBy(() -> Ces.<Integer>collector(r -> r, null))
                .withMessage("form");
    }

    @Test
    void netEasyTakesTheBottomFromTheTop() {
        assertThat(EASY.net()).isEqualTo(-13);
        assertThat(EASY.topShare()).isEqualTo(30);
        assertThat(EASY.bottomShare()).isEqualTo(43);
        assertThat(EASY).hasToString("net-easy -13.0 [-18.2, -7.7] 95% (n=1000: top 30.0%, bottom 43.0%)");
        assertThat(EASY.estimate().value()).isEqualTo(-13);
        assertThat(EASY.notes()).isEmpty();
        assertThat(EASY.facts().values()).containsKeys("net", "topInterval");
    }

    @Test
    void anEmptyBoxHasNoScore() {
        NetBox nothing = NetBox.of(new int[0], BoxScheme.TRUST);
        assertThat(nothing.net()).isNaN();
        assertThat(nothing.interval()).isEqualTo(Interval.UNDEFINED);
        assertThat(nothing).hasToString("trust undefined (n=0)");
        assertThat(new Csat(nothing)).hasToString("CSAT undefined (n=0, top 6-7 of 1-7)");
        assertThat(new Csat(nothing).interval().isDefined()).isFalse();
        assertThat(nothing.distribution().meanInterval(ConfidenceLevel.P95).isDefined())
                .isFalse();
    }

    @Test
    void boxesOfTwoSchemesDoNotAddUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EASY.plus(NetBox.of(new int[0], BoxScheme.TRUST)))
                .withMessageStartingWith("scheme must be 'net-easy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetBox.ofCounts(BoxScheme.CSAT, 1, 2))
                .withMessage("scale must be 1-5 for scheme csat, got 1-2");
        assertThatNullPointerException()
                .isThrownBy(() -> EASY.interval(null, ConfidenceLevel.P95))
                .withMessage("method");
    }

    @Test
    void strictTalliesServeBoxesToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RatingTally.ofScale(1, 5, InvalidPolicy.STRICT).add(RATINGS))
                .withMessage("ratings[5] must be in [1, 5], got 9");
    }

    @Test
    void satisfactionIsThePercentageOfTheTopBox() {
        Csat csat = Csat.of(RATINGS);
        assertThat(csat.value()).isEqualTo(60);
        assertThat(csat).hasToString("CSAT 60.0% [23.1, 88.2] 95% (n=5, top 4-5 of 1-5)");
        // sqrt(0.6 * 0.4 / 5) by hand
        assertThat(csat.standardError()).isCloseTo(21.90890230020664, within(1e-12));
        assertThat(csat.interval(ProportionIntervalMethod.WALD, ConfidenceLevel.P95)
                        .upper())
                .isEqualTo(100);
        assertThat(csat.estimate().n()).isEqualTo(5);
        assertThat(csat.invalid()).isEqualTo(1);
        assertThat(csat.missing()).isZero();
        assertThat(csat.notes()).hasSize(1);
        assertThat(csat.plus(csat).n()).isEqualTo(10);
        assertThat(csat.facts().values()).containsKeys("value", "interval");
        assertThat(Csat.of(new byte[] {5, 4, 4, 2, 3, 9}, BoxScheme.CSAT)).isEqualTo(csat);
        assertThat(Csat.of(new double[] {5, 4, 4, 2, 3, 9}, BoxScheme.CSAT)).isEqualTo(csat);
        assertThat(List.of(5, 4, 4, 2, 3, 9).stream().collect(Csat.collector(r -> r)))
                .isEqualTo(csat);
        assertThatNullPointerException().isThrownBy(() -> new Csat(null)).withMessage("box");
    }

    @Test
    void effortNamesItsForm() {
        Ces share = Ces.of(7, 6, 5, 2, 4);
        assertThat(share.value()).isEqualTo(60);
        assertThat(share.standardError()).isCloseTo(21.90890230020664, within(1e-12));
        assertThat(share).hasToString("CES 60.0% [23.1, 88.2] 95% (n=5, top 5-7 of 1-7)");
        Ces mean = Ces.of(new int[] {1, 2, 5, 8}, Ces.Form.EFFORT_MEAN);
        // by hand: t(2 df) at p is (2 p - 1) / sqrt(2 p (1 - p)) = 0.95 / sqrt(0.04875); sd sqrt(13/3)
        assertThat(mean.interval().lower())
                .isCloseTo(8 / 3.0 - 0.95 / Math.sqrt(0.04875) * Math.sqrt(13) / 3, within(1e-12));
        assertThat(mean).hasToString("CES mean 2.67 [-2.504, 7.838] 95% (n=3, 1-5)");
        assertThat(mean.standardError()).isCloseTo(1.2018504251546631, within(1e-12));
        assertThat(mean.invalid()).isEqualTo(1);
        assertThat(mean.missing()).isZero();
        assertThat(mean.notes()).hasSize(1);
        assertThat(mean.plus(mean).n()).isEqualTo(6);
        assertThat(mean.facts().values()).containsKeys("value", "form");
        assertThat(Ces.from(RatingTally.ofScale(1, 7), Ces.Form.AGREEMENT_MEAN).value())
                .isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mean.plus(share))
                .withMessage("form must be EFFORT_MEAN, got AGREEMENT_SHARE");
    }

    @Test
    void anExperienceIndexIsTheMeanOfItsNets() {
        Map<String, NetBox> components = new LinkedHashMap<>();
        components.put("needs", NetBox.ofCounts(BoxScheme.EXPERIENCE, 5, 9, 20, 40, 26));
        components.put("ease", NetBox.ofCounts(BoxScheme.EXPERIENCE, 8, 12, 25, 35, 20));
        ExperienceIndex index = ExperienceIndex.of(components);
        assertThat(index.value()).isEqualTo(43.5);
        assertThat(index).hasToString("Experience index +43.5 (needs +52.0, ease +35.0)");
        assertThat(index.facts().values()).containsKeys("value", "components");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperienceIndex.of(Map.of()))
                .withMessage("components must be at least 1, got 0");
    }

    @Test
    void rescalingMapsValuesOfOneScaleToAnother() {
        LinearRescale tenths = LinearRescale.from(1, 5).to(0, 10);
        assertThat(tenths.map(4)).isEqualTo(7.5);
        assertThat(tenths.map(Double.NaN)).isNaN();
        assertThat(tenths.facts().values()).hasSize(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearRescale.from(1, 1))
                .withMessage("fromMaximum must differ from fromMinimum, got 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tenths.to(0, Double.POSITIVE_INFINITY))
                .withMessage("toMaximum must be finite, got Infinity");
    }
}
