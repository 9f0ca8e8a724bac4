package org.cxmetrics.io.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.validation.JsonPointer;
import org.cxmetrics.core.validation.NearestNames;
import org.cxmetrics.core.validation.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * One row per respondent and attribute of a Kano study. The other columns describe the respondent and are taken from the
 * first row.
 */
final class KanoLongRows implements Rows {

    /** What a row holds of an attribute: both halves, and the importance if it was asked. */
    private static final List<String> PARTS = List.of(KanoCsv.FUNCTIONAL, KanoCsv.DYSFUNCTIONAL, KanoCsv.IMPORTANCE);

    private final @Nullable Cell[] cells;
    private final ResponseColumns columns = new ResponseColumns();
    private final Map<String, List<Question>> attributes;
    private final CsvReading.Context context;
    private final KanoCsv.Options options;
    private final RowProblems problems;
    private final TextCell respondent;
    private final TextCell attribute;
    private final List<TextCell> parts = new ArrayList<>();
    private final IdIndex ids = new IdIndex();

    private KanoLongRows(
            Header header,
            CsvReading.Context context,
            KanoCsv.Options options,
            Map<String, List<Question>> attributes) {
        this.cells = header.cells(List.of(CsvColumn.respondentId(KanoCsv.RESPONDENT_ID)));
        this.context = context;
        this.options = options;
        this.problems = context.problems();
        this.attributes = attributes;
        this.respondent = (TextCell) java.util.Objects.requireNonNull(cells[header.find(KanoCsv.RESPONDENT_ID)]);
        this.attribute = holding(header.find(KanoCsv.ATTRIBUTE_ID), KanoCsv.ATTRIBUTE_ID);
        for (String part : PARTS) {
            if (header.find(part) >= 0) {
                parts.add(holding(header.find(part), part));
            }
        }
        for (Cell cell : cells) {
            if (cell != null && cell != attribute && !isPart(cell)) {
                columns.add(cell);
            }
        }
        options.attributes().forEach(this::ask);
    }

    /** Returns the rows of a long study; without the columns that make it one they take nothing. */
    static Rows of(
            Header header,
            CsvReading.Context context,
            KanoCsv.Options options,
            Map<String, List<Question>> attributes) {
        boolean complete = true;
        for (String name :
                List.of(KanoCsv.RESPONDENT_ID, KanoCsv.ATTRIBUTE_ID, KanoCsv.FUNCTIONAL, KanoCsv.DYSFUNCTIONAL)) {
            complete &= header.require(name) >= 0;
        }
        return complete ? new KanoLongRows(header, context, options, attributes) : new NoRows(0);
    }

    @Override
    public @Nullable Cell[] cells() {
        return cells;
    }

    @Override
    public void endRow(int fields) {
        if (fields != cells.length) {
            String rule = "row must have " + cells.length + " cells as the header has, got " + fields;
            problems.setRowAside(ProblemCode.ROW_WIDTH, JsonPointer.ROOT, rule);
        } else if (isPresent(respondent) && isPresent(attribute)) {
            String name = new String(attribute.characters(), 0, attribute.length()).strip();
            List<Question> asked = attributes.get(name);
            if (asked == null && options.attributes().isEmpty()) {
                asked = ask(name);
            }
            if (asked == null) {
                String known = NearestNames.of(name, attributes.keySet()).toString();
                problems.setRowAside(
                        ProblemCode.UNKNOWN_NAME,
                        JsonPointer.of(KanoCsv.ATTRIBUTE_ID),
                        KanoCsv.ATTRIBUTE_ID + " must be a declared attribute, got " + known);
            } else {
                answer(name, asked);
            }
        }
    }

    private void answer(String name, List<Question> asked) {
        int known = ids.find(respondent.characters(), 0, respondent.length());
        if (known >= 0 && asked.get(0).hasAnswerOf(known)) {
            problems.setRowAside(
                    ProblemCode.DUPLICATE_KEY,
                    JsonPointer.of(name),
                    "respondent must judge " + name + " once, got " + respondent.shown() + " again");
            return;
        }
        if (known < 0) {
            columns.commit();
        }
        int row = ids.indexOf(respondent.characters(), 0, respondent.length());
        for (int i = 0; i < parts.size(); i++) {
            TextCell part = parts.get(i);
            problems.moveTo(part.line());
            asked.get(i).cell().stage(part.characters(), 0, part.length());
            asked.get(i).commit(row);
        }
        problems.acceptRow();
    }

    @Override
    public @Nullable ResponseTable takeFull() {
        return null;
    }

    @Override
    public ResponseTable takeRest() {
        ResponseTable.Builder table = columns.build();
        attributes.values().forEach(asked -> asked.forEach(question -> table.column(question.build(ids.size()))));
        return table.build();
    }

    @Override
    public void checkWeights() {
        columns.checkWeights(problems);
    }

    private List<Question> ask(String name) {
        List<Question> asked = new ArrayList<>();
        for (TextCell part : parts) {
            CsvColumn column = part.name().equals(KanoCsv.IMPORTANCE)
                    ? options.importance(part.name())
                    : CsvColumn.kanoAnswer(part.name(), options.wording());
            asked.add(new Question(
                    Cell.of(column.named(name + " " + part.name()), part.column(), problems, context.options())));
        }
        attributes.put(name, asked);
        return asked;
    }

    private boolean isPresent(TextCell cell) {
        if (cell.length() > 0) {
            return true;
        }
        problems.setRowAside(
                ProblemCode.MISSING_KEY, JsonPointer.of(cell.name()), cell.name() + " must not be empty, got \"\"");
        return false;
    }

    private boolean isPart(Cell cell) {
        return cell instanceof TextCell text && parts.contains(text);
    }

    private TextCell holding(int position, String name) {
        TextCell cell = TextCell.holding(name, position + 1, problems);
        cells[position] = cell;
        return cell;
    }

    static Map<String, List<Question>> noAttributes() {
        return new LinkedHashMap<>();
    }
}
