package org.cxmetrics.io.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.validation.JsonPointer;
import org.cxmetrics.core.validation.NearestNames;
import org.cxmetrics.core.validation.ProblemCode;
import org.cxmetrics.core.value.MissingReason;
import org.jspecify.annotations.Nullable;

/**
 * One row per answer. The other columns describe the response and are taken from its first row.
 *
 * <p>In a whole file the rows of a response may lie anywhere. In blocks they must follow each other, as a block goes out
 * when the response after its last one begins.
 */
final class LongRows implements Rows {

    private static final Map<String, MissingReason> REASONS = reasons();

    private final @Nullable Cell[] cells;
    private final ResponseColumns columns = new ResponseColumns();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final CsvReading.Context context;
    private final RowProblems problems;
    private final TextCell key;
    private final TextCell question;
    private final TextCell value;
    private final @Nullable TextCell reason;
    private IdIndex ids = new IdIndex();
    private int firstOfBlock;
    private @Nullable ResponseTable full;

    private LongRows(Header header, @Nullable Cell[] cells, TextCell key, CsvReading.Context context) {
        this.cells = cells;
        this.key = key;
        this.context = context;
        this.problems = context.problems();
        for (Cell cell : cells) {
            if (cell != null && !Header.ANSWER_COLUMNS.contains(header.name(cell.column() - 1))) {
                columns.add(cell);
                names.add(cell.name());
            }
        }
        question = holding(header.find(Header.QUESTION), Header.QUESTION);
        value = holding(header.find(Header.VALUE), Header.VALUE);
        int reasonAt = header.find(Header.MISSING_REASON);
        reason = reasonAt < 0 ? null : holding(reasonAt, Header.MISSING_REASON);
    }

