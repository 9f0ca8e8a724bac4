package org.cxmetrics.core.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A place in a document or table, written as RFC 6901 says: {@code /touchpoints/12/functionalOwner}.
 *
 * <p>The problems of a table use the column's name as the only token. Pointers are ordered token by token; tokens that
 * are both array positions are ordered as numbers, so {@code /items/9} comes before {@code /items/10}.
 *
 * <p>References: Bryan, Zyp, Nottingham (2013), JavaScript Object Notation (JSON) Pointer, RFC 6901.
 *
 * @param tokens the reference tokens, unescaped, from the root; empty for the whole document
 */
public record JsonPointer(List<String> tokens) implements Comparable<JsonPointer> {

    /** The whole document; prints as the empty text. */
    public static final JsonPointer ROOT = new JsonPointer(List.of());

    /**
     * Keeps a copy of the tokens.
     *
     * @param tokens the reference tokens, unescaped
     * @throws NullPointerException if tokens or one of them is null
     */
    public JsonPointer {
        tokens = List.copyOf(Objects.requireNonNull(tokens, "tokens"));
    }

    /**
     * Returns the pointer with these tokens.
     *
     * @param tokens the reference tokens, unescaped
     * @return the pointer
     * @throws NullPointerException if tokens or one of them is null
     */
    public static JsonPointer of(String... tokens) {
        return new JsonPointer(List.of(Objects.requireNonNull(tokens, "tokens")));
    }

    /**
     * Returns the pointer that {@link #toString()} printed.
     *
     * @param text empty, or a text that starts with {@code /}; {@code ~1} stands for {@code /}, {@code ~0} for {@code ~}
     * @return the pointer
     * @throws NullPointerException if text is null
     * @throws IllegalArgumentException if text is not a JSON Pointer
     */
    public static JsonPointer parse(String text) {
        Objects.requireNonNull(text, "text");
        if (text.isEmpty()) {
            return ROOT;
        }
        if (text.charAt(0) != '/') {
            throw new IllegalArgumentException("JSON Pointer must start with /, got \"" + text + "\"");
        }
        List<String> tokens = new ArrayList<>();
        int start = 1;
        for (int slash = text.indexOf('/', start); slash >= 0; slash = text.indexOf('/', start)) {
            tokens.add(unescaped(text.substring(start, slash)));
            start = slash + 1;
        }
        tokens.add(unescaped(text.substring(start)));
        return new JsonPointer(tokens);
    }

    /**
     * Returns the pointer to a member of the place this pointer names.
     *
     * @param token the member's name, unescaped
     * @return this pointer with one more token
     * @throws NullPointerException if token is null
     */
    public JsonPointer append(String token) {
        Objects.requireNonNull(token, "token");
        List<String> longer = new ArrayList<>(tokens);
        longer.add(token);
        return new JsonPointer(longer);
    }

    /**
     * Returns the pointer to an element of the array this pointer names.
     *
     * @param index the position, from 0
     * @return this pointer with one more token
     * @throws IllegalArgumentException if index is negative
     */
    public JsonPointer append(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("index must be >= 0, got " + index);
        }
        return append(Integer.toString(index));
    }

    /**
     * Returns whether this place is the given one or lies inside it.
     *
     * @param prefix the outer place
     * @return true if this pointer starts with all tokens of the prefix
     * @throws NullPointerException if prefix is null
     */
    public boolean startsWith(JsonPointer prefix) {
        Objects.requireNonNull(prefix, "prefix");
        return tokens.size() >= prefix.tokens.size()
                && tokens.subList(0, prefix.tokens.size()).equals(prefix.tokens);
    }

    @Override
    public int compareTo(JsonPointer other) {
        Objects.requireNonNull(other, "other");
        int shared = Math.min(tokens.size(), other.tokens.size());
        for (int i = 0; i < shared; i++) {
            int order = compareTokens(tokens.get(i), other.tokens.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(tokens.size(), other.tokens.size());
    }

    /**
     * Returns the pointer as RFC 6901 writes it; {@link #parse(String)} reads it.
     *
     * @return empty for the root, else each token after a {@code /}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String token : tokens) {
            text.append('/').append(token.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }

    /** Positions before names, so that the order is one order: positions by value, names by their characters. */
    private static int compareTokens(String a, String b) {
        boolean positionA = isPosition(a);
        boolean positionB = isPosition(b);
        if (positionA && positionB) {
            int byLength = Integer.compare(a.length(), b.length());
            return byLength != 0 ? byLength : a.compareTo(b);
        }
        return positionA == positionB ? a.compareTo(b) : positionA ? -1 : 1;
    }

    private static boolean isPosition(String token) {
        if (token.isEmpty() || (token.length() > 1 && token.charAt(0) == '0')) {
            return false;
        }
        return token.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String unescaped(String token) {
        for (int i = token.indexOf('~'); i >= 0; i = token.indexOf('~', i + 1)) {
            if (i + 1 == token.length() || (token.charAt(i + 1) != '0' && token.charAt(i + 1) != '1')) {
                throw new IllegalArgumentException(
                        "JSON Pointer must have 0 or 1 after each ~, got the token \"" + token + "\"");
            }
        }
        return token.replace("~1", "/").replace("~0", "~");
    }
}
