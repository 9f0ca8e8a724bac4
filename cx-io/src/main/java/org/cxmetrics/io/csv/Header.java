package org.cxmetrics.io.csv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cxmetrics.core.table.WeightKind;
import org.cxmetrics.core.validation.JsonPointer;
import org.cxmetrics.core.validation.NearestNames;
import org.cxmetrics.core.validation.Problem;
import org.cxmetrics.core.validation.ProblemCode;
import org.cxmetrics.core.validation.Severity;
import org.jspecify.annotations.Nullable;

/** The names of a file's columns, what each is declared to hold, and what is wrong with them. */
final class Header {

    static final String QUESTION = "question_id";
    static final String VALUE = "value";
    static final String MISSING_REASON = "missing_reason";

    /** The columns of a long file that describe an answer, not a response. */
    static final Set<String> ANSWER_COLUMNS = Set.of(QUESTION, VALUE, MISSING_REASON);

    private static final List<CsvColumn> WELL_KNOWN = List.of(
            CsvColumn.responseId("response_id"),
            CsvColumn.respondentId("respondent_id"),
            CsvColumn.customerId("customer_id"),
            CsvColumn.touchpointId("touchpoint_id"),
            CsvColumn.submittedAt("submitted_at"),
            CsvColumn.weight("weight", WeightKind.PROBABILITY));

    /** How many different texts a column that nobody declared may have and still be a category. */
    static final int LABEL_LIMIT = 10_000;

    private final List<String> names;
    private final RowProblems problems;
    private final ResponseCsv.Options options;
    private final Map<String, Integer> positions = new HashMap<>();
    private final long line;

    Header(List<String> names, CsvReading.Context context) {
        this.names = List.copyOf(names);
        this.problems = context.problems();
        this.options = context.options();
        this.line = problems.firstLine();
        for (int i = 0; i < names.size() && !hasNul(); i++) {
            register(i, names.get(i));
        }
    }

    /** False, and reported, if the names hold NUL characters, as text of two bytes per character read as one has. */
    boolean isText() {
        if (hasNul()) {
            String rule = "header must be text in " + options.charset() + ", got NUL characters; is the file UTF-16?";
            problems.file(Problem.of(ProblemCode.MALFORMED_TEXT, JsonPointer.ROOT, rule)
                    .withSeverity(Severity.ERROR)
                    .at(problems.place(line)));
        }
        return !hasNul();
    }

    boolean isLong() {
        return switch (options.layout()) {
            case LONG -> true;
            case WIDE -> false;
            case BY_HEADER -> positions.containsKey(QUESTION) && positions.containsKey(VALUE);
        };
    }

    /** The position of a column, from 0; a missing one is reported and gives -1. */
    int require(String name) {
        Integer position = positions.get(name);
        if (position == null) {
            problems.file(Problem.of(
                            ProblemCode.MISSING_COLUMN,
                            JsonPointer.of(name),
                            "column must be in the header, got none named " + NearestNames.of(name, positions.keySet()))
                    .at(problems.place(line)));
            return -1;
        }
        return position;
    }

    String name(int position) {
        return names.get(position);
    }

    /** The position of a column, from 0, or -1. */
    int find(String name) {
        return positions.getOrDefault(name, -1);
    }

    /** The cells of all columns to be read, each at the position of its column; null elsewhere. */
    @Nullable
    Cell[] cells(List<CsvColumn> declared) {
        return cells(declared, Set.of());
    }

    /** The same, with names that the table has for something else. */
    @Nullable
    Cell[] cells(List<CsvColumn> declared, Set<String> reserved) {
        @Nullable Cell[] cells = new Cell[names.size()];
        Set<String> taken = new HashSet<>(reserved);
        Set<CsvColumn.Kind> roles = new HashSet<>();
        for (CsvColumn column : declared) {
            taken.add(column.name());
            roles.add(column.kind());
            int position = require(column.column());
            if (position >= 0) {
                cells[position] = Cell.of(column, position + 1, problems, options);
            }
        }
        if (options.undeclared() == UndeclaredColumns.KEEP) {
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] == null && find(names.get(i)) == i) {
                    cells[i] = undeclared(i, taken, roles);
                }
            }
        }
        return cells;
    }

    private boolean hasNul() {
        return names.stream().anyMatch(name -> name.indexOf(0) >= 0);
    }

    private @Nullable Cell undeclared(int position, Set<String> taken, Set<CsvColumn.Kind> roles) {
        String name = names.get(position);
        if (!taken.add(name)) {
            report(ProblemCode.DUPLICATE_COLUMN, position, "name must not be that of a declared column");
            return null;
        }
        for (CsvColumn role : WELL_KNOWN) {
            if (role.column().equals(name) && roles.add(role.kind())) {
                return Cell.of(role, position + 1, problems, options);
            }
        }
        return new CategoryCell(CsvColumn.category(name), position + 1, problems, LABEL_LIMIT);
    }

    private void register(int position, String name) {
        if (CellText.isMalformed(name.toCharArray(), 0, name.length())) {
            report(ProblemCode.MALFORMED_TEXT, position, "name must be text in " + options.charset());
        } else if (name.isEmpty()) {
            report(ProblemCode.UNNAMED_COLUMN, position, "name must not be empty");
        } else if (positions.putIfAbsent(name, position) != null) {
            report(ProblemCode.DUPLICATE_COLUMN, position, "name must be that of one column");
        }
    }

    private void report(ProblemCode code, int position, String rule) {
        String name = names.get(position);
        Severity severity = code == ProblemCode.MALFORMED_TEXT ? Severity.ERROR : code.severity();
        problems.file(Problem.of(code, JsonPointer.of(name), "column " + rule + ", got " + CellText.shown(name))
                .withSeverity(severity)
                .at(problems.place(line, position + 1)));
    }
}
