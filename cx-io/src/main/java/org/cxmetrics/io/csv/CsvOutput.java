package org.cxmetrics.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.cxmetrics.core.table.CategoryColumn;
import org.cxmetrics.core.table.NumberColumn;
import org.cxmetrics.core.table.RatingColumn;
import org.cxmetrics.core.table.ResponseColumn;
import org.cxmetrics.core.table.ResponseTable;
import org.cxmetrics.core.table.TextColumn;
import org.cxmetrics.core.table.TimeColumn;

/** Writes a table as a wide file. */
final class CsvOutput {

    private CsvOutput() {}

    static void write(ResponseTable table, Writer out) throws IOException {
        List<ResponseColumn> columns = table.columns();
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder();
        if (columns.size() == 1) {
            // An empty line would be no row at all.
            builder.quoteStrategy(QuoteStrategies.EMPTY);
        }
        CsvWriter lines = builder.build(out);
        lines.writeRecord(columns.stream().map(ResponseColumn::name).toList());
        String[] cells = new String[columns.size()];
        for (int row = 0; row < table.rows(); row++) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = columns.get(i).isMissing(row) ? "" : text(columns.get(i), row);
            }
            lines.writeRecord(cells);
        }
        lines.flush();
    }

    private static String text(ResponseColumn column, int row) {
        if (column instanceof RatingColumn ratings) {
            return Integer.toString(ratings.valueAt(row));
        }
        if (column instanceof NumberColumn numbers) {
            return NumberText.write(numbers.valueAt(row));
        }
        if (column instanceof CategoryColumn categories) {
            return categories.labelAt(row);
        }
        return column instanceof TimeColumn times ? times.instantAt(row).toString() : ((TextColumn) column).textAt(row);
    }
}
