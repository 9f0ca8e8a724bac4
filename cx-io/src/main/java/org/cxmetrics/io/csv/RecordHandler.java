package org.cxmetrics.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.validation.JsonPointer;
import org.cxmetrics.core.validation.Problem;
import org.cxmetrics.core.validation.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Takes the fields from the lexer: the first record is the header, every other goes cell by cell to its column. */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<RecordHandler> {

    private final CsvReading.Context context;
    private final RowProblems problems;
    private final List<String> header = new ArrayList<>();
    private boolean empty;
    private boolean faulty;
    /** In the header, and from the first bytes on that could not be decoded. */
    private boolean watchful = true;

    private long records;
    private Rows rows = new NoRows(0);
    private @Nullable Cell[] cells = {};

    RecordHandler(CsvReading.Context context, Reader reader) {
        this.context = context;
        this.problems = context.problems();
        if (reader instanceof DecodingReader decoding) {
            decoding.onFirstFault(this::watch);
        }
    }

    int fieldsSoFar() {
        return getFieldCount();
    }

    @Nullable
    ResponseTable takeFull() {
        return rows.takeFull();
    }

    ResponseTable takeRest() {
        return rows.takeRest();
    }

    /** Reports what can be known at the end of the file only. */
    void end() {
        if (records == 0) {
            problems.file(
                    Problem.of(ProblemCode.NO_HEADER, JsonPointer.ROOT, "file must begin with a header, got no line")
                            .at(problems.place(1)));
        } else if (records == 1) {
            problems.file(
                    Problem.of(ProblemCode.NO_ROWS, JsonPointer.ROOT, "file must have rows below its header, got none")
                            .at(problems.place(1)));
        } else {
            rows.checkWeights();
        }
    }

    private void watch() {
        faulty = true;
        watchful = true;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        problems.begin(startingLineNumber);
        empty = false;
    }

    @Override
    protected void handleEmpty() {
        empty = true;
    }

    /** Kept small, so that a field that nobody reads costs next to nothing. */
    @Override
    protected void handleField(int field, char[] text, int offset, int length, boolean quoted) {
        Cell cell = field < cells.length ? cells[field] : null;
        if (cell != null) {
            cell.stage(text, offset, length);
        } else if (watchful) {
            takeUnread(field, text, offset, length);
        }
        if (quoted) {
            problems.skipLines(lineBreaks(text, offset, length));
        }
    }

    @Override
    protected @Nullable RecordHandler buildRecord() {
        if (empty) {
            problems.skipRow();
        } else if (records++ == 0) {
            endHeader();
        } else {
            rows.endRow(getFieldCount());
        }
        return this;
    }

    private void endHeader() {
        Header names = new Header(header, context);
        problems.headerEnded();
        watchful = faulty;
        if (names.isText()) {
            rows = context.form().rows().of(names, context);
            cells = rows.cells();
        }
    }

    /** A name of the header, or a field that nobody reads: bytes that cannot be decoded are reported there, too. */
    private void takeUnread(int field, char[] text, int offset, int length) {
        if (records == 0) {
            header.add(new String(text, offset, length).strip());
        } else if (field < cells.length && CellText.isMalformed(text, offset, length)) {
            TextCell unread = TextCell.holding("column " + header.get(field), field + 1, problems);
            unread.refuse(ProblemCode.MALFORMED_TEXT, "be text", text, offset, length);
        }
    }

    /** Counts as the lexer does: CR, LF and CRLF are one break each. */
    private static int lineBreaks(char[] text, int offset, int length) {
        int breaks = 0;
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == '\n') {
                breaks += i > offset && text[i - 1] == '\r' ? 0 : 1;
            } else if (text[i] == '\r') {
                breaks++;
            }
        }
        return breaks;
    }
}
