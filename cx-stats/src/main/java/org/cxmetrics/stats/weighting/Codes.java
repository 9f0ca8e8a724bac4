package org.cxmetrics.stats.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Labels of the rows as codes 0, 1, ..., with the label of each code.
 *
 * @param codes code per row
 * @param labels label per code
 */
record Codes(int[] codes, List<String> labels) {

    private static final int DIRECT_TABLE = 1 << 22;

    static Codes of(int[] values) {
        long[] keys = new long[values.length];
        for (int row = 0; row < values.length; row++) {
            keys[row] = values[row];
        }
        return ofKeys(keys);
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

    /** Numbers pairs of codes; only pairs that occur get a number. */
    static Codes ofPairs(Codes first, Codes second) {
        long[] keys = new long[first.codes.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = (long) first.codes[row] * second.size() + second.codes[row];
        }
        return ofKeys(keys);
    }

    int size() {
        return labels.size();
    }

    private static Codes ofKeys(long[] keys) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (long key : keys) {
            min = Math.min(min, key);
            max = Math.max(max, key);
        }
        return keys.length > 0 && max - min < DIRECT_TABLE ? ofNarrowKeys(keys, min, max) : ofWideKeys(keys);
    }

    private static Codes ofNarrowKeys(long[] keys, long min, long max) {
        int[] codeOf = new int[(int) (max - min) + 1];
        for (long key : keys) {
            codeOf[(int) (key - min)] = 1;
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < codeOf.length; i++) {
            if (codeOf[i] == 1) {
                codeOf[i] = labels.size();
                labels.add(Long.toString(min + i));
            }
        }
        int[] codes = new int[keys.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = codeOf[(int) (keys[row] - min)];
        }
        return new Codes(codes, List.copyOf(labels));
    }

    private static Codes ofWideKeys(long[] keys) {
        long[] distinct = Arrays.stream(keys).sorted().distinct().toArray();
        int[] codes = new int[keys.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = Arrays.binarySearch(distinct, keys[row]);
        }
        return new Codes(codes, Arrays.stream(distinct).mapToObj(Long::toString).toList());
    }
}
