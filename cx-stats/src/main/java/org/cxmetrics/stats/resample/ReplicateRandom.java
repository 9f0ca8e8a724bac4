package org.cxmetrics.stats.resample;

import java.util.SplittableRandom;

/**
 * The random numbers of one replicate of a resampling method.
 *
 * <p>Each replicate has a generator of its own, derived from the seed and the replicate's number. Replicates may
 * therefore be computed in any order and on any number of threads without changing a digit. Only
 * {@link SplittableRandom#nextLong()}, whose algorithm is fixed, is drawn from; doubles and bounded ints are made from
 * it here, so no JDK's choice of algorithm enters the numbers.
 *
 * <pre>{@code
 * ReplicateRandom random = ReplicateRandom.of(ReplicateRandom.DEFAULT_SEED, 17);
 * int row = random.nextInt(rows);
 * }</pre>
 *
 * <p>Not thread-safe; one object per replicate.
 *
 * <p>References: Steele, Lea and Flood (2014), OOPSLA (generator and mixing function).
 */
public final class ReplicateRandom {

    /** The seed of every resampling method that is not given one. */
    public static final long DEFAULT_SEED = 20260101L;

    private final SplittableRandom source;

    private ReplicateRandom(SplittableRandom source) {
        this.source = source;
    }

    /**
     * Returns the random numbers of one replicate.
     *
     * @param seed seed of the whole run
     * @param replicate number of the replicate, not negative
     * @return its generator, at its start
     * @throws IllegalArgumentException if replicate is negative
     */
    public static ReplicateRandom of(long seed, long replicate) {
        if (replicate < 0) {
            throw new IllegalArgumentException("replicate must be >= 0, got " + replicate);
        }
        return new ReplicateRandom(new SplittableRandom(mix(mix(seed) + replicate)));
    }

    /**
     * Returns the next 64 random bits.
     *
     * @return a long, every value equally likely
     */
    public long nextLong() {
        return source.nextLong();
    }

    /**
     * Returns the next number from the unit interval: the upper 53 bits of {@link #nextLong()} over 2^53.
     *
     * @return a number in [0, 1)
     */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /**
     * Returns the next whole number below a bound: the upper 63 bits of {@link #nextLong()} times the bound, over 2^63.
     *
     * <p>The probabilities of two numbers differ by less than 2^-32 of themselves.
     *
     * @param bound number of values, positive
     * @return a number in [0, bound)
     * @throws IllegalArgumentException if bound is not positive
     */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be > 0, got " + bound);
        }
        long bits = nextLong() >>> 1;
        return (int) (Math.multiplyHigh(bits, bound) << 1 | (bits * bound) >>> 63);
    }

    /** The mixing function of SplitMix64 (Stafford's variant 13): neighbouring inputs give unrelated outputs. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
