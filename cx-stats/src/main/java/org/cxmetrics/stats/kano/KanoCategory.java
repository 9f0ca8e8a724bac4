package org.cxmetrics.stats.kano;

import java.util.List;

/**
 * The categories of the Kano model, in the order in which ties are decided: that of their impact on the product.
 *
 * <p>References: Kano, Seraku, Takahashi and Tsuji (1984), Hinshitsu 14(2); order of ties: Berger et al. (1993), Center
 * for Quality of Management Journal 2(4).
 */
public enum KanoCategory {
    /** M: its absence dissatisfies, its presence is taken for granted; also called basic factor or dissatisfier. */
    MUST_BE(0, 'M'),
    /** O: the more, the more satisfied, in both directions; also called performance factor or satisfier. */
    ONE_DIMENSIONAL(1, 'O'),
    /** A: its presence delights, its absence is not missed; also called excitement factor or delighter. */
    ATTRACTIVE(2, 'A'),
    /** I: neither presence nor absence matters. */
    INDIFFERENT(3, 'I'),
    /** R: its absence is preferred. */
    REVERSE(4, 'R'),
    /** Q: the two answers contradict each other. */
    QUESTIONABLE(5, 'Q');

    /** All categories in the order of ties. */
    static final List<KanoCategory> ALL = List.of(values());

    private final int index;
    private final char letter;

    KanoCategory(int index, char letter) {
        this.index = index;
        this.letter = letter;
    }

    /**
     * Returns the letter of the category.
     *
     * @return M, O, A, I, R or Q
     */
    public char letter() {
        return letter;
    }

    /**
     * Returns the category with a letter.
     *
     * @param letter M, O, A, I, R or Q
     * @return the category
     * @throws IllegalArgumentException if there is no such category
     */
    public static KanoCategory ofLetter(char letter) {
        for (KanoCategory category : ALL) {
            if (category.letter == letter) {
                return category;
            }
        }
        throw new IllegalArgumentException("letter must be one of MOAIRQ, got " + letter);
    }

    int index() {
        return index;
    }
}
