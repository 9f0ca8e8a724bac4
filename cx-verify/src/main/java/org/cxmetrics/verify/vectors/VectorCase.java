package org.cxmetrics.verify.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One case of a reference file: a function, its input, and what must come out within which tolerance. */
public final class VectorCase {

    private final String folder;
    private final JsonNode node;
    private final double relative;
    private final double absolute;

    VectorCase(String folder, JsonNode node) {
        this.folder = folder;
        this.node = node;
        JsonNode tolerance = node.path("tolerance");
        this.relative = tolerance.path("rel").asDouble(0);
        this.absolute = tolerance.path("abs").asDouble(0);
    }

    /** The name of the case, with its function. */
    public String name() {
        return function() + ": " + node.path("name").asText();
    }

    /** The function under test. */
    public String function() {
        return node.path("function").asText();
    }

    /** Whether there is an adapter for the function. */
    public boolean isSupported() {
        return Adapters.find(folder, function()).isPresent();
    }

    /** Runs the case and returns what went wrong, one line for each key; empty when it passed. */
    public List<String> run() {
        Optional<Adapter> adapter = Adapters.find(folder, function());
        if (adapter.isEmpty()) {
            return List.of("unsupported function " + function() + " in folder " + folder);
        }
        JsonNode expected = node.path("expected");
        if (!expected.isObject() || expected.isEmpty()) {
            return List.of("case must expect something, got " + expected);
        }
        Input input = new Input(node.path("input"));
        return expected.has("error") ? expectRejection(adapter.get(), input) : compare(adapter.get(), input, expected);
    }

    private List<String> compare(Adapter adapter, Input input, JsonNode expected) {
        List<String> failures = new ArrayList<>();
        Output output;
        try {
            output = adapter.call(input);
        } catch (RuntimeException | AssertionError e) {
            return List.of("must give an answer, threw " + e);
        }
        expected.fieldNames().forEachRemaining(key -> {
            if (!output.names().contains(key)) {
                failures.add(key + ": is not produced, want " + expected.get(key));
                return;
            }
            try {
                compare(key, output.get(key), expected.get(key), failures);
            } catch (RuntimeException | AssertionError e) {
                failures.add(key + ": threw " + e + ", want " + expected.get(key));
            }
        });
        return failures;
    }

    private void compare(String key, @Nullable Object got, JsonNode want, List<String> failures) {
        if (want.isArray() && got instanceof List<?> list) {
            if (list.size() != want.size()) {
                failures.add(key + ": got " + list.size() + " elements, want " + want.size());
                return;
            }
            for (int i = 0; i < want.size(); i++) {
                compare(key + "[" + i + "]", list.get(i), want.get(i), failures);
            }
        } else if (want.isObject() && got instanceof java.util.Map<?, ?> map) {
            want.fieldNames()
                    .forEachRemaining(name -> compare(key + "." + name, map.get(name), want.get(name), failures));
        } else if (!matches(got, want)) {
            failures.add(
                    key + ": got " + got + ", want " + want.asText() + " (rel " + relative + ", abs " + absolute + ")");
        }
    }

    private boolean matches(@Nullable Object got, JsonNode want) {
        if (want.isNull()) {
            return got == null;
        }
        if (got instanceof Number number && isNumber(want)) {
            return want.isIntegralNumber()
                    ? matchesExactly(number, want)
                    : isClose(number.doubleValue(), Input.number(want));
        }
        if (want.isBoolean()) {
            return Objects.equals(got, want.booleanValue());
        }
        return want.isTextual() && Objects.equals(got, want.textValue());
    }

    private static boolean isNumber(JsonNode want) {
        return want.isNumber()
                || (want.isTextual() && List.of("NaN", "Infinity", "-Infinity").contains(want.textValue()));
    }

    private static boolean matchesExactly(Number got, JsonNode want) {
        return got instanceof Double real ? real == want.doubleValue() : got.longValue() == want.longValue();
    }

    private boolean isClose(double got, double want) {
        if (Double.isNaN(want) || Double.isInfinite(want)) {
            return Double.compare(got, want) == 0;
        }
        return Math.abs(got - want) <= absolute + relative * Math.abs(want);
    }

    private static List<String> expectRejection(Adapter adapter, Input input) {
        try {
            Output output = adapter.call(input);
            output.names().forEach(output::get);
        } catch (IllegalArgumentException
                | NullPointerException
                | ArithmeticException
                | IllegalStateException
                | NoSuchElementException e) {
            boolean says = e.getMessage() != null && e.getMessage().contains("got");
            return says ? List.of() : List.of("message must name place and value, got " + e);
        } catch (RuntimeException | AssertionError e) {
            return List.of("must reject the input by an exception of the library's kinds, threw " + e);
        }
        return List.of("must reject the input, gave an answer");
    }

    @Override
    public String toString() {
        return name();
    }
}
