/**
 * What was found wrong with a model or a file: every problem, each with its place.
 *
 * <p>Readers return a {@link org.cxmetrics.core.validation.ReadResult}: the value that could be read and a
 * {@link org.cxmetrics.core.validation.ValidationReport} with all problems. Nothing stops at the first fault.
 *
 * <pre>{@code
 * ReadResult<ResponseTable> read = ResponseCsv.read(path);
 * read.problems().forEach(System.out::println); // responses.csv:318:7 rating must be in [0, 10], got 11
 * ResponseTable table = read.valueOrThrow();
 * }</pre>
 */
package org.cxmetrics.core.validation;
