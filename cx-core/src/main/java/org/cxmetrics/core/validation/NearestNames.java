package org.cxmetrics.core.validation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The valid names that come nearest to one that does not exist, for messages.
 *
 * <p>Nearness is the number of letters to insert, delete, replace or swap with their neighbour, upper and lower case
 * being alike. At most {@value #AT_MOST} names are given, and none that shares less than about half its letters with
 * the wanted one.
 *
 * <pre>{@code
 * NearestNames.of("recomend", List.of("recommend", "region")).names();   // [recommend]
 * }</pre>
 *
 * <p>References: Damerau (1964), Communications of the ACM 7(3), 171-176, here in its restricted form (no letter is
 * edited twice).
 *
 * @param wanted the name that does not exist
 * @param names the nearest valid names, nearest first; equally near ones in the order of their letters
 */
public record NearestNames(String wanted, List<String> names) {

    /** How many names are given at most. */
    public static final int AT_MOST = 3;

    /**
     * Copies the names.
     *
     * @param wanted the name that does not exist
     * @param names the nearest valid names
     * @throws NullPointerException if wanted, names or one of the names is null
     */
    public NearestNames {
        Objects.requireNonNull(wanted, "wanted");
        names = List.copyOf(Objects.requireNonNull(names, "names"));
    }

    /**
     * Returns the valid names nearest to one that does not exist.
     *
     * <p>O(number of names times their length squared).
     *
     * @param wanted the name that does not exist
     * @param valid the names that do
     * @return up to {@value #AT_MOST} names
     * @throws NullPointerException if an argument is null
     */
    public static NearestNames of(String wanted, Collection<String> valid) {
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(valid, "valid");
        record Candidate(String name, int edits) {}
        List<String> nearest = valid.stream()
                .distinct()
                .map(name -> new Candidate(name, edits(wanted, name)))
                .filter(candidate -> candidate.edits()
                        <= (Math.max(wanted.length(), candidate.name().length()) + 1) / 2)
                .sorted(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::name))
                .limit(AT_MOST)
                .map(Candidate::name)
                .toList();
        return new NearestNames(wanted, nearest);
    }

    /**
     * Returns the wanted name and its nearest ones in words, ready for the end of a message.
     *
     * @return for example {@code "recomend" (nearest: "recommend", "region")}, or {@code "xyz"} alone
     */
    @Override
    public String toString() {
        String nearest = names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return '"' + wanted + '"' + (names.isEmpty() ? "" : " (nearest: " + nearest + ")");
    }

    /** Restricted edit distance over three rolling rows of the matrix. */
    private static int edits(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
