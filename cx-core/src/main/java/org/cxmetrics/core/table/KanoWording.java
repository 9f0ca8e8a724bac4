package org.cxmetrics.core.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.cxmetrics.core.validation.NearestNames;
import org.jspecify.annotations.Nullable;

/**
 * The words in which the five answers of a Kano question pair were offered.
 *
 * <p>Wording is a property of a study: other words for the same five answers move results by more than sampling error, so
 * comparisons look at it. Four wordings in common use are constants; any other is made with {@link #of} and
 * {@link #withLabel}.
 *
 * <pre>{@code
 * KanoWording.LIKE_EXPECT.answer("I'm neutral");    // NEUTRAL
 * KanoWording ours = KanoWording.of("bank 2025", "Great", "Of course", "Whatever", "I can cope", "Awful");
 * }</pre>
 *
 * <p>Labels are compared without regard to case, to the amount of white space, to typographic apostrophes and to a full
 * stop at the end.
 */
public final class KanoWording {

    /** Like, must be, neutral, can live with, dislike. */
    public static final KanoWording LIKE_MUST_BE = of(
            "like/must be",
            "I like it that way",
            "It must be that way",
            "I am neutral",
            "I can live with it that way",
            "I dislike it that way");

    /** Enjoy, basic necessity, neutral, dislike but can live with, cannot accept. */
    public static final KanoWording ENJOY_NECESSITY = of(
            "enjoy/basic necessity",
            "I enjoy it that way",
            "It is a basic necessity or I expect it that way",
            "I am neutral",
            "I dislike it, but I can live with it that way",
            "I dislike it, and I can't accept it");

    /** Helpful, basic requirement, no effect, minor inconvenience, major problem. */
    public static final KanoWording HELPFUL_REQUIREMENT = of(
            "helpful/basic requirement",
            "This would be very helpful to me",
            "This is a basic requirement for me",
            "This would not affect me",
            "This would be a minor inconvenience",
            "This would be a major problem for me");

    /** Like, expect, neutral, tolerate, dislike. */
    public static final KanoWording LIKE_EXPECT =
            of("like/expect", "I like it", "I expect it", "I'm neutral", "I can tolerate it", "I dislike it");

    private final String name;
    private final Map<String, KanoAnswer> answers;
    private final List<String> labels;

    private KanoWording(String name, Map<String, KanoAnswer> answers, List<String> labels) {
        this.name = name;
        this.answers = answers;
        this.labels = List.copyOf(labels);
    }

    /**
     * Returns a wording with one label for each answer.
     *
     * @param name what the wording is called when studies are compared, not blank
     * @param labels the labels of like, expect, neutral, tolerate and dislike, in this order
     * @return the wording
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, there are not five labels, or one is blank or occurs twice
     */
    public static KanoWording of(String name, String... labels) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank, got \"" + name + "\"");
        }
        if (labels.length != KanoAnswer.values().length) {
            throw new IllegalArgumentException("labels must be 5, got " + labels.length);
        }
        KanoWording wording = new KanoWording(name, Map.of(), List.of());
        for (KanoAnswer answer : KanoAnswer.values()) {
            wording = wording.withLabel(labels[answer.code() - 1], answer);
        }
        return wording;
    }

    /**
     * Returns this wording with one more label, such as a variant or a misprint that a file holds.
     *
     * @param label the label
     * @param answer the answer it stands for
     * @return the wording, under the same name
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the label is blank or stands for another answer already
     */
    public KanoWording withLabel(String label, KanoAnswer answer) {
        Objects.requireNonNull(answer, "answer");
        String folded = fold(label);
        if (folded.isEmpty()) {
            throw new IllegalArgumentException("label must not be blank, got \"" + label + "\"");
        }
        Map<String, KanoAnswer> more = new LinkedHashMap<>(answers);
        KanoAnswer known = more.putIfAbsent(folded, answer);
        if (known != null && known != answer) {
            throw new IllegalArgumentException(
                    "label must stand for one answer, got \"" + label + "\" for " + answer + " after " + known);
        }
        List<String> all = new ArrayList<>(labels);
        all.add(label);
        return new KanoWording(name, more, all);
    }

    /**
     * Returns what the wording is called.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the labels.
     *
     * @return the labels of the five answers in their order, then the variants
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * Returns the answer that a label stands for.
     *
     * @param label the label, in any case and with any white space
     * @return the answer, if the wording has the label
     * @throws NullPointerException if label is null
     */
    public Optional<KanoAnswer> find(String label) {
        return Optional.ofNullable(answers.get(fold(label)));
    }

    /**
     * Returns the answer that a label stands for.
     *
     * @param label the label, in any case and with any white space
     * @return the answer
     * @throws NullPointerException if label is null
     * @throws NoSuchElementException if the wording has no such label; the message names the nearest ones
     */
    public KanoAnswer answer(String label) {
        return find(label)
                .orElseThrow(() -> new NoSuchElementException(
                        "label must be one of the wording " + name + ", got " + NearestNames.of(label, labels)));
    }

    /**
     * Returns whether the other object is the same wording: name, labels and their answers.
     *
     * @param other the other object
     * @return whether both are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KanoWording wording && name.equals(wording.name) && answers.equals(wording.answers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, answers);
    }

    /**
     * Returns the name.
     *
     * @return the name
     */
    @Override
    public String toString() {
        return name;
    }

    private static String fold(String label) {
        String plain = label.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u00a0', ' ')
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
