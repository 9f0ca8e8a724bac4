package org.cxmetrics.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    /** Week labels at year ends, by the ISO 8601 rule that a week belongs to the year of its Thursday. */
    @ParameterizedTest
    @CsvSource({
        "2020-12-31, 2020-W53",
        "2021-01-01, 2020-W53",
        "2021-01-03, 2020-W53",
        "2021-01-04, 2021-W01",
        "2016-01-01, 2015-W53",
        "2008-12-29, 2009-W01",
        "2010-01-03, 2009-W53",
        "2015-12-31, 2015-W53",
        "2026-12-31, 2026-W53",
    })
    void weeksCarryTheirWeekBasedYear(LocalDate date, String want) {
        assertThat(Frequency.WEEKLY.period(date)).hasToString(want);
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2025-10-03, 2025-10-03, 2025-10-03",
        "WEEKLY, 2025-W40, 2025-09-29, 2025-10-05",
        "MONTHLY, 2025-10, 2025-10-01, 2025-10-31",
        "QUARTERLY, 2025-Q4, 2025-10-01, 2025-12-31",
        "YEARLY, 2025, 2025-01-01, 2025-12-31",
    })
    void knowsItsNameAndItsDays(Frequency frequency, String name, LocalDate start, LocalDate end) {
        Period period = Period.containing(LocalDate.of(2025, 10, 3), frequency);
        assertThat(period).hasToString(name).isEqualTo(Period.parse(name));
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.endInclusive()).isEqualTo(end);
        assertThat(period.contains(start)).isTrue();
        assertThat(period.contains(end)).isTrue();
        assertThat(period.contains(start.minusDays(1))).isFalse();
        assertThat(period.contains(end.plusDays(1))).isFalse();
        assertThat(period.next().start()).isEqualTo(end.plusDays(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-W54",
                "2025-W53",
                "2025-W00",
                "2025-13",
                "2025-Q5",
                "2025-02-30",
                "25",
                "2025-W1",
                "2025-10-3"
            })
    void rejectsTextsOfOtherFormsAndPeriodsThatDoNotExist(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessage("period must look like 2025-10-03, 2025-W40, 2025-10, 2025-Q4 or 2025 and exist, got \""
                        + text + "\"");
    }

    @Test
    void rejectsAStartInsideThePeriod() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(LocalDate.of(2025, 10, 3), Frequency.MONTHLY))
                .withMessage("start of a MONTHLY period must be its first day, got 2025-10-03");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000})
    void rejectsYearsThatHaveNoFourDigits(int year) {
        LocalDate start = LocalDate.of(year, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(start, Frequency.YEARLY))
                .withMessage("start of a period must be in the years [0, 9999], got " + start);
    }

    @Test
    void ordersByStartThenLength() {
        List<Period> periods = List.of(
                Period.parse("2025"), Period.parse("2025-01-01"), Period.parse("2024-Q4"), Period.parse("2025-01"));
        assertThat(periods.stream().sorted().map(Period::toString))
                .containsExactly("2024-Q4", "2025-01-01", "2025-01", "2025");
    }

    @Test
    void countsOnlyPeriodsOfItsOwnLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("2025").until(Period.parse("2025-Q1")))
                .withMessage("period must have frequency YEARLY, got QUARTERLY 2025-Q1");
    }

    @Test
    void namesTheMissingArgument() {
        assertThatNullPointerException()
                .isThrownBy(() -> Frequency.DAILY.period(null))
                .withMessage("date");
        assertThatNullPointerException().isThrownBy(() -> Period.parse(null)).withMessage("text");
    }

    @Property
    void everyPeriodReadsBackAndCountsItsSteps(
            @ForAll @IntRange(max = 900_000) int day,
            @ForAll Frequency frequency,
            @ForAll @IntRange(max = 500) int steps) {
        Period period = frequency.period(LocalDate.ofEpochDay(day - 600_000L));
        assertThat(Period.parse(period.toString())).isEqualTo(period);
        Period later = period.plus(steps);
        assertThat(period.until(later)).isEqualTo(steps);
        assertThat(later.plus(-steps)).isEqualTo(period);
        assertThat(period.next().start()).isEqualTo(period.endInclusive().plusDays(1));
    }
}
