package org.cxmetrics.stats.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import org.cxmetrics.core.table.CategoryColumn;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.table.TimeColumn;
import org.cxmetrics.core.value.CellStatus;
import org.cxmetrics.core.value.Frequency;
import org.cxmetrics.core.value.Interval;
import org.cxmetrics.core.value.MissingReason;
import org.cxmetrics.core.value.Period;
import org.cxmetrics.stats.test.Correction;
import org.junit.jupiter.api.Test;

class NpsSeriesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
    private static final List<String> SEGMENTS = List.of("business", "residential", "senior", "tiny");

    private record Answer(LocalDate date, int rating) {}

    /** A table of rows from a seed: segments, ratings with holes, times over some weeks, some of them missing. */
    private static ResponseTable table(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RatingColumn.Builder ratings = RatingColumn.builder("recommend", 0, 10);
        CategoryColumn.Builder segments = CategoryColumn.builder("segment");
        TimeColumn.Builder times = TimeColumn.builder("at", ZONE);
        for (int row = 0; row < rows; row++) {
            int kind = random.nextInt(20);
            if (kind == 0) {
                ratings.addMissing();
            } else if (kind == 1) {
                ratings.addMissing(MissingReason.INVALID);
            } else {
                ratings.add(random.nextInt(11));
            }
            int segment = random.nextInt(31);
            if (segment == 30) {
                segments.addMissing();
            } else {
                segments.add(SEGMENTS.get(segment % 3));
            }
            if (random.nextInt(25) == 0) {
                times.addMissing();
            } else {
                times.add(Instant.parse("2021-03-20T00:00:00Z").plusSeconds(random.nextInt(40 * 86_400)));
            }
        }
        return ResponseTable.builder()
                .column(ratings.build())
                .column(segments.build())
                .submittedAt(times.build())
                .build();
    }

    @Test
    void everyWayInGivesTheSameSeries() {
        List<Answer> answers = List.of(
                new Answer(LocalDate.of(2021, 2, 3), 10),
                new Answer(LocalDate.of(2020, 12, 31), 0),
                new Answer(LocalDate.of(2021, 2, 28), 8));
        NpsByPeriod.Tally tally = NpsByPeriod.tally(Frequency.MONTHLY);
        answers.forEach(answer -> tally.add(answer.date(), (double) answer.rating()));
        NpsByPeriod collected = answers.parallelStream()
                .collect(NpsByPeriod.collector(Answer::date, Answer::rating, Frequency.MONTHLY));
        assertThat(collected).isEqualTo(tally.snapshot()).hasSameHashCodeAs(tally.snapshot());
        assertThat(collected.cells())
                .extracting(cell -> cell.period().toString())
                .containsExactly("2020-12", "2021-01", "2021-02");
        assertThat(collected.cells())
                .extracting(NpsByPeriod.Cell::status)
                .containsExactly(CellStatus.SUPPRESSED, CellStatus.NO_DATA, CellStatus.SUPPRESSED);
        assertThat(collected).hasToString("NPS by period 2020-12..2021-02: 3 periods, n=3");
        assertThat(collected.cells().get(0)).hasToString("2020-12 SUPPRESSED (n=1)");
        assertThat(collected.frequency()).isEqualTo(Frequency.MONTHLY);
        assertThat(collected).isNotEqualTo("x");
    }

    @Test
    void suppressedScoresAreWithheldAndCountsStay() {
        NpsByPeriod.Tally tally = NpsByPeriod.tally(Frequency.YEARLY);
        for (int i = 0; i < 5; i++) {
            tally.add(LocalDate.of(2024, 5, 1 + i), 10);
        }
        tally.add(LocalDate.of(2025, 5, 1), 10);
        NpsByPeriod series = tally.snapshot();
        NpsByPeriod.Cell shown = series.cell(Period.parse("2024"));
        NpsByPeriod.Cell hidden = series.cell(Period.parse("2025"));
        assertThat(shown.score()).isEqualTo(100);
        assertThat(shown).hasToString("2024 +100.0 (n=5)");
        assertThat(shown.interval().isDefined()).isTrue();
        assertThat(hidden.score()).isNaN();
        assertThat(hidden.interval()).isEqualTo(Interval.UNDEFINED);
        assertThat(hidden.nps().score()).isEqualTo(100);
        assertThat(series.toTable().toString().lines()).hasSize(4);
        assertThat(series.facts().values()).containsKeys("cells", "options");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> series.cell(Period.parse("2026")))
                .withMessage("period must be in NPS by period 2024..2025: 2 periods, n=6, got 2026");
    }

    @Test
    void rollingScoresAreThoseOfTheSummedCounts() {
        NpsByPeriod daily = NpsByPeriod.fromTable(table(5_000, 1), "recommend", Frequency.DAILY);
        List<NpsByPeriod.Cell> rolling = daily.rolling(7);
        assertThat(rolling.subList(0, 6)).allMatch(cell -> cell.status() == CellStatus.NO_DATA);
        for (int i = 6; i < rolling.size(); i++) {
            Nps sum = daily.cells().subList(i - 6, i + 1).stream()
                    .map(NpsByPeriod.Cell::nps)
                    .reduce(Nps.EMPTY, Nps::plus);
            assertThat(rolling.get(i).nps()).isEqualTo(sum);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> daily.rolling(0))
                .withMessage("periods must be >= 1, got 0");
    }

    @Test
    void aTableIsCountedByItsLocalDates() {
        // 23:30 UTC is the next day in Vienna, also across the change to summer time on 2021-03-28
        TimeColumn times = TimeColumn.of(
                "at",
                ZONE,
                Instant.parse("2021-03-27T23:30:00Z"),
                Instant.parse("2021-03-28T22:30:00Z"),
                Instant.parse("2021-03-27T22:30:00Z"));
        ResponseTable table = ResponseTable.builder()
                .column(RatingColumn.of("recommend", 0, 10, 10, 9, 0))
                .submittedAt(times)
                .build();
        NpsByPeriod series = NpsByPeriod.fromTable(table, "recommend", Frequency.DAILY);
        assertThat(series.cells())
                .extracting(cell -> cell.period() + " " + cell.nps().score())
                .containsExactly("2021-03-27 -100.0", "2021-03-28 100.0", "2021-03-29 100.0");
    }

    @Test
    void blocksInAnyOrderGiveTheSameSeriesAndSegments() {
        NpsBySegment.Options weekly = NpsBySegment.Options.defaults().withPeriods(Frequency.WEEKLY);
        List<ResponseTable> blocks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            blocks.add(table(5_000, 20 + i));
        }
        NpsBySegment.Tally forwards = NpsBySegment.tally("recommend", "segment", weekly);
        blocks.forEach(forwards::add);
        Collections.reverse(blocks);
        NpsBySegment.Tally merged = NpsBySegment.tally("recommend", "segment", weekly);
        for (ResponseTable block : blocks) {
            NpsBySegment.Tally part = NpsBySegment.tally("recommend", "segment", weekly);
            part.add(block);
            merged.add(part);
        }
        assertThat(merged.snapshot()).isEqualTo(forwards.snapshot()).hasSameHashCodeAs(forwards.snapshot());
        assertThat(merged.snapshot().total().plus(merged.snapshot().unassigned()))
                .isEqualTo(
                        blocks.stream().map(b -> Nps.fromTable(b, "recommend")).reduce(Nps.EMPTY, Nps::plus));
    }

    @Test
    void segmentsAgreeWithCountingThemOneByOne() {
        ResponseTable table = table(9_000, 3);
        NpsBySegment bySegment = NpsBySegment.fromTable(table, "recommend", "segment");
        for (String label : SEGMENTS.subList(0, 3)) {
            RatingTally tally = RatingTally.ofScale(0, 10);
            for (int row = 0; row < table.rows(); row++) {
                if (!table.category("segment").isMissing(row)
                        && table.category("segment").labelAt(row).equals(label)) {
                    tally.add(new byte[] {table.rating("recommend").codeAt(row)});
                }
            }
            assertThat(bySegment.segment(label).nps()).isEqualTo(Nps.from(tally));
        }
        assertThat(bySegment.familySize()).isEqualTo(3);
        assertThat(bySegment.options()).isEqualTo(NpsBySegment.Options.defaults());
        assertThat(bySegment).isNotEqualTo("x");
    }

    @Test
    void differencesFromTheRestAreCorrectedAsOneFamily() {
        NpsBySegment bySegment = NpsBySegment.fromTable(ratedSegments(), "recommend", "segment");
        NpsBySegment.Segment business = bySegment.segment("business");
        NpsDifference expected = NpsDifference.of(Nps.ofCounts(0, 0, 30), Nps.ofCounts(26, 0, 28));
        assertThat(business.fromRest()).contains(expected);
        // Holm on three comparisons: the smallest p is multiplied by 3
        assertThat(business.adjustedP()).isEqualTo(3 * expected.pValue());
        assertThat(business.toString()).startsWith("business -100.0 (n=30), from rest -");
        assertThat(business.score()).isEqualTo(-100);
        assertThat(business.interval().isDefined()).isTrue();
        assertThat(bySegment).hasToString("NPS by segment: 4 segments, n=84, total -38.1");
        assertThat(bySegment.facts().values()).containsKeys("segments", "familySize");
    }

    @Test
    void smallSegmentsAreSuppressedAndNotCompared() {
        NpsBySegment bySegment = NpsBySegment.fromTable(ratedSegments(), "recommend", "segment");
        NpsBySegment.Segment tiny = bySegment.segment("tiny");
        assertThat(tiny.status()).isEqualTo(CellStatus.SUPPRESSED);
        assertThat(tiny.score()).isNaN();
        assertThat(tiny.interval()).isEqualTo(Interval.UNDEFINED);
        assertThat(tiny.fromRest()).isEmpty();
        assertThat(tiny.adjustedP()).isNaN();
        assertThat(tiny).hasToString("tiny SUPPRESSED (n=4)");
        assertThat(bySegment.familySize()).isEqualTo(3);
        assertThat(bySegment.toTable().toString()).contains("SUPPRESSED");
        assertThat(NpsBySegment.fromTable(
                                ratedSegments(),
                                "recommend",
                                "segment",
                                NpsBySegment.Options.defaults().withSuppressBelow(4))
                        .familySize())
                .isEqualTo(4);
    }

    @Test
    void aLoneSegmentHasNoRest() {
        ResponseTable table = ResponseTable.of(
                RatingColumn.of("recommend", 0, 10, 10, 10, 9, 3, 4),
                CategoryColumn.of("segment", "a", "a", "a", "a", "a"));
        assertThat(NpsBySegment.fromTable(table, "recommend", "segment")
                        .segment("a")
                        .fromRest())
                .isEmpty();
    }

    @Test
    void periodsOfSegmentsAreThereWhenAskedFor() {
        NpsBySegment bySegment = NpsBySegment.fromTable(
                table(4_500, 9),
                "recommend",
                "segment",
                NpsBySegment.Options.defaults().withPeriods(Frequency.MONTHLY));
        NpsByPeriod months = bySegment.segment("senior").periods().orElseThrow();
        assertThat(months.cells()).extracting(cell -> cell.period().toString()).containsExactly("2021-03", "2021-04");
        assertThat(months.total().plus(months.undated()))
                .isEqualTo(bySegment.segment("senior").nps());
        assertThat(bySegment.facts().values()).containsKey("segments");
    }

    @Test
    void tallyOfNothingIsAnEmptyAnswer() {
        NpsBySegment nothing =
                NpsBySegment.tally("r", "s", NpsBySegment.Options.defaults()).snapshot();
        assertThat(nothing.segments()).isEmpty();
        assertThat(nothing.total().score()).isNaN();
        assertThat(NpsByPeriod.tally(Frequency.DAILY).snapshot()).hasToString("NPS by period (none): 0 periods, n=0");
    }

    @Test
    void whatIsNotThereIsNamed() {
        ResponseTable timeless = ResponseTable.of(
                RatingColumn.of("recommend", 0, 10, 10),
                RatingColumn.of("five", 1, 5, 5),
                CategoryColumn.of("segment", "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsByPeriod.fromTable(timeless, "recommend", Frequency.DAILY))
                .withMessage("table must have a time of submission, got none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsBySegment.fromTable(
                        timeless,
                        "recommend",
                        "segment",
                        NpsBySegment.Options.defaults().withPeriods(Frequency.DAILY)))
                .withMessage("table must have a time of submission, got none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsBySegment.fromTable(timeless, "five", "segment"))
                .withMessage("scale must be 0-10 for scheme standard, got 1-5");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() ->
                        NpsBySegment.fromTable(timeless, "recommend", "segment").segment("b"))
                .withMessageStartingWith("segment must be one of 1, got \"b\"");
        assertThatNullPointerException()
                .isThrownBy(() -> NpsByPeriod.tally(null))
                .withMessage("frequency");
    }

    @Test
    void talliesOfDifferentKindsDoNotMix() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsByPeriod.tally(Frequency.DAILY).add(NpsByPeriod.tally(Frequency.WEEKLY)))
                .withMessage("frequency must be DAILY, got WEEKLY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsByPeriod.tally(Frequency.DAILY)
                        .add(NpsByPeriod.tally(
                                Frequency.DAILY, NpsByPeriod.Options.defaults().withScheme(BoxScheme.NPS_EUROPEAN))))
                .withMessageStartingWith("scheme must be 'standard");
        NpsBySegment.Options defaults = NpsBySegment.Options.defaults();
        for (NpsBySegment.Tally other : List.of(
                NpsBySegment.tally("x", "s", defaults),
                NpsBySegment.tally("r", "x", defaults),
                NpsBySegment.tally("r", "s", defaults.withSuppressBelow(1)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NpsBySegment.tally("r", "s", defaults).add(other))
                    .withMessageStartingWith("tally must be of r by s (scheme standard, suppress below 5, ");
        }
    }

    @Test
    void defaultsAreThoseOfTheMethodPage() {
        NpsByPeriod.Options periods = NpsByPeriod.Options.defaults();
        assertThat(periods).hasToString("scheme standard, suppress below 5");
        assertThat(periods)
                .isEqualTo(periods.withSuppressBelow(5))
                .hasSameHashCodeAs(periods.withSuppressBelow(5))
                .isNotEqualTo(periods.withSuppressBelow(6))
                .isNotEqualTo("x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> periods.withSuppressBelow(-1))
                .withMessage("n must be >= 0, got -1");
        NpsBySegment.Options segments = NpsBySegment.Options.defaults();
        assertThat(segments)
                .hasToString("scheme standard, suppress below 5, correction HOLM, method ADJUSTED_WALD, periods none");
        assertThat(segments.withCorrection(Correction.BONFERRONI)
                        .withMethod(NpsDifferenceMethod.SCORE)
                        .withScheme(BoxScheme.NPS_EUROPEAN)
                        .withPeriods(Frequency.DAILY)
                        .facts()
                        .values())
                .containsKey("frequency");
        assertThat(segments)
                .isEqualTo(segments.withSuppressBelow(5))
                .hasSameHashCodeAs(segments.withSuppressBelow(5))
                .isNotEqualTo(segments.withSuppressBelow(6))
                .isNotEqualTo("x");
    }

    /** 30 detractors in business, 20 promoters and 10 detractors in residential, 6 and 14 in senior, 4 detractors in tiny. */
    private static ResponseTable ratedSegments() {
        RatingColumn.Builder ratings = RatingColumn.builder("recommend", 0, 10);
        CategoryColumn.Builder segments = CategoryColumn.builder("segment");
        int[][] counts = {{0, 30}, {20, 10}, {6, 14}, {0, 4}};
        for (int segment = 0; segment < counts.length; segment++) {
            for (int i = 0; i < counts[segment][0] + counts[segment][1]; i++) {
                ratings.add(i < counts[segment][0] ? 10 : 0);
                segments.add(SEGMENTS.get(segment));
            }
        }
        return ResponseTable.of(ratings.build(), segments.build());
    }
}
