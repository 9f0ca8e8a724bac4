package org.cxmetrics.stats.internal.count;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts how many rating codes lie in the bottom, the middle and the top of a scale, eight codes at a time.
 *
 * <p>A {@code long} holds eight codes, one to a byte lane. With the sign bit of a lane cleared, adding {@code 128 - k}
 * sets that bit exactly where the code is at least k, and no lane can carry into the next. Shifted down, these flags are
 * ones that add up within their lanes; after 255 rounds, before a lane can overflow, the lanes are summed. Negative codes
 * (missing cells carry them) are told by their own sign bit.
 *
 * <p>References: Lamport (1975), Communications of the ACM 18(8), multiple byte processing with full-word instructions.
 */
public final class BoxCounts {
    /** Index of the count of codes in the bottom box. */
    public static final int BOTTOM = 0;

    /** Index of the count of codes between the boxes. */
    public static final int MIDDLE = 1;

    /** Index of the count of codes in the top box. */
    public static final int TOP = 2;

    /** Index of the count of codes of missing cells. */
    public static final int MISSING = 3;

    /** Index of the count of all other codes. */
    public static final int INVALID = 4;

    /** Number of counts. */
    public static final int BOXES = 5;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long SIGNS = 0x8080808080808080L;
    private static final long EVEN_LANES = 0x00ff00ff00ff00ffL;
    private static final int ROUNDS = 255;

    private BoxCounts() {}

    /**
     * Counts codes[from, to) by box.
     *
     * @param codes rating codes, any byte values
     * @param from first index, inclusive
     * @param to last index, exclusive
     * @param cuts where the boxes lie
     * @param counts receives {@link #BOXES} counts, added to what is there
     */
    public static void add(byte[] codes, int from, int to, Cuts cuts, long[] counts) {
        long minimum = (128L - cuts.minimum()) * ONES;
        long middle = (128L - cuts.middle()) * ONES;
        long top = (128L - cuts.top()) * ONES;
        long beyond = (127L - cuts.maximum()) * ONES;
        long empty = (127L - (MissingCodes.LAST & 0x7f)) * ONES;
        long onScale = 0;
        long missing = 0;
        long atLeastMiddle = 0;
        long atLeastTop = 0;
        int i = from;
        while (i <= to - Long.BYTES) {
            int stop = (int) Math.min(to - Long.BYTES + 1L, i + (long) ROUNDS * Long.BYTES);
            long onScaleLanes = 0;
            long missingLanes = 0;
            long middleLanes = 0;
            long topLanes = 0;
            for (; i < stop; i += Long.BYTES) {
                long eight = (long) EIGHT.get(codes, i);
                long low = eight & ~SIGNS;
                long valid = ~((low + beyond) | eight) & (low + minimum) & SIGNS;
                onScaleLanes += valid >>> 7;
                missingLanes += (eight & ~(low + empty) & SIGNS) >>> 7;
                middleLanes += ((low + middle) & valid) >>> 7;
                topLanes += ((low + top) & valid) >>> 7;
            }
            onScale += sumOfLanes(onScaleLanes);
            missing += sumOfLanes(missingLanes);
            atLeastMiddle += sumOfLanes(middleLanes);
            atLeastTop += sumOfLanes(topLanes);
        }
        for (; i < to; i++) {
            int code = codes[i];
            boolean valid = code >= cuts.minimum() && code <= cuts.maximum();
            onScale += valid ? 1 : 0;
            missing += code <= MissingCodes.LAST ? 1 : 0;
            atLeastMiddle += valid && code >= cuts.middle() ? 1 : 0;
            atLeastTop += valid && code >= cuts.top() ? 1 : 0;
        }
        counts[BOTTOM] += onScale - atLeastMiddle;
        counts[MIDDLE] += atLeastMiddle - atLeastTop;
        counts[TOP] += atLeastTop;
        counts[MISSING] += missing;
        counts[INVALID] += to - from - onScale - missing;
    }

    private static long sumOfLanes(long lanes) {
        long pairs = (lanes & EVEN_LANES) + ((lanes >>> 8) & EVEN_LANES);
        return (pairs * 0x0001000100010001L) >>> 48;
    }

    /**
     * Where a scale is cut: bottom [minimum, middle), middle [middle, top), top [top, maximum].
     *
     * @param minimum smallest code of the scale, at least 1, or 0
     * @param middle smallest code that is not in the bottom box
     * @param top smallest code of the top box
     * @param maximum largest code of the scale, at most 127
     */
    public record Cuts(int minimum, int middle, int top, int maximum) {
        /**
         * Checks that lanes cannot overflow.
         *
         * @param minimum smallest code of the scale, at least 0
         * @param middle smallest code that is not in the bottom box
         * @param top smallest code of the top box
         * @param maximum largest code of the scale, at most 126
         * @throws IllegalArgumentException if the cuts are not in order or outside [0, 126]
         */
        public Cuts {
            if (minimum < 0 || middle < minimum || top < middle || maximum < top - 1 || maximum > 126) {
                throw new IllegalArgumentException("cuts must be in order and in [0, 126], got " + minimum + ", "
                        + middle + ", " + top + ", " + maximum);
            }
        }
    }
}
