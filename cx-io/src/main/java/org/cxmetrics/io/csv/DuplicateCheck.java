package org.cxmetrics.io.csv;

/** Whether a response id that was met before sets its row aside. The check remembers every id, about 30 bytes each. */
public enum DuplicateCheck {
    /** Checks when the whole file is read, does not check when it is read in blocks. */
    WHOLE_FILES,
    /** Always checks; heap then grows with the number of responses also when reading in blocks. */
    ALWAYS,
    /** Never checks. */
    NEVER
}
