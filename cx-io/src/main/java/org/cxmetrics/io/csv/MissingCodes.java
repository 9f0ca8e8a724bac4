package org.cxmetrics.io.csv;

import java.util.Map;
import org.cxmetrics.core.table.CategoryLabels;
import org.cxmetrics.core.value.MissingReason;
import org.jspecify.annotations.Nullable;

/** The declared missing codes of a column, found by their text or by their number. */
final class MissingCodes {

    private final CategoryLabels texts = new CategoryLabels();
    private final double[] numbers;
    private final MissingReason[] reasons;

    MissingCodes(Map<String, MissingReason> declared) {
        numbers = new double[declared.size()];
        reasons = declared.values().toArray(MissingReason[]::new);
        for (String code : declared.keySet()) {
            numbers[texts.code(code)] = NumberText.parse(code.toCharArray(), 0, code.length());
        }
    }

    /** Returns the reason that goes with this text, or null; the order of the map is that of the codes. */
    @Nullable
    MissingReason byText(char[] text, int offset, int length) {
        if (reasons.length == 0) {
            return null;
        }
        int first = offset;
        int end = offset + length;
        while (first < end && text[first] == ' ') {
            first++;
        }
        while (end > first && text[end - 1] == ' ') {
            end--;
        }
        int code = texts.find(text, first, end - first);
        return code < 0 ? null : reasons[code];
    }

    /** Returns the reason that goes with this number, or null. */
    @Nullable
    MissingReason byNumber(double number) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number) {
                return reasons[i];
            }
        }
        return null;
    }
}
