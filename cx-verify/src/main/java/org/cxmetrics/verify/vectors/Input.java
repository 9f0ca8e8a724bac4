package org.cxmetrics.verify.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The input of a case, read by name. Numbers may be written as "NaN", "Infinity" and "-Infinity"; null is NaN. */
public final class Input {

    private final JsonNode node;

    Input(JsonNode node) {
        this.node = node;
    }

    /** Whether the input has the name, with a value other than null. */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** The names, in the order of the file. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The input below a name. */
    public Input child(String name) {
        return new Input(required(name));
    }

    /** The inputs of a list below a name. */
    public List<Input> children(String name) {
        List<Input> children = new ArrayList<>();
        required(name).forEach(child -> children.add(new Input(child)));
        return children;
    }

    /** The elements of this input, which is a list. */
    public List<Input> elements() {
        List<Input> elements = new ArrayList<>();
        node.forEach(child -> elements.add(new Input(child)));
        return elements;
    }

    /** This input, which is a value, as it is written. */
    public String asText() {
        return node.asText();
    }

    /** The number of this name. */
    public double number(String name) {
        return number(required(name));
    }

    /** The number of this name, or another one when it is absent. */
    public double number(String name, double absent) {
        return has(name) ? number(name) : absent;
    }

    /** The whole number of this name. */
    public long whole(String name) {
        return whole(required(name));
    }

    /** The text of this name. */
    public String text(String name) {
        return required(name).asText();
    }

    /** The text of this name, or another one when it is absent. */
    public String text(String name, String absent) {
        return has(name) ? text(name) : absent;
    }

    /** The flag of this name, false when absent. */
    public boolean flag(String name) {
        return has(name) && required(name).asBoolean();
    }

    /** The numbers of a list. */
    public double[] numbers(String name) {
        JsonNode list = required(name);
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(list.get(i));
        }
        return numbers;
    }

    /** The numbers of this input, which is a list. */
    public double[] numbers() {
        double[] numbers = new double[node.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(node.get(i));
        }
        return numbers;
    }

    /** The whole numbers of a list. */
    public long[] wholes(String name) {
        return wholes(required(name));
    }

    /** The whole numbers of a list of lists. */
    public long[][] table(String name) {
        JsonNode rows = required(name);
        long[][] table = new long[rows.size()][];
        for (int i = 0; i < table.length; i++) {
            table[i] = wholes(rows.get(i));
        }
        return table;
    }

    /** The texts of a list; numbers are taken as they are written. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        required(name).forEach(element -> texts.add(element.asText()));
        return texts;
    }

    /** The numbers of an object by name, in the order of the file. */
    public Map<String, Double> numbersByName(String name) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        JsonNode object = required(name);
        object.fieldNames().forEachRemaining(field -> numbers.put(field, number(object.get(field))));
        return numbers;
    }

    private JsonNode required(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new AssertionError("input must have \"" + name + "\", got " + names());
        }
        return value;
    }

    private static long[] wholes(JsonNode list) {
        long[] numbers = new long[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = whole(list.get(i));
        }
        return numbers;
    }

    private static long whole(JsonNode node) {
        if (node.canConvertToExactIntegral()) {
            return node.longValue();
        }
        // What the API takes as a whole number cannot even be written down as 2.5 or "NaN": the type refuses it.
        throw new IllegalArgumentException("count must be a whole number, got " + node);
    }

    static double number(JsonNode node) {
        if (node.isNull()) {
            return Double.NaN;
        }
        if (node.isTextual()) {
            return switch (node.textValue()) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> throw new NoSuchElementException("number must be a number, got " + node);
            };
        }
        return node.doubleValue();
    }
}
