package org.cxmetrics.benchmarks;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.cxmetrics.core.table.CategoryColumn;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.stats.nps.Nps;
import org.cxmetrics.stats.nps.NpsBySegment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a table of answers to a Net Promoter Score for each of 500 segments: ratings 0 to 10, one in fifty missing, segments in
 * random order. The rivals get the same answers as objects, which is how their users hold them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GroupedNpsBenchmark {

    private static final int SEGMENTS = 500;
    private static final int MISSING = -1;

    private record Answer(String segment, int rating) {}

    /** How many answers. */
    @Param({"10000", "1000000"})
    public int rows;

    private ResponseTable table = ResponseTable.of(RatingColumn.of("recommend", 0, 10));
    private List<Answer> answers = List.of();

    /** Makes the answers and checks that every method counts alike. */
    @Setup
    public void answers() {
        SplittableRandom random = new SplittableRandom(20260101);
        RatingColumn.Builder ratings = RatingColumn.builder("recommend", 0, 10);
        CategoryColumn.Builder segments = CategoryColumn.builder("segment");
        List<String> labels = new ArrayList<>();
        for (int segment = 0; segment < SEGMENTS; segment++) {
            labels.add("segment " + segment);
        }
        answers = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String label = labels.get(random.nextInt(SEGMENTS));
            int rating = random.nextInt(50) == 0 ? MISSING : Math.max(random.nextInt(11), random.nextInt(11));
            answers.add(new Answer(label, rating));
            segments.add(label);
            if (rating == MISSING) {
                ratings.addMissing();
            } else {
                ratings.add(rating);
            }
        }
        table = ResponseTable.of(ratings.build(), segments.build());
        SortedMap<String, Nps> expected = new TreeMap<>(groupingCollector());
        SortedMap<String, Nps> counted = new TreeMap<>();
        for (NpsBySegment.Segment segment : tally().snapshot().segments()) {
            Nps nps = segment.nps();
            counted.put(segment.label(), Nps.ofCounts(nps.promoters(), nps.passives(), nps.detractors()));
        }
        if (!counted.equals(expected) || !hashMap().equals(expected)) {
            throw new IllegalStateException("all must count alike, got " + counted + " and " + expected);
        }
    }

    /** Counts by segment, under any scheme: what is added per block of a large file. */
    @Benchmark
    public NpsBySegment.Tally tally() {
        NpsBySegment.Tally tally = NpsBySegment.tally("recommend", "segment", NpsBySegment.Options.defaults());
        tally.add(table);
        return tally;
    }

    /** The whole answer: counts, scores, and each segment's difference from the rest with Holm's correction. */
    @Benchmark
    public NpsBySegment answer() {
        return NpsBySegment.fromTable(table, "recommend", "segment");
    }

    /** Rival: the JDK's grouping collector around the collector of scores. */
    @Benchmark
    public Map<String, Nps> groupingCollector() {
        return answers.stream()
                .filter(answer -> answer.rating() != MISSING)
                .collect(groupingBy(Answer::segment, Nps.collector(Answer::rating)));
    }

    /** Rival: the plain loop over a hash map of three counters. */
    @Benchmark
    public SortedMap<String, Nps> hashMap() {
        SegmentCounts counts = new SegmentCounts();
        for (Answer answer : answers) {
            if (answer.rating() != MISSING) {
                counts.add(answer.segment(), answer.rating());
            }
        }
        return counts.scores();
    }
}
