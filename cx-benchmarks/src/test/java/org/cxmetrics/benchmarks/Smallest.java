package org.cxmetrics.benchmarks;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Param;

/** The first value of each parameter of a benchmark's class: by convention its smallest. */
final class Smallest {

    private Smallest() {}

    static Map<String, String> params(String benchmark) throws ClassNotFoundException {
        Class<?> type = Class.forName(benchmark.substring(0, benchmark.lastIndexOf('.')));
        Map<String, String> params = new LinkedHashMap<>();
        for (Field field : type.getDeclaredFields()) {
            Param param = field.getAnnotation(Param.class);
            if (param != null) {
                params.put(field.getName(), param.value()[0]);
            }
        }
        return params;
    }
}
