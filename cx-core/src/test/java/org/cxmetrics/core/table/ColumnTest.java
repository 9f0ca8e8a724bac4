package org.cxmetrics.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.cxmetrics.core.value.MissingReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    /** Each kind of column: a cell with an answer, one missing for no known reason, one for each reason. */
    static Stream<ResponseColumn> columnsWithEveryReason() {
        RatingColumn.Builder ratings =
                RatingColumn.builder("x", -100, 120).add(-100).addMissing();
        NumberColumn.Builder numbers = NumberColumn.builder("x").add(-1e308).addMissing();
        CategoryColumn.Builder labels = CategoryColumn.builder("x").add("a").addMissing();
        TimeColumn.Builder times =
                TimeColumn.builder("x", LISBON).add(Long.MAX_VALUE).addMissing();
        for (MissingReason reason : MissingReason.values()) {
            ratings.addMissing(reason);
            numbers.addMissing(reason);
            labels.addMissing(reason);
            times.addMissing(reason);
        }
        return Stream.of(ratings.build(), numbers.build(), labels.build(), times.build());
    }

    @ParameterizedTest
    @MethodSource("columnsWithEveryReason")
    void everyReasonIsKept(ResponseColumn column) {
        MissingReason[] reasons = MissingReason.values();
        assertThat(column.rows()).isEqualTo(2 + reasons.length);
        assertThat(column.missing()).isEqualTo(1 + reasons.length);
        assertThat(column.isMissing(0)).isFalse();
        assertThat(column.missingReason(0)).isEmpty();
        assertThat(column.isMissing(1)).isTrue();
        assertThat(column.missingReason(1)).isEmpty();
        Map<MissingReason, Long> once = new EnumMap<>(MissingReason.class);
        for (int i = 0; i < reasons.length; i++) {
            assertThat(column.missingReason(2 + i)).contains(reasons[i]);
            once.put(reasons[i], 1L);
        }
        assertThat(column.missingByReason()).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("columnsWithEveryReason")
    void takenRowsKeepTheirReasons(ResponseColumn column) {
        ResponseColumn taken = column.take(2, 0, 2);
        assertThat(taken.rows()).isEqualTo(3);
        assertThat(taken.missingReason(0)).contains(MissingReason.NOT_ASKED);
        assertThat(taken.missingReason(1)).isEmpty();
        assertThat(taken.missing()).isEqualTo(2);
        assertThat(taken).isNotEqualTo(column).isEqualTo(column.take(2, 0, 2)).hasSameHashCodeAs(column.take(2, 0, 2));
        assertThat(column.take(0, 1)).isNotEqualTo(column.take(0, 2)).isNotEqualTo(column.take(1, 0));
        assertThatThrownBy(() -> column.take(column.rows())).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> column.isMissing(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> column.missingReason(column.rows())).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void missingRatingsLieBelowEveryScaleInABlock() {
        RatingColumn column = RatingColumn.builder("q", -100, 120)
                .add(120)
                .addMissing()
                .addMissing(MissingReason.INVALID)
                .addCode((byte) -100)
                .addCode(RatingColumn.MISSING)
                .build();
        byte[] block = new byte[4];
        assertThat(column.copyTo(0, block)).isEqualTo(4);
        assertThat(block).containsExactly(120, -128, -121, -100);
        assertThat(column.copyTo(4, block)).isEqualTo(1);
        assertThat(column.copyTo(5, block)).isZero();
        assertThatThrownBy(() -> column.copyTo(6, block)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(RatingColumn.INVALID).isEqualTo((byte) -121);
        assertThat(RatingColumn.missingCode(MissingReason.NOT_ASKED)).isEqualTo((byte) -127);
        assertThat(column.codeAt(1)).isEqualTo(RatingColumn.MISSING);
        assertThatThrownBy(() -> column.valueAt(1))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("q[1] must hold a rating, got a missing cell");
    }

    @Test
    void ratingsOffTheirScaleAreRefused() {
        assertThatThrownBy(() -> RatingColumn.of("recommend", 0, 10, 9, 11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("recommend[1] must be in [0, 10], got 11");
        assertThatThrownBy(() -> RatingColumn.of("recommend", 0, 10, -1))
                .hasMessage("recommend[0] must be in [0, 10], got -1");
        assertThatThrownBy(() -> RatingColumn.ofCodes("recommend", 0, 10, new byte[] {3, -110}))
                .hasMessage("recommend[1] must be in [0, 10], got -110");
        assertThatThrownBy(() -> RatingColumn.ofCodes("recommend", 0, 10, new byte[] {11}))
                .hasMessage("recommend[0] must be in [0, 10], got 11");
        assertThatThrownBy(() -> RatingColumn.of("q", 0, 121))
                .hasMessage("scale of q must be ascending and within [-100, 120], got 0..121");
        assertThatThrownBy(() -> RatingColumn.of("q", -101, 0)).hasMessageContaining("got -101..0");
        assertThatThrownBy(() -> RatingColumn.of("q", 5, 5)).hasMessageContaining("got 5..5");
        assertThatThrownBy(() -> RatingColumn.of(" ", 0, 5)).hasMessage("name must not be blank, got \" \"");
        assertThatThrownBy(() -> RatingColumn.of(null, 0, 5)).hasMessage("name");
    }

    @Test
    void ratingsAreTheSameByWhateverWayTheyCome() {
        byte[] codes = {9, RatingColumn.INVALID, 3};
        RatingColumn column = RatingColumn.ofCodes("q", 0, 10, codes);
        codes[0] = 0;
        RatingColumn.Builder builder = RatingColumn.builder("q", 0, 10)
                .add(9)
                .addMissing(MissingReason.INVALID)
                .add(3);
        assertThat(builder.rows()).isEqualTo(3);
        assertThat(builder.build()).isEqualTo(column).hasSameHashCodeAs(column);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("builder of q must build once, got a second call");
        assertThat(column).hasToString("q 0..10: 3 rows, 1 missing");
        assertThat(column)
                .isNotEqualTo(RatingColumn.ofCodes("p", 0, 10, new byte[] {9, RatingColumn.INVALID, 3}))
                .isNotEqualTo(RatingColumn.ofCodes("q", 0, 11, new byte[] {9, RatingColumn.INVALID, 3}))
                .isNotEqualTo(RatingColumn.ofCodes("q", -1, 10, new byte[] {9, RatingColumn.INVALID, 3}))
                .isNotEqualTo("q");
        assertThat(column.scaleMin()).isZero();
        assertThat(column.scaleMax()).isEqualTo(10);
    }

    @Test
    void numbersAreFiniteOrMissing() {
        NumberColumn column = NumberColumn.of("minutes", 12.5, Double.NaN, -0.0);
        double[] block = new double[2];
        assertThat(column.copyTo(0, block)).isEqualTo(2);
        assertThat(block).containsExactly(12.5, Double.NaN);
        assertThat(column.valueAt(2)).isEqualTo(-0.0);
        assertThat(column).hasToString("minutes: 3 rows, 1 missing");
        assertThat(column)
                .isNotEqualTo(NumberColumn.of("minutes", 12.5, Double.NaN, 0.0))
                .isNotEqualTo(NumberColumn.of("hours", 12.5, Double.NaN, -0.0))
                .isNotEqualTo(NumberColumn.of("minutes", 12.5))
                .isNotEqualTo("minutes");
        assertThatThrownBy(() -> NumberColumn.of("m", 1, Double.POSITIVE_INFINITY))
                .hasMessage("m[1] must be finite or NaN, got Infinity");
        NumberColumn.Builder builder = NumberColumn.builder("m").add(1);
        assertThat(builder.rows()).isEqualTo(1);
        builder.build();
        assertThatThrownBy(builder::build).hasMessage("builder of m must build once, got a second call");
    }

    @Test
    void foreignNanHasNoReason() {
        double foreign = Double.longBitsToDouble(0x7ff8_0000_0000_0003L);
        NumberColumn column = NumberColumn.of("m", foreign, Double.longBitsToDouble(0xfff8_0000_0000_0001L));
        assertThat(column.missingReason(0)).isEmpty();
        assertThat(column).isEqualTo(NumberColumn.of("m", Double.NaN, Double.NaN));
    }

    @Test
    void categoriesAreCodedInOrderOfAppearance() {
        CategoryColumn column = CategoryColumn.builder("region")
                .add("North")
                .add("South")
                .addMissing(MissingReason.REFUSED)
                .add("North")
                .build();
        assertThat(column.labels()).containsExactly("North", "South");
        int[] block = new int[3];
        assertThat(column.copyTo(1, block)).isEqualTo(3);
        assertThat(block).containsExactly(1, -1, 0);
        assertThat(column.codeAt(2)).isEqualTo(CategoryColumn.MISSING);
        assertThat(column.labelAt(3)).isEqualTo("North");
        assertThatThrownBy(() -> column.labelAt(2))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("region[2] must hold a label, got a missing cell");
        assertThat(column).hasToString("region, 2 labels: 4 rows, 1 missing");
    }

    @Test
    void categoriesAreEqualByLabelNotByCode() {
        CategoryLabels shared = new CategoryLabels();
        assertThat(shared.code("South")).isZero();
        CategoryColumn.Builder builder = CategoryColumn.builder("region", shared);
        CategoryColumn other = builder.add("North").add("South").addMissing().build();
        CategoryColumn own = CategoryColumn.builder("region")
                .add("North")
                .add("South")
                .addMissing()
                .build();
        assertThat(other.codeAt(0)).isEqualTo(1);
        assertThat(own.codeAt(0)).isZero();
        assertThat(own).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(own)
                .isNotEqualTo(CategoryColumn.of("region", "North", "South", "South"))
                .isNotEqualTo(CategoryColumn.of("region", "North", "North", "North"))
                .isNotEqualTo(CategoryColumn.of("region", "North"))
                .isNotEqualTo(CategoryColumn.of("area", "North"))
                .isNotEqualTo("region");
        assertThat(builder.rows()).isEqualTo(3);
        assertThatThrownBy(builder::build).hasMessage("builder of region must build once, got a second call");
        assertThatThrownBy(() -> CategoryColumn.builder("r").add(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(CategoryColumn.builder("r", shared).add(1).build().labelAt(0))
                .isEqualTo("North");
    }

    @Test
    void dictionaryGrowsAndFindsWithoutAdding() {
        CategoryLabels labels = new CategoryLabels();
        for (int i = 0; i < 5_000; i++) {
            assertThat(labels.code("label " + i)).isEqualTo(i);
        }
        List<String> before = labels.labels();
        assertThat(labels.code("label 4711")).isEqualTo(4711);
        char[] text = "<label 42>".toCharArray();
        assertThat(labels.find(text, 1, 8)).isEqualTo(42);
        assertThat(labels.find(text, 0, 8)).isEqualTo(CategoryLabels.UNKNOWN);
        // "Aa" and "BB" have the same hash.
        assertThat(labels.code("Aa")).isEqualTo(5_000);
        assertThat(labels.find("BB".toCharArray(), 0, 2)).isEqualTo(CategoryLabels.UNKNOWN);
        assertThat(labels.size()).isEqualTo(5_001);
        assertThat(before).hasSize(5_000);
        assertThatThrownBy(() -> labels.code(text, 5, 6)).isInstanceOf(IndexOutOfBoundsException.class);
        CategoryLabels two = new CategoryLabels();
        two.code("a");
        assertThat(two).hasToString("1 labels: [a]");
    }

    @Test
    void datesFollowFromTheColumnsZone() {
        Instant late = Instant.parse("2025-10-03T23:30:00Z");
        TimeColumn column = TimeColumn.of("submitted_at", LISBON, late, Instant.EPOCH);
        assertThat(column.dateAt(0)).isEqualTo(LocalDate.of(2025, 10, 4));
        assertThat(column.instantAt(0)).isEqualTo(late);
        assertThat(column.zone()).isEqualTo(LISBON);
        assertThat(column).hasToString("submitted_at in Europe/Lisbon: 2 rows, 0 missing");
        long[] block = new long[3];
        TimeColumn gaps = TimeColumn.builder("t", LISBON)
                .add(5)
                .addMissing()
                .addMissing(MissingReason.INVALID)
                .build();
        assertThat(gaps.copyTo(0, block)).isEqualTo(3);
        assertThat(block).containsExactly(5, Long.MIN_VALUE, Long.MIN_VALUE);
        assertThatThrownBy(() -> gaps.dateAt(1))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("t[1] must hold a time, got a missing cell");
        assertThat(column)
                .isNotEqualTo(TimeColumn.of("submitted_at", ZoneOffset.UTC, late, Instant.EPOCH))
                .isNotEqualTo(TimeColumn.of("t", LISBON, late, Instant.EPOCH))
                .isNotEqualTo("submitted_at");
    }

    @Test
    void timesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> TimeColumn.of("t", LISBON, Instant.MAX))
                .hasMessage("t[0] must fit into milliseconds, got " + Instant.MAX);
        TimeColumn.Builder builder = TimeColumn.builder("t", LISBON);
        assertThatThrownBy(() -> builder.add(Long.MIN_VALUE + 7))
                .hasMessage("t[0] must be above -9223372036854775801, got -9223372036854775801");
        assertThat(builder.add(Long.MIN_VALUE + 8).rows()).isEqualTo(1);
        builder.build();
        assertThatThrownBy(builder::build).hasMessage("builder of t must build once, got a second call");
        assertThatThrownBy(() -> TimeColumn.builder("t", null)).hasMessage("zone");
    }

    @Test
    void textsAreKeptWhateverTheirCharacters() {
        TextColumn column = TextColumn.of("id", "r1", "", "ü€\ud83d\ude00", "r1");
        assertThat(column.textAt(2)).isEqualTo("ü€\ud83d\ude00");
        assertThat(column.missing()).isEqualTo(1);
        assertThat(column.missingByReason()).isEmpty();
        assertThat(column.missingReason(1)).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> column.textAt(1))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("id[1] must hold a text, got a missing cell");
        assertThat(column.take(2, 0)).isEqualTo(TextColumn.of("id", "ü€\ud83d\ude00", "r1"));
        assertThat(column).hasToString("id: 4 rows, 1 missing");
        char[] characters = "xr1xü€\ud83d\ude00".toCharArray();
        TextColumn.Builder builder = TextColumn.builder("id")
                .add(characters, 1, 2)
                .addMissing()
                .add(characters, 4, 4)
                .add("r1");
        assertThat(builder.rows()).isEqualTo(4);
        assertThat(builder.build()).isEqualTo(column).hasSameHashCodeAs(column);
        assertThatThrownBy(builder::build).hasMessage("builder of id must build once, got a second call");
        assertThat(column)
                .isNotEqualTo(TextColumn.of("id", "r1", "", "ü€\ud83d\ude00", "r2"))
                .isNotEqualTo(TextColumn.of("ids", "r1"))
                .isNotEqualTo(TextColumn.of("id", "r", "1"))
                .isNotEqualTo("id");
        assertThatThrownBy(() -> column.take(4)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void buildersGrowFarBeyondTheirFirstCapacity() {
        RatingColumn.Builder ratings = RatingColumn.builder("q", 0, 10);
        TextColumn.Builder texts = TextColumn.builder("id");
        for (int row = 0; row < 100_000; row++) {
            ratings.add(row % 11);
            texts.add("response " + row);
        }
        RatingColumn column = ratings.build();
        assertThat(column.rows()).isEqualTo(100_000);
        assertThat(column.valueAt(99_999)).isEqualTo(99_999 % 11);
        assertThat(texts.build().textAt(99_999)).isEqualTo("response 99999");
    }
}
