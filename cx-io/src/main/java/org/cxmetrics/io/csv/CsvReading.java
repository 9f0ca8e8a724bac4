package org.cxmetrics.io.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Consumer;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.validation.JsonPointer;
import org.cxmetrics.core.validation.Problem;
import org.cxmetrics.core.validation.ProblemCode;
import org.cxmetrics.core.validation.ValidationReport;
import org.jspecify.annotations.Nullable;

/** One pass over one file: drives the lexer, delivers the blocks, and turns what stops the lexer into a problem. */
final class CsvReading {

    /** What distinguishes reading a whole file from reading it in blocks. */
    record Form(int blockRows, boolean checkDuplicates, Rows.Factory rows) {

        /** Rows by the layout of the options. */
        Form(int blockRows, boolean checkDuplicates) {
            this(blockRows, checkDuplicates, Form::byLayout);
        }

        private static Rows byLayout(Header header, Context context) {
            return header.isLong() ? LongRows.of(header, context) : new WideRows(header, context);
        }
    }

    /** What all parts of one reading know. */
    record Context(ResponseCsv.Options options, RowProblems problems, Form form) {}

    private final Context context;
    private final RowProblems problems;
    private final Consumer<ResponseTable> sink;
    private long responses;
    private long blocks;

    CsvReading(String file, ResponseCsv.Options options, Form form, Consumer<ResponseTable> sink) {
        this.problems = new RowProblems(file, options.invalidPolicy());
        this.context = new Context(options, problems, form);
        this.sink = sink;
    }

    ValidationReport report() {
        return problems.report();
    }

    /** Reads to the end, or to where the file cannot be read on. */
    CsvSummary read(Reader reader) throws IOException {
        RecordHandler handler = new RecordHandler(context, reader);
        CsvReader<RecordHandler> lexer = CsvReader.builder()
                .fieldSeparator(context.options().separator())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, reader);
        try {
            Iterator<RecordHandler> records = lexer.iterator();
            while (records.hasNext()) {
                records.next();
                deliver(handler.takeFull());
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } catch (CsvParseException stopped) {
            rethrowOwn(stopped);
            report(stopped, handler);
        }
        handler.end();
        ResponseTable rest = handler.takeRest();
        if (rest.rows() > 0 || blocks == 0) {
            deliver(rest);
        }
        return new CsvSummary(responses, problems.setAside(), blocks);
    }

    private void deliver(@Nullable ResponseTable block) {
        if (block != null) {
            responses += block.rows();
            blocks++;
            sink.accept(block);
        }
    }

    /** The lexer wraps whatever its callbacks throw; the program's own failures are not the file's. */
    private static void rethrowOwn(CsvParseException stopped) {
        if (stopped.getCause() instanceof Error error) {
            throw error;
        }
        if (stopped.getCause() instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private void report(CsvParseException stopped, RecordHandler handler) {
        String reason = String.valueOf(stopped.getMessage());
        ProblemCode code = ProblemCode.FIELD_TOO_LONG;
        String rule = "cell must be shorter than 16777216 characters, got a longer one; is a quote left open?";
        if (reason.startsWith("Unclosed")) {
            code = ProblemCode.UNCLOSED_QUOTE;
            rule = "quoted cell must have a closing quote, got the end of the file";
        } else if (reason.startsWith("Unexpected character")) {
            code = ProblemCode.MALFORMED_QUOTE;
            rule = "closing quote must end its cell, got another character";
        }
        problems.file(Problem.of(code, JsonPointer.ROOT, rule + "; the rows from here on are not read")
                .at(problems.place(problems.line(), handler.fieldsSoFar() + 1)));
    }
}
