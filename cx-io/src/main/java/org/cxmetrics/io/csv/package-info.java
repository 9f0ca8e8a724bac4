/**
 * Survey responses from and to delimited text.
 *
 * <p>{@link org.cxmetrics.io.csv.ResponseCsv} reads wide files (a column per question) and long ones (a row per answer)
 * into a {@link org.cxmetrics.core.table.ResponseTable}, whole or block by block, and names every problem by line,
 * column, value and rule. {@link org.cxmetrics.io.csv.CsvColumn} declares what a column holds.
 *
 * <pre>{@code
 * ResponseCsv.Options options = ResponseCsv.Options.defaults()
 *         .withColumns(CsvColumn.rating("recommend", 0, 10).withMissing("99", MissingReason.DONT_KNOW));
 * ReadResult<ResponseTable> read = ResponseCsv.read(Path.of("responses.csv"), options);
 * read.problems().forEach(System.out::println); // responses.csv:318:7 recommend must be in [0, 10], got 11
 * RatingColumn recommend = read.valueOrThrow().rating("recommend");
 * }</pre>
 */
package org.cxmetrics.io.csv;
