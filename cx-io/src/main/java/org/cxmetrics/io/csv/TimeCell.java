package org.cxmetrics.io.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.cxmetrics.core.table.ResponseColumn;
import org.cxmetrics.core.table.TimeColumn;
import org.cxmetrics.core.validation.ProblemCode;
import org.cxmetrics.core.value.MissingReason;
import org.jspecify.annotations.Nullable;

/** Times: ISO 8601 with a blank allowed for the T, or a declared pattern; local ones in the zone of the options. */
final class TimeCell extends Cell {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int DATE_LENGTH = 10;

    private final MissingCodes missing;
    private final DateTimeFormatter formatter;
    private final ZoneId zone;
    private final String rule;
    private TimeColumn.Builder builder;
    private long staged;
    private @Nullable MissingReason reason;

    TimeCell(CsvColumn declared, int column, RowProblems problems, ZoneId zone) {
        super(declared, column, problems);
        this.zone = zone;
        missing = new MissingCodes(declared.missing());
        formatter = declared.pattern().map(TimeCell::formatter).orElse(ISO);
        rule = "be a time of the form "
                + declared.pattern().orElse("2025-10-03, 2025-10-03T14:05:30 or 2025-10-03T14:05:30+02:00");
        builder = TimeColumn.builder(name(), zone);
    }

    @Override
    void stage(char[] text, int offset, int length) {
        if (length == 0) {
            stageMissing();
            return;
        }
        reason = missing.byText(text, offset, length);
        if (reason == null) {
            staged = formatter == ISO ? IsoTime.millis(text, offset, length, zone) : TimeColumn.MISSING;
            if (staged == TimeColumn.MISSING) {
                stageSlowly(text, offset, length);
            }
        }
    }

    @Override
    void stageMissing() {
        staged = TimeColumn.MISSING;
        reason = null;
    }

    @Override
    void stageMissing(MissingReason why) {
        staged = TimeColumn.MISSING;
        reason = why;
    }

    @Override
    void commit() {
        if (reason != null) {
            builder.addMissing(reason);
        } else if (staged == TimeColumn.MISSING) {
            builder.addMissing();
        } else {
            builder.add(staged);
        }
    }

    @Override
    ResponseColumn build() {
        TimeColumn column = builder.build();
        builder = TimeColumn.builder(name(), zone);
        return column;
    }

    private void stageSlowly(char[] text, int offset, int length) {
        try {
            staged = millis(new String(text, offset, length).strip());
        } catch (DateTimeException | ArithmeticException notATime) {
            refuse(ProblemCode.BAD_DATE, rule, text, offset, length);
        }
    }

    /**
     * Strict, so that 30 February is refused instead of moved; strictness asks for the year {@code u}, people write
     * {@code y}, and the two differ before the year 1 only.
     */
    static DateTimeFormatter formatter(String pattern) {
        StringBuilder strict = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            strict.append(c == 'y' && !quoted ? 'u' : c);
        }
        return DateTimeFormatter.ofPattern(strict.toString(), Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private long millis(String text) {
        boolean blankForT = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ' && formatter == ISO;
        String iso = blankForT ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1) : text;
        TemporalAccessor parsed = formatter.parse(iso);
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return ZonedDateTime.from(parsed).toInstant().toEpochMilli();
        }
        LocalDateTime local = parsed.isSupported(ChronoField.HOUR_OF_DAY)
                ? LocalDateTime.from(parsed)
                : LocalDate.from(parsed).atStartOfDay();
        return local.atZone(zone).toInstant().toEpochMilli();
    }
}
