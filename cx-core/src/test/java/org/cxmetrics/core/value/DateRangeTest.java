package org.cxmetrics.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 1, day);
    }

    @Test
    void containsItsFirstAndLastDay() {
        DateRange range = DateRange.of(day(3), day(5));
        assertThat(range.contains(day(2))).isFalse();
        assertThat(range.contains(day(3))).isTrue();
        assertThat(range.contains(day(5))).isTrue();
        assertThat(range.contains(day(6))).isFalse();
        assertThat(range).hasToString("2025-01-03/2025-01-05");
    }

    @Test
    void anOpenRangeHasNoEnd() {
        DateRange range = DateRange.from(day(3));
        assertThat(range.contains(LocalDate.MAX)).isTrue();
        assertThat(range.contains(day(2))).isFalse();
        assertThat(range).hasToString("2025-01-03/..");
        assertThat(range.overlaps(DateRange.from(day(9)))).isTrue();
        assertThat(range.overlaps(DateRange.of(day(1), day(2)))).isFalse();
    }

    @Test
    void coversThePeriod() {
        assertThat(DateRange.of(Period.parse("2025-W01"))).hasToString("2024-12-30/2025-01-05");
    }

    @Test
    void rejectsAReversedRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.of(day(5), day(4)))
                .withMessage("end of a date range must not be before its start 2025-01-05, got 2025-01-04");
    }

    @Property
    void overlapMeansASharedDay(
            @ForAll @IntRange(min = 1, max = 9) int a,
            @ForAll @IntRange(max = 9) int aLength,
            @ForAll @IntRange(min = 1, max = 9) int b,
            @ForAll @IntRange(max = 9) int bLength) {
        DateRange first = DateRange.of(day(a), day(a + aLength));
        DateRange second = DateRange.of(day(b), day(b + bLength));
        boolean shared = day(1).datesUntil(day(31)).anyMatch(d -> first.contains(d) && second.contains(d));
        assertThat(first.overlaps(second)).isEqualTo(shared).isEqualTo(second.overlaps(first));
    }
}
