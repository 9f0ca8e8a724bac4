package org.cxmetrics.verify.vectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All adapters, by folder and function. */
public final class Adapters {

    private static final Map<String, Map<String, Adapter>> BY_FOLDER = new TreeMap<>();

    static {
        Map<String, Adapter> nps = folder("nps");
        nps.putAll(NpsAdapters.all());
        nps.putAll(ProportionAdapters.all());
        nps.putAll(TestAdapters.all());
        nps.putAll(WeightingAdapters.all());
        folder("kano").putAll(KanoAdapters.all());
        folder("kano").putAll(KanoMethodAdapters.all());
    }

    private Adapters() {}

    private static Map<String, Adapter> folder(String name) {
        return BY_FOLDER.computeIfAbsent(name, key -> new TreeMap<>());
    }

    /**
     * The adapter for a function in a folder. A folder of another name than ours is understood when only one of ours has
     * the function.
     */
    public static Optional<Adapter> find(String folder, String function) {
        Map<String, Adapter> own = BY_FOLDER.get(folder);
        if (own != null) {
            return Optional.ofNullable(own.get(function));
        }
        List<Adapter> candidates = BY_FOLDER.values().stream()
                .filter(adapters -> adapters.containsKey(function))
                .map(adapters -> adapters.get(function))
                .toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
