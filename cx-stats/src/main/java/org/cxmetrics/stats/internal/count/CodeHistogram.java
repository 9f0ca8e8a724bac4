package org.cxmetrics.stats.internal.count;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts every one of the 256 byte values.
 *
 * <p>Runs of equal codes make one table wait for its own last store, so neighbouring codes go to eight tables, which are
 * added at the end. Range and missing codes need no check in the loop: they are bins like the others.
 */
public final class CodeHistogram {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BINS = 256;

    private CodeHistogram() {}

    /**
     * Counts codes[from, to) by value.
     *
     * @param codes rating codes, any byte values
     * @param from first index, inclusive
     * @param to last index, exclusive
     * @return 256 counts; the count of code c is at {@code c & 0xff}
     */
    public static int[] of(byte[] codes, int from, int to) {
        int[] a = new int[BINS];
        int[] b = new int[BINS];
        int[] c = new int[BINS];
        int[] d = new int[BINS];
        int[] e = new int[BINS];
        int[] f = new int[BINS];
        int[] g = new int[BINS];
        int[] h = new int[BINS];
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long eight = (long) EIGHT.get(codes, i);
            a[(int) eight & 0xff]++;
            b[(int) (eight >>> 8) & 0xff]++;
            c[(int) (eight >>> 16) & 0xff]++;
            d[(int) (eight >>> 24) & 0xff]++;
            e[(int) (eight >>> 32) & 0xff]++;
            f[(int) (eight >>> 40) & 0xff]++;
            g[(int) (eight >>> 48) & 0xff]++;
            h[(int) (eight >>> 56)]++;
        }
        for (; i < to; i++) {
            a[codes[i] & 0xff]++;
        }
        for (int bin = 0; bin < BINS; bin++) {
            a[bin] += b[bin] + c[bin] + d[bin] + e[bin] + f[bin] + g[bin] + h[bin];
        }
        return a;
    }
}
