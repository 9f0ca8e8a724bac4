package org.cxmetrics.stats.internal.count;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts pairs of answer codes, eight pairs at a time.
 *
 * <p>With both codes in 0..7, eight pairs make eight bins 8 f + d in two words at once: no multiplication, no range check
 * and no carry between lanes. A block that holds another code, mostly a missing half, is counted pair by pair. Neighbours go
 * to different tables, as runs of one pair would make a table wait for its own last store.
 */
public final class PairCounts {
    /** Largest scale that fits the lanes. */
    public static final int LARGEST_PACKED = 7;

    /** Index, from the end of the counts, of pairs without any answer. */
    public static final int MISSING = 1;

    /** Index, from the end of the counts, of pairs with one answer. */
    public static final int PARTIAL = 2;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0xf8f8f8f8f8f8f8f8L;
    private static final int BINS = 64;
    /** Codes below this are missing. */
    private static final int LEAST_CODE = -100;

    private PairCounts() {}

    /**
     * Counts the pairs (f[i], d[i]) for i in [from, to).
     *
     * @param f first codes
     * @param d second codes
     * @param from first index, inclusive
     * @param to last index, exclusive
     * @param counts receives the counts, added to what is there: k k cells row by row, partial pairs, missing pairs
     * @param k number of levels; valid codes are 1 to k
     * @return the index of the first pair with a code off the scale, or -1; what was counted is void then
     */
    public static int add(byte[] f, byte[] d, int from, int to, long[] counts, int k) {
        return k <= LARGEST_PACKED ? packed(f, d, from, to, counts, k) : plain(f, d, from, to, counts, k);
    }

    private static int packed(byte[] f, byte[] d, int from, int to, long[] counts, int k) {
        int[] a = new int[BINS];
        int[] b = new int[BINS];
        int[] c = new int[BINS];
        int[] e = new int[BINS];
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long first = (long) EIGHT.get(f, i);
            long second = (long) EIGHT.get(d, i);
            if (((first | second) & HIGH) != 0) {
                int off = plain(f, d, i, i + Long.BYTES, counts, k);
                if (off >= 0) {
                    return off;
                }
                continue;
            }
            long bins = first << 3 | second;
            a[(int) bins & 63]++;
            b[(int) (bins >>> 8) & 63]++;
            c[(int) (bins >>> 16) & 63]++;
            e[(int) (bins >>> 24) & 63]++;
            a[(int) (bins >>> 32) & 63]++;
            b[(int) (bins >>> 40) & 63]++;
            c[(int) (bins >>> 48) & 63]++;
            e[(int) (bins >>> 56) & 63]++;
        }
        int off = plain(f, d, i, to, counts, k);
        boolean clean = true;
        for (int bin = 0; bin < BINS; bin++) {
            int row = (bin >>> 3) - 1;
            int column = (bin & 7) - 1;
            int count = a[bin] + b[bin] + c[bin] + e[bin];
            if (row >= 0 && row < k && column >= 0 && column < k) {
                counts[row * k + column] += count;
            } else {
                clean &= count == 0;
            }
        }
        return clean ? off : firstOff(f, d, from, to, k);
    }

    private static int plain(byte[] f, byte[] d, int from, int to, long[] counts, int k) {
        for (int i = from; i < to; i++) {
            if (isOff(f[i], k) || isOff(d[i], k)) {
                return i;
            }
            if (f[i] >= 1 && d[i] >= 1) {
                counts[(f[i] - 1) * k + d[i] - 1]++;
            } else {
                counts[k * k + 2 - (f[i] >= 1 || d[i] >= 1 ? PARTIAL : MISSING)]++;
            }
        }
        return -1;
    }

    private static int firstOff(byte[] f, byte[] d, int from, int to, int k) {
        int i = from;
        while (i < to && !isOff(f[i], k) && !isOff(d[i], k)) {
            i++;
        }
        return i;
    }

    private static boolean isOff(byte code, int k) {
        return code > k || (code < 1 && code >= LEAST_CODE);
    }
}
