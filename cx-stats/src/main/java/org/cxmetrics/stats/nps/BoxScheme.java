package org.cxmetrics.stats.nps;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cxmetrics.core.value.Facts;
import org.cxmetrics.core.value.MayGrow;
import org.cxmetrics.stats.internal.count.BoxCounts;

/**
 * The named rule that puts a rating into the top box, the bottom box or the middle of its scale.
 *
 * <pre>{@code
 * BoxScheme easy = BoxScheme.ofScale("easy", 1, 7).withTop(6, 7).withBottom(1, 2, 3);
 * Nps european = Nps.of(ratings, Nps.Options.defaults().withScheme(BoxScheme.NPS_EUROPEAN));
 * }</pre>
 *
 * <p>A scheme is never guessed from the data, and every score carries the one it was made with.
 *
 * @param name name of the scheme, as it is printed
 * @param minimum smallest rating of the scale
 * @param maximum largest rating of the scale
 * @param top ratings that count for the score
 * @param bottom ratings that count against it, none of them also in the top box
 */
public record BoxScheme(String name, int minimum, int maximum, SortedSet<Integer> top, SortedSet<Integer> bottom) {

    /** The definition of the Net Promoter question: promoters 9-10, passives 7-8, detractors 0-6 (Reichheld 2003). */
    public static final BoxScheme NPS =
            ofScale("standard", 0, 10).withTop(9, 10).withBottom(0, 1, 2, 3, 4, 5, 6);

    /** Promoters 8-10, passives 6-7, detractors 0-5; comparable with itself only. */
    public static final BoxScheme NPS_EUROPEAN =
            ofScale("european", 0, 10).withTop(8, 9, 10).withBottom(0, 1, 2, 3, 4, 5);

    /** Customer satisfaction on 1-5: top 4-5, bottom 1-2. */
    public static final BoxScheme CSAT = ofScale("csat", 1, 5).withTop(4, 5).withBottom(1, 2);

    /** Customer effort of 2010 on 1-5, where a low rating is good: top 1-2, bottom 4-5. */
    public static final BoxScheme CES_2010 =
            ofScale("ces-2010", 1, 5).withTop(1, 2).withBottom(4, 5);

    /** Customer effort of 2013, agreement with "made it easy" on 1-7: top 5-7, bottom 1-3. */
    public static final BoxScheme CES_2013 =
            ofScale("ces-2013", 1, 7).withTop(5, 6, 7).withBottom(1, 2, 3);

    /** Net easy on 1-7: top 6-7, bottom 1-3. */
    public static final BoxScheme NET_EASY =
            ofScale("net-easy", 1, 7).withTop(6, 7).withBottom(1, 2, 3);

    /** Trust on 1-7: top 6-7, bottom 1-3. */
    public static final BoxScheme TRUST = ofScale("trust", 1, 7).withTop(6, 7).withBottom(1, 2, 3);

    /** One item of an experience index on 1-5: top 4-5, bottom 1-2. */
    public static final BoxScheme EXPERIENCE =
            ofScale("experience", 1, 5).withTop(4, 5).withBottom(1, 2);