    /** Returns the rows of a long file; without the columns that make it one they take nothing. */
    static Rows of(Header header, CsvReading.Context context) {
        Map<Boolean, List<CsvColumn>> byUse = context.options().columns().stream()
                .collect(Collectors.partitioningBy(column -> isQuestion(column, header)));
        List<CsvColumn> asked = byUse.getOrDefault(true, List.of());
        List<CsvColumn> declared = new ArrayList<>(byUse.getOrDefault(false, List.of()));
        if (declared.stream().noneMatch(column -> column.kind() == CsvColumn.Kind.RESPONSE_ID)) {
            declared.add(CsvColumn.responseId("response_id"));
        }
        boolean hasQuestion = header.require(Header.QUESTION) >= 0;
        boolean hasValue = header.require(Header.VALUE) >= 0;
        Set<String> reserved = asked.stream().map(CsvColumn::name).collect(Collectors.toSet());
        @Nullable Cell[] cells = header.cells(declared, reserved);
        TextCell key = keyOf(cells);
        if (!hasQuestion || !hasValue || key == null) {
            return new NoRows(cells.length);
        }
        LongRows rows = new LongRows(header, cells, key, context);
        for (CsvColumn column : asked) {
            rows.ask(column.column(), Cell.of(column, rows.value.column(), context.problems(), context.options()));
        }
        return rows;
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
        } else if (isPresent(key) && isPresent(question)) {
            Question asked = asked();
            if (asked != null) {
                answer(asked);
            }
        }
    }

    @Override
    public @Nullable ResponseTable takeFull() {
        ResponseTable table = full;
        full = null;
        return table;
    }

    @Override
    public ResponseTable takeRest() {
        ResponseTable.Builder table = columns.build();
        int responses = ids.size() - firstOfBlock;
        for (Question each : questions.values()) {
            table.column(each.build(responses));
        }
        if (context.form().checkDuplicates()) {
            firstOfBlock = ids.size();
        } else {
            ids = new IdIndex();
        }
        return table.build();
    }

    @Override
    public void checkWeights() {
        columns.checkWeights(problems);
    }

    /** The question of the row; null if nobody asked for it. */
    private @Nullable Question asked() {
        String id = new String(question.characters(), 0, question.length());
        Question known = questions.get(id);
        if (known != null || context.options().undeclared() == UndeclaredColumns.IGNORE) {
            return known;
        }
        if (CellText.isMalformed(question.characters(), 0, question.length())) {
            problems.setRowAside(
                    ProblemCode.MALFORMED_TEXT,
                    JsonPointer.of(question.name()),
                    question.name() + " must be text, got " + question.shown());
            return null;
        }
        if (names.contains(id)) {
            problems.setRowAside(
                    ProblemCode.DUPLICATE_COLUMN,
                    JsonPointer.of(id),
                    "question id must not be the name of a column, got " + question.shown());
            return null;
        }
        return ask(id, new CategoryCell(CsvColumn.category(id), value.column(), problems, Header.LABEL_LIMIT));
    }

    private Question ask(String id, Cell cell) {
        Question asked = new Question(cell);
        names.add(cell.name());
        questions.put(id, asked);
        return asked;
    }

    private void answer(Question asked) {
        int response = ids.find(key.characters(), 0, key.length());
        if (response >= 0 && response < firstOfBlock) {
            setAside(ProblemCode.DUPLICATE_ID, key.name(), "rows of one " + key.name() + " must follow each other");
        } else if (response >= 0 && asked.hasAnswerOf(response - firstOfBlock)) {
            setAside(
                    ProblemCode.DUPLICATE_KEY, asked.cell().name(), asked.cell().name() + " must be answered once");
        } else {
            int accepted = response < 0 ? begin() : response;
            stage(asked.cell());
            asked.commit(accepted - firstOfBlock);
            problems.acceptRow();
        }
    }

    /** Begins a response, and before it, if need be, a block. */
    private int begin() {
        if (ids.size() - firstOfBlock == context.form().blockRows()) {
            full = takeRest();
        }
        columns.commit();
        return ids.indexOf(key.characters(), 0, key.length());
    }

    private void stage(Cell cell) {
        problems.moveTo(value.line());
        cell.stage(value.characters(), 0, value.length());
        if (reason != null && reason.length() > 0 && value.length() == 0) {
            String name = new String(reason.characters(), 0, reason.length()).strip();
            MissingReason known = REASONS.get(name.toUpperCase(Locale.ROOT));
            if (known != null) {
                cell.stageMissing(known);
            } else {
                problems.moveTo(reason.line());
                String nearest = NearestNames.of(name, REASONS.keySet()).toString();
                problems.cell(reason, ProblemCode.UNKNOWN_NAME, "be a missing reason", nearest);
            }
        }
    }

    private boolean isPresent(TextCell part) {
        if (part.length() > 0) {
            return true;
        }
        String rule = part.name() + " must not be empty, got \"\"";
        problems.setRowAside(ProblemCode.MISSING_KEY, JsonPointer.of(part.name()), rule);
        return false;
    }

    private void setAside(ProblemCode code, String column, String rule) {
        problems.setRowAside(code, JsonPointer.of(column), rule + ", got " + key.shown() + " again");
    }

    /** Makes the cell at a position one that only holds its text until the row ends. */
    private TextCell holding(int position, String name) {
        TextCell cell = TextCell.holding(name, position + 1, problems);
        cells[position] = cell;
        return cell;
    }

    private static boolean isQuestion(CsvColumn column, Header header) {
        return switch (column.kind()) {
            case RATING, NUMBER, CATEGORY -> header.find(column.column()) < 0;
            default -> false;
        };
    }

    private static @Nullable TextCell keyOf(@Nullable Cell[] cells) {
        for (Cell cell : cells) {
            if (cell != null && cell.declared().kind() == CsvColumn.Kind.RESPONSE_ID) {
                return (TextCell) cell;
            }
        }
        return null;
    }

    private static Map<String, MissingReason> reasons() {
        Map<String, MissingReason> reasons = new TreeMap<>();
        for (MissingReason reason : MissingReason.values()) {
            reasons.put(reason.name(), reason);
        }
        return Collections.unmodifiableMap(reasons);
    }
}
