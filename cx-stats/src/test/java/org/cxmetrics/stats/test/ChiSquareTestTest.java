package org.cxmetrics.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChiSquareTestTest {

    /** mpmath 1.2.1, 50 digits. */
    @Test
    void agreesWithFiftyDigitArithmetic() {
        ChiSquareTest test = ChiSquareTest.of(new long[][] {{19, 9, 8}, {12, 10, 14}, {22, 8, 6}});

        assertThat(test.statistic()).isEqualTo(6.917640011979635, within(1e-13));
        assertThat(test.degreesOfFreedom()).isEqualTo(4);
        assertThat(test.pValue()).isEqualTo(0.1403051132231791, within(1e-14));
        assertThat(test.n()).isEqualTo(108);
    }

    /** By hand: n (ad - bc)^2 / product of the margins. */
    @Test
    void isTheFourfoldFormulaForTwoByTwo() {
        assertThat(ChiSquareTest.of(new long[][] {{10, 20}, {30, 40}}).statistic())
                .isEqualTo(100.0 * (10 * 40 - 20 * 30) * (10 * 40 - 20 * 30) / (30.0 * 70 * 40 * 60), within(1e-14));
    }

    /** mpmath 1.2.1, 50 digits. */
    @Test
    void farTailKeepsItsDigits() {
        ChiSquareTest test = ChiSquareTest.of(
                new long[][] {{3000, 2200, 1800}, {3300, 2100, 1600}, {3600, 2000, 1400}, {3900, 2000, 1200}});

        assertThat(test.pValue()).isEqualTo(1.6453307174799299e-56, within(1e-67));
    }

    @Test
    void identicalGroupsGiveExactlyZero() {
        ChiSquareTest test = ChiSquareTest.of(new long[][] {{44, 31, 25}, {44, 31, 25}, {44, 31, 25}});

        assertThat(test.statistic()).isZero();
        assertThat(test.pValue()).isEqualTo(1);
    }

    @Test
    void emptyColumnsAndRowsAreDropped() {
        ChiSquareTest dropped = ChiSquareTest.of(new long[][] {{40, 60, 0}, {0, 0, 0}, {38, 62, 0}});

        assertThat(dropped.statistic())
                .isEqualTo(ChiSquareTest.of(new long[][] {{40, 60}, {38, 62}}).statistic());
        assertThat(dropped.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void isUndefinedWithOneGroupOrOneCategory() {
        assertThat(ChiSquareTest.of(new long[][] {{3, 4}}).statistic()).isNaN();
        assertThat(ChiSquareTest.of(new long[][] {{3}, {4}}).pValue()).isNaN();
        assertThat(ChiSquareTest.of(new long[][] {{3}, {4}}).degreesOfFreedom()).isZero();
    }

    @Test
    void printsOneLine() {
        ChiSquareTest test = ChiSquareTest.of(new long[][] {{19, 9, 8}, {12, 10, 14}, {22, 8, 6}});

        assertThat(test).hasToString("Pearson chi-square (Pearson 1900): 6.918 (df=4, p=0.1403, n=108)");
        assertThat(test.facts().values()).containsKeys("statistic", "degreesOfFreedom", "pValue", "n", "method");
    }

    @Test
    void rejectsWhatIsNoTable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquareTest.of(new long[][] {{1, 2}, {3}}))
                .withMessage("table[1] must have 2 columns, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquareTest.of(new long[][] {{1, 2}, {3, -4}}))
                .withMessage("table[1][1] must be >= 0, got -4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquareTest.of(new long[][] {{0, 0}, {0, 0}}))
                .withMessage("table must have at least 1 observation, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquareTest.of(new long[0][]))
                .withMessage("table must have at least 1 observation, got 0");
        assertThatNullPointerException()
                .isThrownBy(() -> ChiSquareTest.of(new long[][] {{1}, null}))
                .withMessage("table[1]");
        assertThatNullPointerException()
                .isThrownBy(() -> ChiSquareTest.of(null))
                .withMessage("table");
        assertThatThrownBy(() -> ChiSquareTest.of(new long[][] {{Long.MAX_VALUE, 1}}))
                .isInstanceOf(ArithmeticException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChiSquareTest(-1, 1, 1, "x"))
                .withMessage("statistic must be >= 0, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChiSquareTest(1, -1, 1, "x"))
                .withMessage("degreesOfFreedom must be >= 0, got -1.0");
    }

    @Provide
    Arbitrary<long[][]> tables() {
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(columns -> Arbitraries.longs()
                        .between(1, 50)
                        .array(long[].class)
                        .ofSize(columns)
                        .array(long[][].class)
                        .ofMinSize(2)
                        .ofMaxSize(5));
    }

    @Property
    void transposingAndScalingChangeNothingElse(@ForAll("tables") long[][] table) {
        long[][] transposed = new long[table[0].length][table.length];
        long[][] tenfold = new long[table.length][table[0].length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[0].length; j++) {
                transposed[j][i] = table[i][j];
                tenfold[i][j] = 10 * table[i][j];
            }
        }
        double statistic = ChiSquareTest.of(table).statistic();

        assertThat(ChiSquareTest.of(transposed).statistic()).isEqualTo(statistic, within(1e-12 * (1 + statistic)));
        assertThat(ChiSquareTest.of(tenfold).statistic()).isEqualTo(10 * statistic, within(1e-11 * (1 + statistic)));
    }
}
