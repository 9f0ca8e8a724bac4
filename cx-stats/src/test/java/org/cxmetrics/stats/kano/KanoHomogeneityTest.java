package org.cxmetrics.stats.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cxmetrics.core.value.Note;
import org.cxmetrics.core.value.NoteCode;
import org.junit.jupiter.api.Test;

class KanoHomogeneityTest {

    private static final long[][] WITH_ZEROS = {{4, 0, 6, 2, 0, 0}, {0, 0, 0, 0, 0, 0}, {3, 0, 1, 9, 0, 0}};

    @Test
    void emptyRowsAndColumnsAreLeftOut() {
        // case "zero column and zero row"
        KanoHomogeneity answer = KanoHomogeneity.ofCounts(WITH_ZEROS);
        assertThat(answer.n()).isEqualTo(25);
        assertThat(answer.usedColumns()).containsExactly(0, 2, 3);
        assertThat(answer.test().statistic()).isCloseTo(8.141858141858142, within(1e-10));
        assertThat(answer.test().pValue()).isCloseTo(0.017061529770364597, within(1e-10));
        assertThat(answer.likelihoodRatio().statistic()).isCloseTo(8.883941545381324, within(1e-10));
        assertThat(answer.likelihoodRatio().degreesOfFreedom()).isEqualTo(2);
        assertThat(answer.cramersV()).isCloseTo(0.5706788288296015, within(1e-10));
        assertThat(answer.biasCorrectedV()).isCloseTo(0.5028693242039957, within(1e-10));
        assertThat(answer.adjustedResidual(0, 1)).isCloseTo(2.353782708810021, within(1e-10));
        assertThat(answer.smallestExpected()).isCloseTo(3.36, within(1e-10));
        assertThat(answer.shareOfSmallExpected()).isCloseTo(2.0 / 3, within(1e-10));
        assertThat(answer).hasToString("KanoHomogeneity: chi-square 8.142 (df=2, p=0.01706), V 0.571 (n=25)");
    }

