package org.cxmetrics.core.value;

import java.util.Objects;

/**
 * A remark that belongs to an answer: something a reader has to know before using the number.
 *
 * @param code what kind of remark it is, for programs
 * @param text the remark in words, with the figures it is about
 */
public record Note(NoteCode code, String text) {

    /**
     * Checks the components.
     *
     * @param code the code
     * @param text the words
     * @throws IllegalArgumentException if {@code text} is blank
     */
    public Note {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("text of a note must not be blank, got \"" + text + "\"");
        }
    }

    /**
     * Returns code and text on one line.
     *
     * @return such as {@code LOW_BASE: n=12 is below 30}
     */
    @Override
    public String toString() {
        return code + ": " + text;
    }
}
