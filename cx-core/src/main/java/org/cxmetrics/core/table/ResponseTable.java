package org.cxmetrics.core.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.cxmetrics.core.validation.NearestNames;
import org.cxmetrics.core.value.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * Survey responses in columns: one row per response, any number of answers and segments, and the roles that answers
 * need: ids, time of submission, weights, and flags for rows not to be counted.
 *
 * <p>Immutable and equal by content. A million responses with twenty ratings take about 25 MB. No array leaves the
 * table; loops over many rows copy blocks with the columns' {@code copyTo}.
 *
 * <pre>{@code
 * ResponseTable table = ResponseTable.builder()
 *         .responseIds(TextColumn.of("response_id", "r1", "r2", "r3"))
 *         .column(RatingColumn.of("recommend", 0, 10, 9, 10, 3))
 *         .column(CategoryColumn.of("region", "North", "South", "North"))
 *         .flag(2, RowFlag.TEST)
 *         .build();
 * table.excluding(RowFlag.TEST);                     // kept 2 of 3 rows; left out: TEST 1
 * }</pre>
 */
public final class ResponseTable {

    private static final RowFlag[] FLAGS = RowFlag.values();

    /** What a column is used for, apart from being a column. */
    private enum Role {
        RESPONSE_ID,
        RESPONDENT_ID,
        CUSTOMER_ID,
        TOUCHPOINT_ID,
        SUBMITTED_AT,
        WEIGHT
    }

    private final int rows;
    private final Map<String, ResponseColumn> columns;
    private final Map<Role, String> roles;
    private final @Nullable WeightKind weightKind;
    private final byte[] flags;

    private ResponseTable(int rows, Builder parts, byte[] flags) {
        this.rows = rows;
        this.columns = new LinkedHashMap<>(parts.columns);
        this.roles = new EnumMap<>(parts.roles);
        this.weightKind = parts.weightKind;
        this.flags = flags;
    }

    /**
     * Returns the table of these columns, none of which has a role.
     *
     * @param columns the columns, all of the same length, with different names
     * @return the table
     * @throws NullPointerException if columns or one of them is null
     * @throws IllegalArgumentException if two columns have one name or different lengths
     */
    public static ResponseTable of(ResponseColumn... columns) {
        Builder builder = builder();
        for (ResponseColumn column : columns) {
            builder.column(column);
        }
        return builder.build();
    }

    /**
     * Returns a builder without columns.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder with the columns, roles and flags of this table.
     *
     * @return a builder to add columns and flags to
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.columns.putAll(columns);
        builder.roles.putAll(roles);
        builder.weightKind = weightKind;
        builder.flags = flags.clone();
        return builder;
    }

    /**
     * Returns the number of responses.
     *
     * @return the number of rows
     */
    public int rows() {
        return rows;
    }

    /**
     * Returns all columns, those with a role included.
     *
     * @return the columns in the order in which they were added
     */
    public List<ResponseColumn> columns() {
        return List.copyOf(columns.values());
    }

    /**
     * Returns the ratings of a name.
     *
     * @param name the column's name
     * @return the column
     * @throws NullPointerException if name is null
     * @throws NoSuchElementException if no rating column has this name; the message gives the nearest ones
     */
    public RatingColumn rating(String name) {
        return column(name, RatingColumn.class, "rating column");
    }

    /**
     * Returns the numbers of a name.
     *
     * @param name the column's name
     * @return the column
     * @throws NullPointerException if name is null
     * @throws NoSuchElementException if no number column has this name; the message gives the nearest ones
     */
    public NumberColumn number(String name) {
        return column(name, NumberColumn.class, "number column");
    }

    /**
     * Returns the category of a name.
     *
     * @param name the column's name
     * @return the column
     * @throws NullPointerException if name is null
     * @throws NoSuchElementException if no category column has this name; the message gives the nearest ones
     */
    public CategoryColumn category(String name) {
        return column(name, CategoryColumn.class, "category column");
    }

    /**
     * Returns the times of a name.
     *
     * @param name the column's name
     * @return the column
     * @throws NullPointerException if name is null
     * @throws NoSuchElementException if no time column has this name; the message gives the nearest ones
     */
    public TimeColumn time(String name) {
        return column(name, TimeColumn.class, "time column");
    }

    /**
     * Returns the texts of a name.
     *
     * @param name the column's name
     * @return the column
     * @throws NullPointerException if name is null
     * @throws NoSuchElementException if no text column has this name; the message gives the nearest ones
     */
    public TextColumn text(String name) {
        return column(name, TextColumn.class, "text column");
    }

    /**
     * Returns the ids of the responses.
     *
     * @return the column, if the table has one
     */
    public Optional<TextColumn> responseIds() {
        return inRole(Role.RESPONSE_ID, TextColumn.class);
    }