    @Test
    void sparseTableIsNoted() {
        List<Note> notes = KanoHomogeneity.ofCounts(WITH_ZEROS).notes();
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).code()).isEqualTo(NoteCode.SPARSE_TABLE);
        assertThat(notes.get(0).text())
                .isEqualTo("67% of the cells expect less than 5: prefer the exact or the permutation p-value");
    }

    @Test
    void identicalSegmentsDoNotDiffer() {
        // cases "identical" and "exact identical"
        KanoCounts counts = KanoCounts.ofCounts(5, 6, 7, 8, 0, 0);
        KanoHomogeneity answer = KanoHomogeneity.of(List.of(counts, counts));
        assertThat(answer.test().statistic()).isZero();
        assertThat(answer.likelihoodRatio().pValue()).isEqualTo(1);
        assertThat(answer.biasCorrectedV()).isZero();
        assertThat(answer.notes()).isEmpty();
        assertThat(answer.permutationPValue(10, 1)).isEqualTo(1);
    }

    @Test
    void oneCategoryIsNotComparable() {
        // case "one category only"
        KanoHomogeneity answer = KanoHomogeneity.ofCounts(new long[][] {{4, 0}, {7, 0}});
        assertThat(answer.n()).isEqualTo(11);
        assertThat(answer.test().statistic()).isNaN();
        assertThat(answer.test().degreesOfFreedom()).isZero();
        assertThat(answer.likelihoodRatio().statistic()).isNaN();
        assertThat(answer.cramersV()).isNaN();
        assertThat(answer.biasCorrectedV()).isNaN();
        assertThat(answer.exactPValue()).isEmpty();
        assertThat(answer.permutationPValue(10, 1)).isNaN();
        assertThat(answer.notes().get(0).code()).isEqualTo(NoteCode.UNDEFINED);
        assertThat(answer.notes().get(0).text()).isEqualTo("fewer than two segments or categories with answers");
    }

    @Test
    void oneSegmentIsNotComparable() {
        KanoHomogeneity answer = KanoHomogeneity.ofCounts(new long[][] {{4, 5}});
        assertThat(answer.test().pValue()).isNaN();
        assertThat(answer.cramersV()).isNaN();
    }

    @Test
    void noSegmentIsNotComparable() {
        KanoHomogeneity answer = KanoHomogeneity.ofCounts(new long[0][]);
        assertThat(answer.n()).isZero();
        assertThat(answer.smallestExpected()).isNaN();
        assertThat(answer.shareOfSmallExpected()).isNaN();
        assertThat(answer.usedColumns()).isEmpty();
    }

    @Test
    void twoAnswersHaveNoCorrectedV() {
        // the bias correction takes 1 / (n - 1) = 1 from each side and leaves no degree of freedom
        assertThat(KanoHomogeneity.ofCounts(new long[][] {{1, 0}, {0, 1}}).biasCorrectedV())
                .isNaN();
    }

    @Test
    void exactPValueIsThatOfTheReference() {
        // case "exact moderate"
        KanoHomogeneity answer = KanoHomogeneity.ofCounts(new long[][] {{7, 3, 9, 2, 1, 0}, {2, 8, 4, 6, 0, 1}});
        assertThat(answer.exactPValue()).hasValueCloseTo(0.03262933261400352, within(1e-9));
    }

    @Test
    void exactPValueIsNotSearchedInHugeTables() {
        assertThat(KanoHomogeneity.ofCounts(new long[][] {{1_073_741_824L, 1}, {1, 1}})
                        .exactPValue())
                .isEmpty();
    }

    @Test
    void permutationPValueIsNearTheExactOne() {
        // 34 of the 70 arrangements are as extreme; 5 standard errors of 20,000 replicates
        KanoHomogeneity answer = KanoHomogeneity.ofCounts(new long[][] {{3, 1}, {1, 3}});
        assertThat(answer.permutationPValue(20_000, 7)).isCloseTo(34.0 / 70, within(0.018));
    }

    @Test
    void rejectsFewerThanOneReplicate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoHomogeneity.ofCounts(WITH_ZEROS).permutationPValue(0, 1))
                .withMessage("replicates must be >= 1, got 0");
    }

    @Test
    void rejectsPermutingMoreAnswersThanAnArrayHolds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoHomogeneity.ofCounts(new long[][] {{2_147_483_647L, 1}, {1, 1}})
                        .permutationPValue(1, 1))
                .withMessage("answers must be <= 2147483647, got 2147483650");
    }

    @Test
    void rejectsUnequalRows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoHomogeneity.ofCounts(new long[][] {{1, 2}, {3}}))
                .withMessage("counts[1] must have 2 columns, got 1");
    }

    @Test
    void rejectsNegativeCount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KanoHomogeneity.ofCounts(new long[][] {{1, 2}, {3, -4}}))
                .withMessage("counts[1][1] must be >= 0, got -4");
    }

    @Test
    void rejectsResidualOffTheTable() {
        KanoHomogeneity answer = KanoHomogeneity.ofCounts(WITH_ZEROS);
        assertThatThrownBy(() -> answer.adjustedResidual(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> answer.adjustedResidual(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void sameTablesAreEqual() {
        KanoHomogeneity one = KanoHomogeneity.ofCounts(new long[][] {{1, 2, 0}, {3, 4, 0}});
        KanoHomogeneity same = KanoHomogeneity.ofCounts(new long[][] {{1, 2, 0}, {3, 4, 0}});
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one)
                .isNotEqualTo(KanoHomogeneity.ofCounts(new long[][] {{1, 0, 2}, {3, 0, 4}}))
                .isNotEqualTo(KanoHomogeneity.ofCounts(WITH_ZEROS))
                .isNotEqualTo("homogeneity");
        assertThat(one.facts().values())
                .containsKeys("n", "test", "likelihoodRatio", "cramersV", "biasCorrectedV", "smallestExpected");
    }
}
