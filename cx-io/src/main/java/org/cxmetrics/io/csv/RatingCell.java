package org.cxmetrics.io.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cxmetrics.core.table.CategoryLabels;
import org.cxmetrics.core.table.KanoAnswer;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseColumn;
import org.cxmetrics.core.validation.NearestNames;
import org.cxmetrics.core.validation.ProblemCode;
import org.cxmetrics.core.value.MissingReason;

/** Ratings: a table lookup for whole numbers up to two digits, a dictionary for labels, a parser for all else. */
final class RatingCell extends Cell {

    /** What the lookup holds for a number that is neither on the scale nor a missing code. */
    private static final byte OFF_SCALE = RatingColumn.LEAST_SCALE_MIN - 1;

    private static final int LOOKED_UP = 100;

    private final MissingCodes missing;
    private final CategoryLabels labels = new CategoryLabels();
    private final byte[] labelCodes;
    private final byte[] codes = new byte[LOOKED_UP];
    private RatingColumn.Builder builder;
    private byte staged;

    RatingCell(CsvColumn declared, int column, RowProblems problems) {
        super(declared, column, problems);
        missing = new MissingCodes(declared.missing());
        labelCodes = new byte[declared.labels().size()];
        for (Map.Entry<String, Integer> label : declared.labels().entrySet()) {
            labelCodes[labels.code(label.getKey())] = (byte) declared.turned(label.getValue());
        }
        for (int number = 0; number < LOOKED_UP; number++) {
            codes[number] = code(number);
        }
        builder = newBuilder();
    }

    @Override
    void stage(char[] text, int offset, int length) {
        byte code = OFF_SCALE;
        if (length == 0) {
            code = RatingColumn.MISSING;
        } else if (length <= 2 && isDigit(text[offset]) && isDigit(text[offset + length - 1])) {
            int last = text[offset + length - 1] - '0';
            code = codes[length == 1 ? last : (text[offset] - '0') * 10 + last];
        }
        if (code == OFF_SCALE) {
            stageSlowly(text, offset, length);
        } else {
            staged = code;
        }
    }

    @Override
    void stageMissing() {
        staged = RatingColumn.MISSING;
    }

    @Override
    void stageMissing(MissingReason reason) {
        staged = RatingColumn.missingCode(reason);
    }

    @Override
    void commit() {
        builder.addCode(staged);
    }

    @Override
    ResponseColumn build() {
        RatingColumn column = builder.build();
        builder = newBuilder();
        return column;
    }

    private void stageSlowly(char[] text, int offset, int length) {
        String trimmed = new String(text, offset, length).strip();
        char[] characters = trimmed.toCharArray();
        MissingReason reason = missing.byText(characters, 0, characters.length);
        int label = labels.find(characters, 0, characters.length);
        if (trimmed.isEmpty()) {
            staged = RatingColumn.MISSING;
        } else if (reason != null) {
            stageMissing(reason);
        } else if (label >= 0) {
            staged = labelCodes[label];
        } else if (answer(trimmed).isPresent()) {
            staged = (byte) declared().turned(answer(trimmed).get().code());
        } else {
            stageNumber(NumberText.parse(characters, 0, characters.length), characters);
        }
    }

    private Optional<KanoAnswer> answer(String label) {
        return declared().wording().flatMap(wording -> wording.find(label));
    }

    private List<String> allLabels() {
        List<String> all = new ArrayList<>(labels.labels());
        declared().wording().ifPresent(wording -> all.addAll(wording.labels()));
        return all;
    }

    private void stageNumber(double number, char[] text) {
        staged = code(number);
        if (staged != OFF_SCALE) {
            return;
        }
        String scale = "[" + declared().scaleMin() + ", " + declared().scaleMax() + "]";
        if (Double.isNaN(number) && !allLabels().isEmpty()) {
            NearestNames nearest = NearestNames.of(new String(text), allLabels());
            String hint = nearest.names().isEmpty() ? "" : " (nearest: " + String.join(", ", nearest.names()) + ")";
            refuse(ProblemCode.UNKNOWN_LABEL, "be a declared label or in " + scale + hint, text, 0, text.length);
        } else if (Double.isNaN(number)) {
            refuse(ProblemCode.UNPARSEABLE_NUMBER, "be a number in " + scale, text, 0, text.length);
        } else if (number != Math.rint(number)
                && number > declared().scaleMin()
                && number < declared().scaleMax()) {
            refuse(ProblemCode.NOT_A_WHOLE_NUMBER, "be a whole number in " + scale, text, 0, text.length);
        } else {
            refuse(ProblemCode.VALUE_OUT_OF_RANGE, "be in " + scale, text, 0, text.length);
        }
    }

    /** The code of a number, whole or not: the rating, turned if need be, a missing code, or {@link #OFF_SCALE}. */
    private byte code(double number) {
        MissingReason reason = missing.byNumber(number);
        if (reason != null) {
            return RatingColumn.missingCode(reason);
        }
        boolean onScale =
                number >= declared().scaleMin() && number <= declared().scaleMax();
        return onScale && number == Math.rint(number) ? (byte) declared().turned((int) number) : OFF_SCALE;
    }

    private RatingColumn.Builder newBuilder() {
        return RatingColumn.builder(name(), declared().scaleMin(), declared().scaleMax());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
