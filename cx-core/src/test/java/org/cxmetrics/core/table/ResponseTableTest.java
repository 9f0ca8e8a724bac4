package org.cxmetrics.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ResponseTableTest {

    private static final RatingColumn RECOMMEND = RatingColumn.of("recommend", 0, 10, 9, 10, 3, 7);
    private static final CategoryColumn REGION = CategoryColumn.builder("region")
            .add("North")
            .add("South")
            .add("North")
            .addMissing()
            .build();

    private static ResponseTable.Builder builder() {
        return ResponseTable.builder()
                .responseIds(TextColumn.of("response_id", "r1", "r2", "r3", "r4"))
                .respondentIds(TextColumn.of("respondent_id", "p1", "p2", "p1", "p3"))
                .customerIds(TextColumn.of("customer_id", "c1", "c2", "c1", "c3"))
                .touchpointIds(CategoryColumn.of("touchpoint_id", "call", "web", "web", "call"))
                .submittedAt(TimeColumn.of(
                        "submitted_at", ZoneOffset.UTC, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH))
                .weights(NumberColumn.of("weight", 1, 0, 2.5, Double.NaN), WeightKind.PROBABILITY)
                .column(RECOMMEND)
                .column(REGION)
                .column(NumberColumn.of("minutes", 1, 2, 3, 4));
    }

    @Test
    void columnsAreFoundByNameAndRole() {
        ResponseTable table = builder().build();
        assertThat(table.rows()).isEqualTo(4);
        assertThat(table.columns()).hasSize(9).contains(RECOMMEND, REGION);
        assertThat(table.rating("recommend")).isSameAs(RECOMMEND);
        assertThat(table.category("region")).isSameAs(REGION);
        assertThat(table.number("minutes").valueAt(3)).isEqualTo(4);
        assertThat(table.time("submitted_at")).isSameAs(table.submittedAt().orElseThrow());
        assertThat(table.text("response_id")).isSameAs(table.responseIds().orElseThrow());
        assertThat(table.respondentIds().orElseThrow().textAt(2)).isEqualTo("p1");
        assertThat(table.customerIds().orElseThrow().textAt(1)).isEqualTo("c2");
        assertThat(table.touchpointIds().orElseThrow().labelAt(1)).isEqualTo("web");
        assertThat(table.weights().orElseThrow().valueAt(2)).isEqualTo(2.5);
        assertThat(table.weightKind()).contains(WeightKind.PROBABILITY);
        assertThat(ResponseTable.of(RECOMMEND).weightKind()).isEmpty();
        assertThat(ResponseTable.of(RECOMMEND).responseIds()).isEmpty();
    }

    @Test
    void unknownNameIsAnsweredWithTheNearestOnes() {
        ResponseTable table = builder().build();
        assertThatThrownBy(() -> table.rating("recomend"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("rating column must be one of the table's 1, got \"recomend\" (nearest: \"recommend\")");
        assertThatThrownBy(() -> table.rating("region"))
                .hasMessage("rating column must be one of the table's 1, got \"region\"");
        assertThatThrownBy(() -> table.category(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
    }

    @Test
    void columnsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> ResponseTable.of(RECOMMEND, CategoryColumn.of("region", "North")))
                .hasMessage("column region must have 4 rows as recommend has, got 1");
        assertThatThrownBy(() -> ResponseTable.of(RECOMMEND, RECOMMEND))
                .hasMessage("column name must be given once, got \"recommend\" again");
        assertThatThrownBy(() -> builder().responseIds(TextColumn.of("other")))
                .hasMessage("role RESPONSE_ID must be given to one column, got \"other\" besides \"response_id\"");
        assertThatThrownBy(() -> ResponseTable.builder().weights(NumberColumn.of("w", 1, -0.5), WeightKind.FREQUENCY))
                .hasMessage("w[1] must be >= 0, got -0.5");
        assertThatThrownBy(() -> ResponseTable.builder().weights(NumberColumn.of("w", 1), null))
                .hasMessage("kind");
        assertThatThrownBy(() -> builder().flag(4, RowFlag.TEST).build())
                .hasMessage("flagged row must be one of the table's 4, got 4");
        assertThatThrownBy(() -> builder().flag(-1, RowFlag.TEST)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void tablesAreEqualByContent() {
        assertThat(builder().build())
                .isEqualTo(builder().build())
                .hasSameHashCodeAs(builder().build())
                .isEqualTo(builder().build().toBuilder().build())
                .isNotEqualTo(builder().flag(0, RowFlag.TEST).build())
                .isNotEqualTo(ResponseTable.of(RECOMMEND))
                .isNotEqualTo("table");
        NumberColumn weights = NumberColumn.of("w", 1, 2);
        ResponseTable probability =
                ResponseTable.builder().weights(weights, WeightKind.PROBABILITY).build();
        assertThat(probability)
                .isNotEqualTo(ResponseTable.builder()
                        .weights(weights, WeightKind.FREQUENCY)
                        .build())
                .isNotEqualTo(ResponseTable.of(weights));
        assertThat(ResponseTable.of(RECOMMEND)).isNotEqualTo(ResponseTable.of(REGION));
        assertThat(ResponseTable.of().rows()).isZero();
    }

    @Test
    void flaggedRowsAreLeftOutWithTheirReason() {
        ResponseTable table = builder()
                .flag(0, RowFlag.SPAM)
                .flag(0, RowFlag.TEST)
                .flag(2, RowFlag.SPAM)
                .flag(3, RowFlag.DUPLICATE)
                .build();
        assertThat(table.flags(0)).containsExactly(RowFlag.TEST, RowFlag.SPAM);
        assertThat(table.flags(1)).isEmpty();
        assertThat(table.flags(3)).containsExactly(RowFlag.DUPLICATE);
        assertThat(table.flagged(RowFlag.SPAM)).isEqualTo(2);
        assertThat(table.flagged(RowFlag.PREVIEW)).isZero();
        RowSelection counted = table.excluding(RowFlag.SPAM, RowFlag.TEST);
        assertThat(counted).hasToString("kept 2 of 4 rows; left out: TEST 1, SPAM 1");
        assertThat(counted.leftOutByReason()).isEqualTo(Map.of("TEST", 1L, "SPAM", 1L));
        assertThat(counted.leftOutRows()).containsExactly(0, 2);
        assertThat(counted.reasonAt(0)).contains("TEST");
        assertThat(counted.reasonAt(1)).isEmpty();
        assertThat(counted.rows()).isEqualTo(4);
        assertThat(counted.leftOut()).isEqualTo(2);
        assertThat(counted.table().rating("recommend")).isEqualTo(RatingColumn.of("recommend", 0, 10, 10, 7));
        assertThat(counted.table().flags(1)).containsExactly(RowFlag.DUPLICATE);
        assertThat(counted.table().weightKind()).contains(WeightKind.PROBABILITY);
        assertThat(counted.table().responseIds()).contains(TextColumn.of("response_id", "r2", "r4"));
    }

    @Test
    void nothingExcludedIsTheSameTable() {
        ResponseTable table = builder().build();
        RowSelection all = table.excluding(RowFlag.TEST);
        assertThat(all.table()).isSameAs(table);
        assertThat(all).hasToString("kept 4 of 4 rows");
    }

    @Test
    void segmentIsSelectedByItsLabels() {
        ResponseTable table = builder().build();
        RowSelection north = table.selecting("region", "North");
        assertThat(north).hasToString("kept 2 of 4 rows; left out: region missing 1, region not North 1");
        assertThat(north.table().rating("recommend")).isEqualTo(RatingColumn.of("recommend", 0, 10, 9, 3));
        assertThat(table.selecting("region", "North", "South").leftOutByReason())
                .isEqualTo(Map.of("region missing", 1L));
        assertThat(table.selecting("region", "East", "West").leftOutByReason())
                .isEqualTo(Map.of("region missing", 1L, "region not [East, West]", 3L));
        assertThatThrownBy(() -> table.selecting("region")).hasMessage("labels must hold at least one label, got []");
        assertThatThrownBy(() -> table.selecting("regoin", "North")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void rowsAreSelectedByAnyCondition() {
        RowSelection promoters = builder().build().select("no promoter", row -> RECOMMEND.valueAt(row) >= 9);
        assertThat(promoters).hasToString("kept 2 of 4 rows; left out: no promoter 2");
        assertThatThrownBy(() -> builder().build().select(null, row -> true)).hasMessage("reason");
        assertThatThrownBy(() -> builder().build().select("x", null)).hasMessage("keep");
    }

    @Test
    void printsOnOneShortLine() {
        assertThat(ResponseTable.of(RECOMMEND, REGION)).hasToString("4 responses, 2 columns: recommend, region");
        ResponseTable.Builder wide = ResponseTable.builder();
        for (int i = 0; i < 50; i++) {
            wide.column(NumberColumn.of("column" + i));
        }
        assertThat(wide.build().toString()).hasSize(120).endsWith("...");
    }

    @Test
    void tableOfColumnsSaysWhatEachHolds() {
        assertThat(builder()
                        .build()
                        .toTable()
                        .toString()
                        .lines()
                        .map(line -> line.replaceAll(" +", " ").strip()))
                .contains(
                        "column content missing",
                        "response_id text 0",
                        "touchpoint_id category of 2 0",
                        "submitted_at time in Z 0",
                        "weight number 1",
                        "recommend rating 0..10 0",
                        "region category of 2 1");
    }

    @Test
    void aMillionResponsesWithTwentyRatingsTakeTwentyFiveMegabytes() {
        int responses = 1_000_000;
        long before = usedHeap();
        ResponseTable table = wideTable(responses, 20);
        long megabytes = Math.round((usedHeap() - before) / 1e6);
        assertThat(table.rows()).isEqualTo(responses);
        // 20 ratings and a segment: 20 + 4 MB; boxed or int codes would take 80 MB and more.
        assertThat(megabytes).isBetween(20L, 27L);
        assertThat(table.columns()).hasSize(21);
    }

    private static ResponseTable wideTable(int responses, int questions) {
        List<ResponseColumn> columns = new ArrayList<>();
        for (int question = 0; question < questions; question++) {
            RatingColumn.Builder ratings = RatingColumn.builder("q" + question, 0, 10);
            for (int row = 0; row < responses; row++) {
                ratings.add((row * 31 + question) % 11);
            }
            columns.add(ratings.build());
        }
        CategoryColumn.Builder region = CategoryColumn.builder("region");
        for (int row = 0; row < responses; row++) {
            region.add(row % 2 == 0 ? "North" : "South");
        }
        columns.add(region.build());
        return ResponseTable.of(columns.toArray(ResponseColumn[]::new));
    }

    /** The least of several measurements, each after collections, so that garbage is not counted. */
    private static long usedHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
