package org.cxmetrics.core.table;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The labels of a category in the order of their first appearance, each with its code 0, 1, 2, ...
 *
 * <p>A growing dictionary that the blocks of one column share, so that a label has the same code in every block. Labels
 * are looked up without making a {@code String} of them; one is made only when a label is new. Not thread-safe.
 */
public final class CategoryLabels {

    /** What {@link #find} returns for a label that is not there. */
    public static final int UNKNOWN = -1;

    private String[] labels = {};
    private int size;
    private int[] slots = new int[16];
    private List<String> view = List.of();

    /** Creates an empty dictionary. */
    public CategoryLabels() {}

    /**
     * Returns the number of labels.
     *
     * @return the number of labels so far
     */
    public int size() {
        return size;
    }

    /**
     * Returns the labels in the order of their first appearance.
     *
     * @return an immutable list that does not grow with the dictionary
     */
    public List<String> labels() {
        if (view.size() != size) {
            view = List.of(Arrays.copyOf(labels, size));
        }
        return view;
    }

    /**
     * Returns the code of a label, which is added if it is new. O(length of the label).
     *
     * @param label the label; may be empty
     * @return the code, from 0
     * @throws NullPointerException if label is null
     */
    public int code(String label) {
        char[] characters = label.toCharArray();
        return code(characters, 0, characters.length);
    }

    /**
     * Returns the code of a label, which is added if it is new. O(length of the label).
     *
     * @param characters holds the label
     * @param offset where the label begins
     * @param length how many characters it has
     * @return the code, from 0
     * @throws NullPointerException if characters is null
     * @throws IndexOutOfBoundsException if the label does not lie within the characters
     */
    public int code(char[] characters, int offset, int length) {
        int slot = slot(characters, offset, length);
        return slots[slot] > 0 ? slots[slot] - 1 : added(slot, new String(characters, offset, length));
    }

    /**
     * Returns the code of a label if it is there. O(length of the label).
     *
     * @param characters holds the label
     * @param offset where the label begins
     * @param length how many characters it has
     * @return the code, from 0, or {@link #UNKNOWN}
     * @throws NullPointerException if characters is null
     * @throws IndexOutOfBoundsException if the label does not lie within the characters
     */
    public int find(char[] characters, int offset, int length) {
        return slots[slot(characters, offset, length)] - 1;
    }

    /**
     * Returns the labels and their number in one line.
     *
     * @return for example {@code 2 labels: [North, South]}
     */
    @Override
    public String toString() {
        return size + " labels: " + labels();
    }

    /** Linear probing; a slot holds code + 1, so that a fresh table is all free. */
    private int slot(char[] characters, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, characters.length);
        int mask = slots.length - 1;
        int slot = spread(hash(characters, offset, length)) & mask;
        while (slots[slot] > 0 && !equal(labels[slots[slot] - 1], characters, offset, length)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int added(int slot, String label) {
        if (size == labels.length) {
            labels = Arrays.copyOf(labels, Cells.grown(size, "labels"));
        }
        labels[size++] = label;
        slots[slot] = size;
        if (size * 2L > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        int[] larger = new int[slots.length * 2];
        for (int code = 0; code < size; code++) {
            int slot = spread(labels[code].hashCode()) & (larger.length - 1);
            while (larger[slot] > 0) {
                slot = (slot + 1) & (larger.length - 1);
            }
            larger[slot] = code + 1;
        }
        slots = larger;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 16);
    }

    /** The same number as {@code String.hashCode}, on which {@link #rehash} relies. */
    private static int hash(char[] characters, int offset, int length) {
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + characters[i];
        }
        return hash;
    }

    private static boolean equal(String label, char[] characters, int offset, int length) {
        if (label.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (label.charAt(i) != characters[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
