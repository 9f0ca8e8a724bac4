package org.cxmetrics.io.csv;

import java.util.Arrays;
import org.cxmetrics.core.table.ResponseColumn;

/**
 * The answers to one question of a long file, which come in any order of the responses.
 *
 * <p>They are appended as they come; where the answer of each response went is noted, and the column is put into the
 * order of the responses at the end.
 */
final class Question {

    private final Cell cell;
    private int[] positions = new int[16];
    private int answers;

    Question(Cell cell) {
        this.cell = cell;
    }

    Cell cell() {
        return cell;
    }

    boolean hasAnswerOf(int response) {
        return response < positions.length && positions[response] > 0;
    }

    /** Appends the staged cell as the answer of a response. */
    void commit(int response) {
        if (response >= positions.length) {
            positions = Arrays.copyOf(positions, Math.max(response + 1, positions.length + (positions.length >> 1)));
        }
        cell.commit();
        positions[response] = ++answers;
    }

    /** Returns the column with one cell per response, missing where a response has no answer, and starts anew. */
    ResponseColumn build(int responses) {
        cell.stageMissing();
        cell.commit();
        int[] order = new int[responses];
        for (int response = 0; response < responses; response++) {
            order[response] = hasAnswerOf(response) ? positions[response] - 1 : answers;
        }
        Arrays.fill(positions, 0);
        answers = 0;
        return cell.build().take(order);
    }
}
