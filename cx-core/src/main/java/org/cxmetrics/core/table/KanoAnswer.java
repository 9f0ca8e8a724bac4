package org.cxmetrics.core.table;

/**
 * The five answers to each half of a Kano question pair, in the order of their codes 1 to 5.
 *
 * <p>The functional half asks how one feels if an attribute is present, the dysfunctional half if it is absent.
 *
 * <p>References: Kano, Seraku, Takahashi and Tsuji (1984), Hinshitsu 14(2).
 */
public enum KanoAnswer {
    /** One likes it; code 1. */
    LIKE(1),
    /** One expects it, it must be so; code 2. */
    EXPECT(2),
    /** One does not mind either way; code 3. */
    NEUTRAL(3),
    /** One can live with it; code 4. */
    TOLERATE(4),
    /** One dislikes it; code 5. */
    DISLIKE(5);

    private static final KanoAnswer[] BY_CODE = values();

    private final int code;

    KanoAnswer(int code) {
        this.code = code;
    }

    /**
     * Returns the code that tables hold for this answer.
     *
     * @return the code, 1 to 5
     */
    public int code() {
        return code;
    }

    /**
     * Returns the answer with a code.
     *
     * @param code the code
     * @return the answer
     * @throws IllegalArgumentException if the code is not in [1, 5]
     */
    public static KanoAnswer ofCode(int code) {
        if (code < 1 || code > BY_CODE.length) {
            throw new IllegalArgumentException("code must be in [1, 5], got " + code);
        }
        return BY_CODE[code - 1];
    }
}
