package org.cxmetrics.stats.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.cxmetrics.core.table.CategoryColumn;

/**
 * Labels of the rows as codes 0, 1, ..., with the label of each code.
 */
final class Codes {

    private final int[] codes;
    private final List<String> labels;

    Codes(int[] codes, List<String> labels) {
        this.codes = codes;
        this.labels = labels;
    }

    private static final int DIRECT_TABLE = 1 << 22;

    static Codes of(int[] values) {
        long[] keys = new long[values.length];
        for (int row = 0; row < values.length; row++) {
            keys[row] = values[row];
        }
        return ofKeys(keys, Long::toString);
    }

    static Codes of(List<String> values, String name) {
        int[] codes = new int[values.size()];
        Map<String, Integer> known = new HashMap<>();
        List<String> labels = new ArrayList<>();
        int row = 0;
        for (String value : values) {
            String label = Objects.requireNonNull(value, name + "[" + row + "]");
            Integer code = known.putIfAbsent(label, labels.size());
            codes[row++] = code == null ? labels.size() : code;
            if (code == null) {
                labels.add(label);
            }
        }
        return new Codes(codes, List.copyOf(labels));
    }

    /** Takes only the labels that occur in a row: a column may know more. */
    static Codes of(CategoryColumn column) {
        long[] keys = new long[column.rows()];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = column.codeAt(row);
            if (keys[row] == CategoryColumn.MISSING) {
                throw new IllegalArgumentException(
                        column.name() + "[" + row + "] must have a label, got a missing value");
            }
        }
        return ofKeys(keys, key -> column.labels().get((int) key));
    }

    /** Numbers pairs of codes; only pairs that occur get a number. */
    static Codes ofPairs(Codes first, Codes second) {
        long[] keys = new long[first.codes.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = (long) first.codes[row] * second.size() + second.codes[row];
        }
        return ofKeys(keys, Long::toString);
    }

    int size() {
        return labels.size();
    }

    private static Codes ofKeys(long[] keys, LongFunction<String> label) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (long key : keys) {
            min = Math.min(min, key);
            max = Math.max(max, key);
        }
        return keys.length > 0 && max - min < DIRECT_TABLE
                ? ofNarrowKeys(keys, min, (int) (max - min) + 1, label)
                : ofWideKeys(keys, label);
    }

    private static Codes ofNarrowKeys(long[] keys, long min, int range, LongFunction<String> label) {
        int[] codeOf = new int[range];
        for (long key : keys) {
            codeOf[(int) (key - min)] = 1;
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < codeOf.length; i++) {
            if (codeOf[i] == 1) {
                codeOf[i] = labels.size();
                labels.add(label.apply(min + i));
            }
        }
        int[] codes = new int[keys.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = codeOf[(int) (keys[row] - min)];
        }
        return new Codes(codes, List.copyOf(labels));
    }

    private static Codes ofWideKeys(long[] keys, LongFunction<String> label) {
        long[] distinct = Arrays.stream(keys).sorted().distinct().toArray();
        int[] codes = new int[keys.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = Arrays.binarySearch(distinct, keys[row]);
        }
        return new Codes(codes, Arrays.stream(distinct).mapToObj(label).toList());
    }

    /** Code per row. */
    int[] codes() {
        return codes;
    }

    /** Label per code. */
    List<String> labels() {
        return labels;
    }
}
