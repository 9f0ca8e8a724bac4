package org.cxmetrics.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cxmetrics.stats.nps.Nps;

/** Promoters, passives and detractors of each segment, counted one answer at a time, as a rival's user would. */
final class SegmentCounts {

    private final Map<String, long[]> counts = new HashMap<>();

    void add(String segment, int rating) {
        long[] count = counts.computeIfAbsent(segment, name -> new long[3]);
        count[rating >= 9 ? 0 : rating >= 7 ? 1 : 2]++;
    }

    SortedMap<String, Nps> scores() {
        SortedMap<String, Nps> scores = new TreeMap<>();
        counts.forEach((segment, count) -> scores.put(segment, Nps.ofCounts(count[0], count[1], count[2])));
        return scores;
    }
}
