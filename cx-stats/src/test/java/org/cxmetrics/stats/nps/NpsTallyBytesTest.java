package org.cxmetrics.stats.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cxmetrics.core.table.CategoryColumn;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.table.TimeColumn;
import org.cxmetrics.core.value.Frequency;
import org.cxmetrics.core.value.MissingReason;
import org.junit.jupiter.api.Test;

/** Tallies by period and by segment as bytes, and answers added to answers. */
class NpsTallyBytesTest {

    /** One answer: a rating of 11 is off the scale, -1 missing; day -1 is no date; an empty segment is none. */
    private record Answer(int rating, int day, String segment) {}

    private static final Answer NONE = new Answer(10, 0, "a");

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Combinators.combine(
                        Arbitraries.integers().between(-1, 11),
                        Arbitraries.integers().between(-1, 800),
                        Arbitraries.of("", "North", "S\u00fcd", "\u6771", "\ud83c\udfd4", "a"))
                .as(Answer::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Optional<Frequency>> periods() {
        return Arbitraries.of(Frequency.class).optional();
    }

    private static ResponseTable table(List<Answer> answers) {
        RatingColumn.Builder ratings = RatingColumn.builder("recommend", 0, 10);
        CategoryColumn.Builder segments = CategoryColumn.builder("region");
        TimeColumn.Builder times = TimeColumn.builder("at", ZoneOffset.UTC);
        for (Answer answer : answers) {
            if (answer.rating() < 0) {
                ratings.addMissing();
            } else if (answer.rating() > 10) {
                ratings.addMissing(MissingReason.INVALID);
            } else {
                ratings.add(answer.rating());
            }
            if (answer.segment().isEmpty()) {
                segments.addMissing();
            } else {
                segments.add(answer.segment());
            }
            if (answer.day() < 0) {
                times.addMissing();
            } else {
                times.add(Instant.parse("2024-01-01T12:00:00Z").plusSeconds(86_400L * answer.day()));
            }
        }
        return ResponseTable.builder()
                .column(ratings.build())
                .column(segments.build())
                .submittedAt(times.build())
                .build();
    }

    private static NpsByPeriod.Tally byPeriod(List<Answer> answers, Frequency frequency) {
        NpsByPeriod.Tally tally = NpsByPeriod.tally(frequency);
        tally.add(table(answers), "recommend");
        return tally;
    }

    private static NpsBySegment.Tally bySegment(List<Answer> answers, NpsBySegment.Options options) {
        NpsBySegment.Tally tally = NpsBySegment.tally("recommend", "region", options);
        tally.add(table(answers));
        return tally;
    }

    private static NpsBySegment.Options options(Optional<Frequency> periods) {
        NpsBySegment.Options options = NpsBySegment.Options.defaults().withSuppressBelow(2);
        return periods.map(options::withPeriods).orElse(options);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void periodsComeBackAndMergeExactly(
            @ForAll("answers") List<Answer> answers, @ForAll Frequency frequency, @ForAll int at) {
        int cut = Math.floorMod(at, answers.size() + 1);
        NpsByPeriod.Tally whole = byPeriod(answers, frequency);
        byte[] first = byPeriod(answers.subList(0, cut), frequency).toBytes();
        NpsByPeriod.Tally back = NpsByPeriod.Tally.fromBytes(first, NpsByPeriod.Options.defaults());
        NpsByPeriod.Tally merged = byPeriod(answers.subList(cut, answers.size()), frequency);
        assertThat(back.toBytes()).containsExactly(first);
        NpsByPeriod sum = merged.snapshot().plus(back.snapshot());
        merged.add(back);
        assertThat(merged.toBytes()).containsExactly(whole.toBytes());
        assertThat(merged.snapshot()).isEqualTo(whole.snapshot());
        assertThat(sum).isEqualTo(whole.snapshot()).hasSameHashCodeAs(whole.snapshot());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void segmentsComeBackAndMergeExactly(
            @ForAll("answers") List<Answer> answers, @ForAll("periods") Optional<Frequency> periods, @ForAll int at) {
        int cut = Math.floorMod(at, answers.size() + 1);
        NpsBySegment.Options options = options(periods);
        NpsBySegment.Tally whole = bySegment(answers, options);
        byte[] first = bySegment(answers.subList(0, cut), options).toBytes();
        NpsBySegment.Tally back = NpsBySegment.Tally.fromBytes(first, options);
        NpsBySegment.Tally merged = bySegment(answers.subList(cut, answers.size()), options);
        assertThat(back.toBytes()).containsExactly(first);
        NpsBySegment sum = merged.snapshot().plus(back.snapshot());
        merged.add(back);
        assertThat(merged.toBytes()).containsExactly(whole.toBytes());
        assertThat(merged.snapshot()).isEqualTo(whole.snapshot());
        assertThat(sum).isEqualTo(whole.snapshot()).hasSameHashCodeAs(whole.snapshot());
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void everyCutAndEveryTailIsRefused(@ForAll("answers") List<Answer> answers, @ForAll int at) {
        byte[] periods = byPeriod(answers, Frequency.WEEKLY).toBytes();
        byte[] segments =
                bySegment(answers, options(Optional.of(Frequency.WEEKLY))).toBytes();
        for (byte[] bytes : List.of(periods, segments)) {
            int length = Math.floorMod(at, bytes.length);
            assertRefused(Arrays.copyOf(bytes, length), "bytes must be at least [0-9]+ long, got " + length);
            assertRefused(
                    Arrays.copyOf(bytes, bytes.length + 1),
                    "bytes must be " + bytes.length + " long, got " + (bytes.length + 1));
        }
    }

    private static void assertRefused(byte[] bytes, String message) {
        boolean byPeriod = bytes.length < 2 || bytes[1] == 'P';
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    if (byPeriod) {
                        NpsByPeriod.Tally.fromBytes(bytes, NpsByPeriod.Options.defaults());
                    } else {
                        NpsBySegment.Tally.fromBytes(bytes, options(Optional.of(Frequency.WEEKLY)));
                    }
                })
                .satisfies(refused -> assertThat(refused.getMessage()).matches(message));
    }

    /** The form is pinned, as bytes outlive the program that wrote them. */
    @Test
    void theFormOfVersionOneDoesNotMove() {
        NpsByPeriod.Tally tally = NpsByPeriod.tally(Frequency.QUARTERLY, NpsByPeriod.Options.defaults());
        tally.add(LocalDate.of(1970, 2, 3), 9);
        tally.add(LocalDate.of(1969, 12, 31), Double.NaN);
        String none = "0000000000000000";
        String one = "0000000000000001";
        String undated = none.repeat(13);
        String lastQuarter = "ffffffa4" + none.repeat(11) + one + none; // 92 days before 1970-01-01
        String firstQuarter = "00000000" + none.repeat(9) + one + none.repeat(3);
        assertThat(HexFormat.of().formatHex(tally.toBytes()))
                .isEqualTo("0150" + "04" + "000a" + undated + "00000002" + lastQuarter + firstQuarter);
        assertThat(HexFormat.of()
                        .formatHex(NpsBySegment.tally("r", "s\u00e4", NpsBySegment.Options.defaults())
                                .toBytes()))
                .isEqualTo(
                        "0153" + "00" + "000a" + "0000000172" + "0000000373c3a4" + undated + "00000000" + "00000000");
    }

    @Test
    void periodsRefuseWhatIsNotTheirForm() {
        byte[] good = byPeriod(List.of(NONE, new Answer(3, 40, "b")), Frequency.MONTHLY)
                .toBytes();
        int firstPeriod = 5 + 13 * 8 + 4;
        refusesPeriods(changed(good, 0, (byte) 2), "bytes[0] must be version 1, got 2");
        refusesPeriods(changed(good, 1, (byte) 'S'), "bytes[1] must be 'P', the mark of this form, got 83");
        refusesPeriods(changed(good, 2, (byte) 0), "bytes[2] must be a frequency in [1, 5], got 0");
        refusesPeriods(changed(good, 2, (byte) 6), "bytes[2] must be a frequency in [0, 5], got 6");
        refusesPeriods(changed(good, 2, (byte) -1), "bytes[2] must be a frequency in [0, 5], got -1");
        refusesPeriods(changed(good, 4, (byte) 7), "scale must be 0-10 for scheme standard, got 0-7");
        refusesPeriods(changed(good, 5, (byte) 0x80), "bytes[5] must be a count >= 0, got " + Long.MIN_VALUE);
        refusesPeriods(
                changed(good, firstPeriod - 4, (byte) 0x80),
                "bytes[109] must be a size in [0, 2147483647], got -2147483646");
        refusesPeriods(
                changed(good, firstPeriod + 3, (byte) (good[firstPeriod + 3] + 1)),
                "bytes[113] must be the first day of a MONTHLY period, got day 19724");
        byte[] twice = good.clone();
        System.arraycopy(good, firstPeriod, twice, firstPeriod + 4 + 13 * 8, 4);
        refusesPeriods(twice, "bytes[221] must be a period after 2024-01, got 2024-01");
        byte[] overflow = good.clone();
        ByteBuffer.wrap(overflow).putLong(5, Long.MAX_VALUE).putLong(13, 1);
        refusesPeriods(
                overflow,
                "bytes[5] must start counts whose sum fits a long, got [9223372036854775807, 1, 0, 0, 0, 0, 0, 0, 0, 0,"
                        + " 0]");
        refusesPeriods(RatingTally.ofScale(0, 10).toBytes(), "bytes[1] must be 'P', the mark of this form, got 0");
        assertThatNullPointerException()
                .isThrownBy(() -> NpsByPeriod.Tally.fromBytes(good, null))
                .withMessage("options");
    }

    private static void refusesPeriods(byte[] bytes, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsByPeriod.Tally.fromBytes(bytes, NpsByPeriod.Options.defaults()))
                .withMessage(message);
    }

    @Test
    void segmentsRefuseWhatIsNotTheirForm() {
        byte[] good = bySegment(List.of(NONE, new Answer(3, 40, "b")), NpsBySegment.Options.defaults())
                .toBytes();
        int body = 5 + 4 + "recommend".length() + 4 + "region".length();
        int firstLabel = body + 13 * 8 + 4 + 4;
        int secondLabel = firstLabel + 5 + 13 * 8 + 4;
        refusesSegments(changed(good, 0, (byte) 0), "bytes[0] must be version 1, got 0");
        refusesSegments(changed(good, 1, (byte) 'P'), "bytes[1] must be 'S', the mark of this form, got 80");
        refusesSegments(changed(good, 2, (byte) 1), "bytes[2] must be of periods none, got DAILY");
        refusesSegments(changed(good, 3, (byte) 1), "scale must be 0-10 for scheme standard, got 1-10");
        refusesSegments(changed(good, 9, (byte) 0xff), "bytes[9] must be UTF-8, got bytes that are not");
        refusesSegments(changed(good, body + 13 * 8 + 3, (byte) 1), "bytes[132] must be a size in [0, 0], got 1");
        refusesSegments(
                changed(good, secondLabel + 4, (byte) 'a'),
                "bytes[" + (secondLabel + 4) + "] must be a label after 'a', got 'a'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsBySegment.Tally.fromBytes(good, options(Optional.of(Frequency.DAILY))))
                .withMessage("bytes[2] must be of periods DAILY, got none");
    }

    private static void refusesSegments(byte[] bytes, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsBySegment.Tally.fromBytes(bytes, NpsBySegment.Options.defaults()))
                .withMessage(message);
    }

    private static byte[] changed(byte[] bytes, int index, byte value) {
        byte[] changed = bytes.clone();
        changed[index] = value;
        return changed;
    }

    @Test
    void onlyLikeAnswersAreAdded() {
        NpsByPeriod daily = NpsByPeriod.tally(Frequency.DAILY).snapshot();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> daily.plus(NpsByPeriod.tally(Frequency.WEEKLY).snapshot()))
                .withMessage("frequency must be DAILY, got WEEKLY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> daily.plus(NpsByPeriod.tally(
                                Frequency.DAILY, NpsByPeriod.Options.defaults().withSuppressBelow(9))
                        .snapshot()))
                .withMessage(
                        "options must be scheme standard, suppress below 5, got scheme standard, suppress below 9");
        NpsBySegment.Options defaults = NpsBySegment.Options.defaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsBySegment.tally("r", "s", defaults)
                        .snapshot()
                        .plus(NpsBySegment.tally("r", "s", defaults.withSuppressBelow(9))
                                .snapshot()))
                .withMessageStartingWith("options must be scheme standard, suppress below 5, ");
    }
}