    /**
     * Returns the ids of those who answered; one person may have answered several times.
     *
     * @return the column, if the table has one
     */
    public Optional<TextColumn> respondentIds() {
        return inRole(Role.RESPONDENT_ID, TextColumn.class);
    }

    /**
     * Returns the ids of the customers the responses come from.
     *
     * @return the column, if the table has one
     */
    public Optional<TextColumn> customerIds() {
        return inRole(Role.CUSTOMER_ID, TextColumn.class);
    }

    /**
     * Returns the ids of the touchpoints the responses are about.
     *
     * @return the column, if the table has one
     */
    public Optional<CategoryColumn> touchpointIds() {
        return inRole(Role.TOUCHPOINT_ID, CategoryColumn.class);
    }

    /**
     * Returns when the responses were submitted.
     *
     * @return the column, with its zone, if the table has one
     */
    public Optional<TimeColumn> submittedAt() {
        return inRole(Role.SUBMITTED_AT, TimeColumn.class);
    }

    /**
     * Returns the weights of the responses.
     *
     * <p>Weights are finite and at least 0. A missing weight (NaN) leaves its row out of every weighted answer. All may
     * be 0, as they may in a part of a survey; a weighted answer over such a part is undefined.
     *
     * @return the column, if the table has one
     */
    public Optional<NumberColumn> weights() {
        return inRole(Role.WEIGHT, NumberColumn.class);
    }

    /**
     * Returns what the weights mean.
     *
     * @return the kind; present exactly when {@link #weights()} is
     */
    public Optional<WeightKind> weightKind() {
        return Optional.ofNullable(weightKind);
    }

