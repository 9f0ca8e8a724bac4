package org.cxmetrics.io.csv;

import org.cxmetrics.core.table.ResponseColumn;
import org.cxmetrics.core.table.TextColumn;
import org.cxmetrics.core.validation.ProblemCode;
import org.cxmetrics.core.value.MissingReason;

/** Identifiers, and texts that must be held until their row is complete. */
final class TextCell extends Cell {

    private final RowProblems problems;
    private final boolean checked;
    private TextColumn.Builder builder;
    private char[] staged = new char[64];
    private int length;
    private long line;

    TextCell(CsvColumn declared, int column, RowProblems problems) {
        this(declared, column, problems, true);
    }

    private TextCell(CsvColumn declared, int column, RowProblems problems, boolean checked) {
        super(declared, column, problems);
        this.problems = problems;
        this.checked = checked;
        builder = TextColumn.builder(name());
    }

    /** A cell that only holds its text, whatever it is, until another cell reads it. */
    static TextCell holding(String name, int column, RowProblems problems) {
        return new TextCell(CsvColumn.category(name), column, problems, false);
    }

    @Override
    void stage(char[] text, int offset, int count) {
        if (staged.length < count) {
            staged = new char[count + (count >> 1)];
        }
        System.arraycopy(text, offset, staged, 0, count);
        length = count;
        line = problems.line();
        if (checked && CellText.isMalformed(text, offset, count)) {
            refuse(ProblemCode.MALFORMED_TEXT, "be text", text, offset, count);
        }
    }

    @Override
    void stageMissing() {
        length = 0;
    }

    @Override
    void stageMissing(MissingReason reason) {
        length = 0;
    }

    @Override
    void commit() {
        builder.add(staged, 0, length);
    }

    @Override
    ResponseColumn build() {
        TextColumn column = builder.build();
        builder = TextColumn.builder(name());
        return column;
    }

    /** The staged text; valid up to {@link #length()}, until the next cell is staged. */
    char[] characters() {
        return staged;
    }

    int length() {
        return length;
    }

    /** The line on which the staged text begins. */
    long line() {
        return line;
    }

    /** The staged text as a message shows it. */
    String shown() {
        return CellText.shown(staged, 0, length);
    }
}
