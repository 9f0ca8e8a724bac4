package org.cxmetrics.io.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers ids 0, 1, 2, ... in the order of their first appearance; about 30 bytes for an id of ten characters. */
final class IdIndex {

    private byte[] pool = new byte[256];
    private int[] ends = new int[16];
    private int[] slots = new int[32];
    private int size;
    private byte[] scratch = new byte[64];

    int size() {
        return size;
    }

    /** Returns the id's number, or -1 if it was never met. */
    int find(char[] id, int offset, int length) {
        return slots[slot(encode(id, offset, length))] - 1;
    }

    /** Returns the id's number, which equals the former {@link #size()} exactly when the id is new. */
    int indexOf(char[] id, int offset, int length) {
        int bytes = encode(id, offset, length);
        int slot = slot(bytes);
        if (slots[slot] == 0) {
            slots[slot] = size + 1;
            append(bytes);
            return size - 1;
        }
        return slots[slot] - 1;
    }

    /** Linear probing; a slot holds the number + 1, so that a fresh table is all free. */
    private int slot(int bytes) {
        int mask = slots.length - 1;
        int slot = hash(bytes) & mask;
        while (slots[slot] > 0
                && !Arrays.equals(pool, start(slots[slot] - 1), ends[slots[slot] - 1], scratch, 0, bytes)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void append(int bytes) {
        int start = start(size);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        if (pool.length - start < bytes) {
            pool = Arrays.copyOf(pool, Math.addExact(Math.max(pool.length + (pool.length >> 1), start), bytes));
        }
        System.arraycopy(scratch, 0, pool, start, bytes);
        ends[size++] = start + bytes;
        if (size * 2L > slots.length) {
            rehash();
        }
    }

    private void rehash() {
        int[] larger = new int[slots.length * 2];
        for (int index = 0; index < size; index++) {
            int bytes = ends[index] - start(index);
            System.arraycopy(pool, start(index), scratch, 0, bytes);
            int slot = hash(bytes) & (larger.length - 1);
            while (larger[slot] > 0) {
                slot = (slot + 1) & (larger.length - 1);
            }
            larger[slot] = index + 1;
        }
        slots = larger;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    private int encode(char[] id, int offset, int length) {
        if (scratch.length < length) {
            scratch = new byte[length * 2];
        }
        for (int i = 0; i < length; i++) {
            char c = id[offset + i];
            if (c > 0x7f) {
                byte[] utf8 = new String(id, offset, length).getBytes(StandardCharsets.UTF_8);
                scratch = utf8.length > scratch.length ? utf8 : scratch;
                System.arraycopy(utf8, 0, scratch, 0, utf8.length);
                return utf8.length;
            }
            scratch[i] = (byte) c;
        }
        return length;
    }

    /** Multiplicative, with the high bits folded in, as ids that count up differ in their last digits only. */
    private int hash(int bytes) {
        int hash = 0;
        for (int i = 0; i < bytes; i++) {
            hash = 31 * hash + scratch[i];
        }
        hash *= 0x9e3779b9;
        return hash ^ (hash >>> 15);
    }
}