    /**
     * Returns the flags of a row.
     *
     * @param row the row, from 0
     * @return the flags in their order; mostly none
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Set<RowFlag> flags(int row) {
        Set<RowFlag> set = EnumSet.noneOf(RowFlag.class);
        int bits = bits(Objects.checkIndex(row, rows));
        for (RowFlag flag : FLAGS) {
            if ((bits & bit(flag)) != 0) {
                set.add(flag);
            }
        }
        return Collections.unmodifiableSet(set);
    }

    /**
     * Returns how many rows have a flag. O(rows).
     *
     * @param flag the flag
     * @return the number of rows with it
     * @throws NullPointerException if flag is null
     */
    public long flagged(RowFlag flag) {
        int bit = bit(flag);
        long count = 0;
        for (byte rowFlags : flags) {
            count += (rowFlags & bit) != 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * Returns the rows that have none of the given flags. O(rows times columns).
     *
     * @param first a flag that keeps a row out
     * @param more further ones
     * @return the rows kept, and for each other row its first flag among these
     * @throws NullPointerException if an argument is null
     */
    public RowSelection excluding(RowFlag first, RowFlag... more) {
        Set<RowFlag> excluded = EnumSet.of(first, more);
        List<String> reasons = excluded.stream().map(RowFlag::name).toList();
        byte[] reasonByRow = new byte[rows];
        int position = reasons.size();
        List<RowFlag> fromTheLast = new ArrayList<>(excluded);
        Collections.reverse(fromTheLast);
        for (RowFlag flag : fromTheLast) {
            for (int row = 0; row < flags.length; row++) {
                if ((flags[row] & bit(flag)) != 0) {
                    reasonByRow[row] = (byte) position;
                }
            }
            position--;
        }
        return selection(reasons, reasonByRow);
    }

    /**
     * Returns the rows that have one of the given labels. O(rows times columns).
     *
     * @param category the name of a category column
     * @param labels the labels to keep; one that no row has keeps nothing
     * @return the rows kept, and for each other row whether its label is missing or another one
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if no label is given
     * @throws NoSuchElementException if no category column has this name; the message gives the nearest ones
     */
    public RowSelection selecting(String category, String... labels) {
        CategoryColumn column = category(category);
        List<String> wanted = List.of(labels);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("labels must hold at least one label, got []");
        }
        boolean[] keep = new boolean[column.labels().size()];
        for (int code = 0; code < keep.length; code++) {
            keep[code] = wanted.contains(column.labels().get(code));
        }
        byte[] reasonByRow = new byte[rows];
        for (int row = 0; row < rows; row++) {
            int code = column.codeAt(row);
            reasonByRow[row] = (byte) (code == CategoryColumn.MISSING ? 1 : keep[code] ? 0 : 2);
        }
        String others = wanted.size() == 1 ? wanted.get(0) : wanted.toString();
        return selection(List.of(category + " missing", category + " not " + others), reasonByRow);
    }

    /**
     * Returns the rows that satisfy a condition. O(rows times columns).
     *
     * @param reason why the other rows are left out, in a few words
     * @param keep says for a row number, from 0, whether the row is kept
     * @return the rows kept
     * @throws NullPointerException if an argument is null
     */
    public RowSelection select(String reason, IntPredicate keep) {
        Objects.requireNonNull(keep, "keep");
        byte[] reasonByRow = new byte[rows];
        for (int row = 0; row < rows; row++) {
            reasonByRow[row] = (byte) (keep.test(row) ? 0 : 1);
        }
        return selection(List.of(Objects.requireNonNull(reason, "reason")), reasonByRow);
    }

    /**
     * Compares columns in their order, roles and flags.
     *
     * @param other the object to compare with
     * @return true if both tables have the same content
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResponseTable that
                && rows == that.rows
                && columns().equals(that.columns())
                && roles.equals(that.roles)
                && weightKind == that.weightKind
                && Arrays.equals(flags, that.flags);
    }

    @Override
    public int hashCode() {
        return Objects.hash(columns(), roles, weightKind, Arrays.hashCode(flags));
    }

    /**
     * Returns size and column names in one line of at most 120 characters.
     *
     * @return for example {@code 3 responses, 2 columns: recommend, region}
     */
    @Override
    public String toString() {
        String text = rows + " responses, " + columns.size() + " columns: " + String.join(", ", columns.keySet());
        return text.length() <= 120 ? text : text.substring(0, 117) + "...";
    }

    /**
     * Returns what the columns hold, a line each. O(rows times columns).
     *
     * @return name, content and number of missing cells of every column
     */
    public TextTable toTable() {
        TextTable.Builder table = TextTable.builder("column", "content", "missing");
        for (ResponseColumn column : columns.values()) {
            table.row(column.name(), content(column), Long.toString(column.missing()));
        }
        return table.build();
    }

    private static String content(ResponseColumn column) {
        if (column instanceof RatingColumn ratings) {
            return "rating " + ratings.scaleMin() + ".." + ratings.scaleMax();
        }
        if (column instanceof CategoryColumn categories) {
            return "category of " + categories.labels().size();
        }
        if (column instanceof TimeColumn times) {
            return "time in " + times.zone();
        }
        return column instanceof NumberColumn ? "number" : "text";
    }

    private <C extends ResponseColumn> C column(String name, Class<C> type, String what) {
        ResponseColumn column = columns.get(Objects.requireNonNull(name, "name"));
        if (type.isInstance(column)) {
            return type.cast(column);
        }
        List<String> valid = columns.values().stream()
                .filter(type::isInstance)
                .map(ResponseColumn::name)
                .collect(Collectors.toList());
        throw new NoSuchElementException(
                what + " must be one of the table's " + valid.size() + ", got " + NearestNames.of(name, valid));
    }

    private <C extends ResponseColumn> Optional<C> inRole(Role role, Class<C> type) {
        return Optional.ofNullable(roles.get(role)).map(columns::get).map(type::cast);
    }

    private int bits(int row) {
        return row < flags.length ? flags[row] : 0;
    }

    @SuppressWarnings("EnumOrdinal") // the bit of a flag in a row's byte; never leaves the table
    private static int bit(RowFlag flag) {
        return 1 << flag.ordinal();
    }

    private RowSelection selection(List<String> reasons, byte[] reasonByRow) {
        int[] kept = new int[rows];
        int size = 0;
        for (int row = 0; row < rows; row++) {
            kept[size] = row;
            size += reasonByRow[row] == 0 ? 1 : 0;
        }
        return new RowSelection(size == rows ? this : taken(Arrays.copyOf(kept, size)), reasons, reasonByRow);
    }

    private ResponseTable taken(int[] keptRows) {
        Builder builder = new Builder();
        columns.forEach((name, column) -> builder.columns.put(name, column.take(keptRows)));
        builder.roles.putAll(roles);
        builder.weightKind = weightKind;
        for (int i = 0; i < keptRows.length; i++) {
            builder.flag(i, bits(keptRows[i]));
        }
        return builder.build();
    }

    /** Takes columns, roles and flags. Not thread-safe; builds any number of tables. */
    public static final class Builder {

        private final Map<String, ResponseColumn> columns = new LinkedHashMap<>();
        private final Map<Role, String> roles = new EnumMap<>(Role.class);
        private @Nullable WeightKind weightKind;
        private byte[] flags = {};

        private Builder() {}

        /**
         * Adds a column without a role.
         *
         * @param column the column
         * @return this builder
         * @throws NullPointerException if column is null
         * @throws IllegalArgumentException if there is a column of this name
         */
        public Builder column(ResponseColumn column) {
            if (columns.putIfAbsent(column.name(), column) != null) {
                throw new IllegalArgumentException(
                        "column name must be given once, got \"" + column.name() + "\" again");
            }
            return this;
        }

        /**
         * Adds the ids of the responses.
         *
         * @param ids the column
         * @return this builder
         * @throws NullPointerException if ids is null
         * @throws IllegalArgumentException if there is a column of this name, or the role is taken
         */
        public Builder responseIds(TextColumn ids) {
            return column(Role.RESPONSE_ID, ids);
        }

        /**
         * Adds the ids of those who answered.
         *
         * @param ids the column
         * @return this builder
         * @throws NullPointerException if ids is null
         * @throws IllegalArgumentException if there is a column of this name, or the role is taken
         */
        public Builder respondentIds(TextColumn ids) {
            return column(Role.RESPONDENT_ID, ids);
        }

        /**
         * Adds the ids of the customers.
         *
         * @param ids the column
         * @return this builder
         * @throws NullPointerException if ids is null
         * @throws IllegalArgumentException if there is a column of this name, or the role is taken
         */
        public Builder customerIds(TextColumn ids) {
            return column(Role.CUSTOMER_ID, ids);
        }

        /**
         * Adds the ids of the touchpoints.
         *
         * @param ids the column
         * @return this builder
         * @throws NullPointerException if ids is null
         * @throws IllegalArgumentException if there is a column of this name, or the role is taken
         */
        public Builder touchpointIds(CategoryColumn ids) {
            return column(Role.TOUCHPOINT_ID, ids);
        }

        /**
         * Adds the times of submission.
         *
         * @param times the column
         * @return this builder
         * @throws NullPointerException if times is null
         * @throws IllegalArgumentException if there is a column of this name, or the role is taken
         */
        public Builder submittedAt(TimeColumn times) {
            return column(Role.SUBMITTED_AT, times);
        }

        /**
         * Adds the weights of the responses.
         *
         * @param weights the column; each weight at least 0, or NaN where it is missing
         * @param kind what the weights mean
         * @return this builder
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if a weight is negative, there is a column of this name, or the role is taken
         */
        public Builder weights(NumberColumn weights, WeightKind kind) {
            for (int row = 0; row < weights.rows(); row++) {
                if (weights.valueAt(row) < 0) {
                    throw new IllegalArgumentException(
                            weights.name() + "[" + row + "] must be >= 0, got " + weights.valueAt(row));
                }
            }
            Objects.requireNonNull(kind, "kind");
            column(Role.WEIGHT, weights);
            weightKind = kind;
            return this;
        }

        /**
         * Flags a row.
         *
         * @param row the row, from 0
         * @param flag the flag
         * @return this builder
         * @throws NullPointerException if flag is null
         * @throws IndexOutOfBoundsException if row is negative
         */
        public Builder flag(int row, RowFlag flag) {
            Objects.checkIndex(row, Integer.MAX_VALUE);
            return flag(row, bit(flag));
        }

        /**
         * Returns the table.
         *
         * @return the table of all columns added
         * @throws IllegalArgumentException if the columns differ in length, or a row is flagged that does not exist
         */
        public ResponseTable build() {
            int rows = -1;
            String first = "";
            for (ResponseColumn column : columns.values()) {
                if (rows >= 0 && column.rows() != rows) {
                    throw new IllegalArgumentException("column " + column.name() + " must have " + rows + " rows as "
                            + first + " has, got " + column.rows());
                }
                first = rows < 0 ? column.name() : first;
                rows = column.rows();
            }
            return new ResponseTable(Math.max(0, rows), this, trimmedFlags(Math.max(0, rows)));
        }

        private Builder column(Role role, ResponseColumn column) {
            if (roles.containsKey(role)) {
                throw new IllegalArgumentException("role " + role + " must be given to one column, got \""
                        + column.name() + "\" besides \"" + roles.get(role) + "\"");
            }
            column(column);
            roles.put(role, column.name());
            return this;
        }

        private Builder flag(int row, int bits) {
            if (bits != 0) {
                if (row >= flags.length) {
                    flags = Arrays.copyOf(flags, Math.max(row + 1, Cells.grown(flags.length, "flags")));
                }
                flags[row] |= (byte) bits;
            }
            return this;
        }

        /** Ends with the last flagged row, so that equal tables have equal flags and most tables none. */
        private byte[] trimmedFlags(int rows) {
            int length = flags.length;
            while (length > 0 && flags[length - 1] == 0) {
                length--;
            }
            if (length > rows) {
                throw new IllegalArgumentException(
                        "flagged row must be one of the table's " + rows + ", got " + (length - 1));
            }
            return Arrays.copyOf(flags, length);
        }
    }
}
