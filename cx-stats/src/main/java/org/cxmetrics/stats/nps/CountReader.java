package org.cxmetrics.stats.nps;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cxmetrics.core.value.Frequency;
import org.cxmetrics.core.value.Period;

/** Reads the byte form of a tally; whatever is wrong with it is named by its place and value. */
final class CountReader {
    /** Frequencies in the order of their codes, which are part of the form. */
    private static final List<Frequency> FREQUENCIES =
            List.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.YEARLY);

    private final ByteBuffer buffer;

    CountReader(byte[] bytes) {
        buffer = ByteBuffer.wrap(bytes);
    }

    /** Reads one byte, which has to be the given version. */
    void requireVersion(byte version) {
        byte found = next();
        if (found != version) {
            throw refused(1, "be version " + version, String.valueOf(found));
        }
    }

    /** Reads one byte, which has to be the mark of the form, so that no other form is taken for it. */
    void requireMark(char mark) {
        byte found = next();
        if (found != mark) {
            throw refused(1, "be '" + mark + "', the mark of this form", String.valueOf(found));
        }
    }

    byte next() {
        require(1);
        return buffer.get();
    }

    long count() {
        require(Long.BYTES);
        long count = buffer.getLong();
        if (count < 0) {
            throw refused(Long.BYTES, "be a count >= 0", String.valueOf(count));
        }
        return count;
    }

    int size(int most) {
        require(Integer.BYTES);
        int size = buffer.getInt();
        if (size < 0 || size > most) {
            throw refused(Integer.BYTES, "be a size in [0, " + most + "]", String.valueOf(size));
        }
        return size;
    }

    String text() {
        int length = size(Integer.MAX_VALUE);
        require(length);
        ByteBuffer text = buffer.slice().limit(length);
        buffer.position(buffer.position() + length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException malformed) {
            throw new IllegalArgumentException(message(length, "be UTF-8", "bytes that are not"), malformed);
        }
    }

    Optional<Frequency> frequency() {
        byte code = next();
        if (code < 0 || code > FREQUENCIES.size()) {
            throw refused(1, "be a frequency in [0, " + FREQUENCIES.size() + "]", String.valueOf(code));
        }
        return code == 0 ? Optional.empty() : Optional.of(FREQUENCIES.get(code - 1));
    }

    Period period(Frequency frequency) {
        require(Integer.BYTES);
        int day = buffer.getInt();
        try {
            return new Period(LocalDate.ofEpochDay(day), frequency);
        } catch (IllegalArgumentException noStart) {
            String rule = "be the first day of a " + frequency + " period";
            throw new IllegalArgumentException(message(Integer.BYTES, rule, "day " + day), noStart);
        }
    }

    void requireEnd() {
        if (buffer.hasRemaining()) {
            throw new IllegalArgumentException(
                    "bytes must be " + buffer.position() + " long, got " + buffer.capacity());
        }
    }

    /** The refusal of what the last so many bytes hold. */
    IllegalArgumentException refused(int length, String rule, String found) {
        return new IllegalArgumentException(message(length, rule, found));
    }

    /** The words of such a refusal. */
    String message(int length, String rule, String found) {
        return "bytes[" + (buffer.position() - length) + "] must " + rule + ", got " + found;
    }

    private void require(int length) {
        if (buffer.remaining() < length) {
            throw new IllegalArgumentException("bytes must be at least " + ((long) buffer.position() + length)
                    + " long, got " + buffer.capacity());
        }
    }

    /** The byte that stands for a frequency: 0 for none, 1 for daily, up to 5 for yearly. */
    static byte code(Optional<Frequency> frequency) {
        return (byte) (1 + frequency.map(FREQUENCIES::indexOf).orElse(-1));
    }
}
