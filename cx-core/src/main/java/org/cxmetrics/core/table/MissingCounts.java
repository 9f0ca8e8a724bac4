package org.cxmetrics.core.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cxmetrics.core.value.MissingReason;

/**
 * Missing cells by their offset from a column's first missing code: 0 is "no known reason", 1 + ordinal a reason.
 *
 * <p>The order of {@link MissingReason} is thus part of the in-band codes; a constant may be added at its end only.
 */
final class MissingCounts {

    /** Offsets run from 0 to this number. */
    static final int LARGEST_OFFSET = MissingReason.values().length;

    private static final MissingReason[] REASONS = MissingReason.values();

    private final long[] counts = new long[LARGEST_OFFSET + 1];

    void add(int offset) {
        counts[offset]++;
    }

    long total() {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    Map<MissingReason, Long> byReason() {
        Map<MissingReason, Long> known = new EnumMap<>(MissingReason.class);
        for (MissingReason reason : REASONS) {
            if (counts[offset(reason)] > 0) {
                known.put(reason, counts[offset(reason)]);
            }
        }
        return Collections.unmodifiableMap(known);
    }

    @SuppressWarnings("EnumOrdinal") // the in-band code is the ordinal, as the class comment says
    static int offset(MissingReason reason) {
        return 1 + reason.ordinal();
    }

    static Optional<MissingReason> reason(int offset) {
        return offset == 0 ? Optional.empty() : Optional.of(REASONS[offset - 1]);
    }
}
