package org.cxmetrics.verify.vectors;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter copies out of an answer: names to numbers, texts, lists or maps. A value is taken from the answer only
 * when a case asks for its name.
 */
public final class Output {

    private final Map<String, Supplier<?>> values = new LinkedHashMap<>();

    /** An output without values. */
    public Output() {}

    /** Adds a value under a name. */
    public Output with(String name, Supplier<?> value) {
        values.put(name, value);
        return this;
    }

    Set<String> names() {
        return values.keySet();
    }

    @Nullable
    Object get(String name) {
        Supplier<?> value = values.get(name);
        return value == null ? null : value.get();
    }
}