    /**
     * Checks the boxes.
     *
     * @param name name of the scheme, not blank
     * @param minimum smallest rating, at least -100
     * @param maximum largest rating, above the smallest and at most 120
     * @param top ratings of the top box, inside the scale
     * @param bottom ratings of the bottom box, inside the scale and disjoint from the top box
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, the scale is empty or too wide, a rating is off the scale or
     *     in both boxes
     */
    @MayGrow
    public BoxScheme {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank, got '" + name + "'");
        }
        RatingTally.requireScale(minimum, maximum);
        top = checked("top", top, minimum, maximum);
        bottom = checked("bottom", bottom, minimum, maximum);
        for (int rating : bottom) {
            if (top.contains(rating)) {
                throw new IllegalArgumentException("bottom must not overlap the top box, got " + rating + " in both");
            }
        }
    }

    /**
     * Returns a scheme on a scale whose boxes are still empty.
     *
     * @param name name of the scheme, not blank
     * @param minimum smallest rating, at least -100
     * @param maximum largest rating, above the smallest and at most 120
     * @return the scheme, to be given its boxes by {@link #withTop} and {@link #withBottom}
     * @throws NullPointerException if name is null
     * @throws IllegalArgumentException if the name is blank or the scale is empty or too wide
     */
    public static BoxScheme ofScale(String name, int minimum, int maximum) {
        return new BoxScheme(name, minimum, maximum, Collections.emptySortedSet(), Collections.emptySortedSet());
    }

    /**
     * Returns this scheme with another top box.
     *
     * @param ratings ratings of the top box, inside the scale
     * @return the new scheme
     * @throws IllegalArgumentException if a rating is off the scale or in the bottom box
     */
    public BoxScheme withTop(int... ratings) {
        return new BoxScheme(name, minimum, maximum, setOf(ratings), bottom);
    }

    /**
     * Returns this scheme with another bottom box.
     *
     * @param ratings ratings of the bottom box, inside the scale
     * @return the new scheme
     * @throws IllegalArgumentException if a rating is off the scale or in the top box
     */
    public BoxScheme withBottom(int... ratings) {
        return new BoxScheme(name, minimum, maximum, top, setOf(ratings));
    }

    /** Where the scale is cut, if the boxes are its two ends and byte codes from 0 on can hold it. */
    Optional<BoxCounts.Cuts> cuts() {
        int middle = bottom.isEmpty() ? minimum : bottom.last() + 1;
        int upper = top.isEmpty() ? maximum + 1 : top.first();
        boolean ends = minimum >= 0 && middle - minimum == bottom.size() && maximum + 1 - upper == top.size();
        return ends ? Optional.of(new BoxCounts.Cuts(minimum, middle, upper, maximum)) : Optional.empty();
    }

    RatingTally newTally() {
        return RatingTally.ofScale(minimum, maximum);
    }

    void writeScale(ByteBuffer buffer) {
        buffer.put((byte) minimum).put((byte) maximum);
    }

    void requireScale(int otherMinimum, int otherMaximum) {
        if (otherMinimum != minimum || otherMaximum != maximum) {
            throw new IllegalArgumentException("scale must be " + minimum + "-" + maximum + " for scheme " + name
                    + ", got " + otherMinimum + "-" + otherMaximum);
        }
    }

    void requireSame(BoxScheme other) {
        if (!equals(other)) {
            throw new IllegalArgumentException("scheme must be '" + this + "', got '" + other + "'");
        }
    }

    /**
     * Returns the scheme as data.
     *
     * @return name, scale and boxes
     */
    public Facts facts() {
        return Facts.builder()
                .add("name", name)
                .add("minimum", minimum)
                .add("maximum", maximum)
                .add("top", range(top))
                .add("bottom", range(bottom))
                .build();
    }

    /**
     * Returns the scheme in one line.
     *
     * @return a line such as {@code standard: scale 0-10, top 9-10, bottom 0-6}
     */
    @Override
    public String toString() {
        return name + ": scale " + minimum + "-" + maximum + ", top " + range(top) + ", bottom " + range(bottom);
    }

    private static SortedSet<Integer> setOf(int... ratings) {
        SortedSet<Integer> set = new TreeSet<>();
        for (int rating : ratings) {
            set.add(rating);
        }
        return set;
    }

    private static SortedSet<Integer> checked(String box, Collection<Integer> ratings, int minimum, int maximum) {
        SortedSet<Integer> copy = new TreeSet<>(ratings);
        for (int rating : copy) {
            if (rating < minimum || rating > maximum) {
                throw new IllegalArgumentException(
                        box + " must be in [" + minimum + ", " + maximum + "], got " + rating);
            }
        }
        return Collections.unmodifiableSortedSet(copy);
    }

    static String range(SortedSet<Integer> ratings) {
        if (ratings.isEmpty()) {
            return "none";
        }
        boolean gapless = ratings.last() - ratings.first() == ratings.size() - 1;
        return gapless && ratings.size() > 1
                ? ratings.first() + "-" + ratings.last()
                : ratings.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
