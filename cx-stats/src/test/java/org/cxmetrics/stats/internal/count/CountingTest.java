package org.cxmetrics.stats.internal.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cxmetrics.core.table.RatingColumn;
import org.junit.jupiter.api.Test;

/** The counting kernels against loops that count one code at a time. */
class CountingTest {

    private static final BoxCounts.Cuts NPS = new BoxCounts.Cuts(0, 7, 9, 10);

    @Provide
    Arbitrary<byte[]> codes() {
        return Arbitraries.bytes().array(byte[].class).ofMinSize(0).ofMaxSize(70);
    }

    @Property
    void boxesAgreeWithTheSlowLoop(@ForAll("codes") byte[] codes) {
        for (BoxCounts.Cuts cuts : new BoxCounts.Cuts[] {
            NPS, new BoxCounts.Cuts(1, 3, 4, 5), new BoxCounts.Cuts(0, 0, 101, 100), new BoxCounts.Cuts(1, 1, 1, 7)
        }) {
            long[] counts = new long[BoxCounts.BOXES];
            BoxCounts.add(codes, 0, codes.length, cuts, counts);
            assertThat(counts).containsExactly(slow(codes, cuts));
        }
    }

    @Test
    void boxesAgreeOverManyFullRounds() {
        byte[] codes = new byte[255 * 8 * 3 + 5];
        SplittableRandom random = new SplittableRandom(20260101);
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) random.nextInt(256);
        }
        long[] counts = new long[BoxCounts.BOXES];
        BoxCounts.add(codes, 0, codes.length, NPS, counts);
        assertThat(counts).containsExactly(slow(codes, NPS));
    }

    @Test
    void lanesDoNotOverflowWhenAllCodesAreAlike() {
        for (int code = Byte.MIN_VALUE; code <= Byte.MAX_VALUE; code++) {
            byte[] codes = new byte[256 * 8];
            java.util.Arrays.fill(codes, (byte) code);
            long[] counts = new long[BoxCounts.BOXES];
            BoxCounts.add(codes, 0, codes.length, NPS, counts);
            assertThat(counts).as("code %d", code).containsExactly(slow(codes, NPS));
        }
    }

    @Test
    void onlyThePartAskedForIsCounted() {
        long[] counts = new long[BoxCounts.BOXES];
        BoxCounts.add(new byte[] {10, 9, 8, 7, 0, 11}, 1, 5, NPS, counts);
        assertThat(counts).containsExactly(1, 2, 1, 0, 0);
    }

    @Property
    void histogramAgreesWithTheSlowLoop(@ForAll("codes") byte[] codes) {
        int[] slow = new int[256];
        for (byte code : codes) {
            slow[code & 0xff]++;
        }
        assertThat(CodeHistogram.of(codes, 0, codes.length)).containsExactly(slow);
    }

    @Property
    void groupedCountsAgreeWithTheSlowLoop(@ForAll("codes") byte[] codes, @ForAll int seed) {
        int[] rows = new int[codes.length + 3];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = 4 * random.nextInt(-1, 5);
        }
        int[] bins = new int[256];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = 4 + i % 4;
        }
        int[] counts = new int[24];
        GroupedCounts.add(codes, rows, codes.length, bins, counts);
        int[] slow = new int[24];
        for (int cell = 0; cell < slow.length; cell++) {
            for (int i = 0; i < codes.length; i++) {
                slow[cell] += rows[i] / 4 + 1 == cell / 4 && Math.floorMod(codes[i], 256) % 4 == cell % 4 ? 1 : 0;
            }
        }
        assertThat(counts).containsExactly(slow);
    }

    @Test
    void groupedCountsAreAddedToWhatIsThere() {
        int[] bins = new int[256];
        bins[1] = 1;
        bins[0x80] = 2;
        int[] counts = {7, 0, 0, 0, 0, 0};
        GroupedCounts.add(new byte[] {0, 1, -128, 1, 9}, new int[] {0, 3, 3, 3, 0}, 4, bins, counts);
        assertThat(counts).containsExactly(8, 0, 0, 0, 2, 1);
    }

    @Test
    void rejectsCutsOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoxCounts.Cuts(0, 9, 7, 10))
                .withMessage("cuts must be in order and in [0, 126], got 0, 9, 7, 10");
    }

    @Test
    void rejectsCutsOutsideTheLanes() {
        for (int[] cut : new int[][] {{-1, 0, 1, 2}, {2, 1, 3, 4}, {0, 1, 9, 7}, {0, 1, 2, 127}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new BoxCounts.Cuts(cut[0], cut[1], cut[2], cut[3]));
        }
    }

    @Test
    void missingCodesEndJustBelowTheInvalidOne() {
        assertThat(MissingCodes.LAST).isEqualTo(RatingColumn.INVALID - 1);
    }

    private static long[] slow(byte[] codes, BoxCounts.Cuts cuts) {
        long[] counts = new long[BoxCounts.BOXES];
        for (byte code : codes) {
            if (code <= -122) {
                counts[BoxCounts.MISSING]++;
            } else if (code < cuts.minimum() || code > cuts.maximum()) {
                counts[BoxCounts.INVALID]++;
            } else if (code >= cuts.top()) {
                counts[BoxCounts.TOP]++;
            } else if (code >= cuts.middle()) {
                counts[BoxCounts.MIDDLE]++;
            } else {
                counts[BoxCounts.BOTTOM]++;
            }
        }
        return counts;
    }
}
