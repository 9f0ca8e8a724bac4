package org.cxmetrics.stats.kano;

import java.util.Comparator;
import java.util.List;

/** The two most frequent of M, O, A, I, R; ties in this order. Questionable answers do not compete. */
record TopTwo(KanoCategory top, KanoCategory second, long a, long b) {

    static TopTwo of(KanoCounts counts) {
        List<KanoCategory> ranked = KanoCategory.ALL.stream()
                .filter(category -> category != KanoCategory.QUESTIONABLE)
                .sorted(Comparator.comparingLong(counts::count).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        KanoCategory top = ranked.get(0);
        KanoCategory second = ranked.get(1);
        return new TopTwo(top, second, counts.count(top), counts.count(second));
    }

    boolean isEmpty() {
        return a == 0;
    }
}
