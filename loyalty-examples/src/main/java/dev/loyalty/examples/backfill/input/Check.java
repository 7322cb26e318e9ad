package dev.loyalty.examples.backfill.input;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the first pass over a file found.
 *
 * @param good how many rows can be taken
 * @param late how many of them are later than what is told of, and left out
 * @param bad how many rows cannot
 * @param firstBad the first of those
 * @param first the earliest instant of a row that is taken; null if none is
 * @param latest the latest one
 */
public record Check(
        long good,
        long late,
        long bad,
        List<Row.Bad> firstBad,
        @Nullable Instant first,
        @Nullable Instant latest) {

    private static final int SHOWN = 10;

    /** Copies the list. */
    public Check {
        firstBad = List.copyOf(firstBad);
    }

    /**
     * Reads a whole file.
     *
     * @param file which
     * @param end the last instant that is told of; null for no end
     * @return what was found
     * @throws BadInputException if the file cannot be read, or has no rows
     */
    public static Check of(OrderFile file, @Nullable Instant end) {
        Pass pass = new Pass(end);
        try (Stream<Row> rows = file.rows()) {
            rows.forEach(pass::see);
        }
        if (pass.good + pass.bad == 0) {
            throw new BadInputException(file.name() + " has a header, but no row: is it the right file?");
        }
        return new Check(pass.good, pass.late, pass.bad, pass.firstBad, pass.first, pass.latest);
    }

    /** {@return how many rows are sent through the engine} */
    public long taken() {
        return good - late;
    }

    /** The first pass. */
    private static final class Pass {

        private final @Nullable Instant end;
        private final List<Row.Bad> firstBad = new ArrayList<>();
        private long good;
        private long late;
        private long bad;
        private @Nullable Instant first;
        private @Nullable Instant latest;

        Pass(@Nullable Instant end) {
            this.end = end;
        }

        void see(Row row) {
            if (row instanceof Row.Good taken) {
                see(taken.command().occurredAt());
            } else if (row instanceof Row.Bad refused) {
                bad++;
                if (firstBad.size() < SHOWN) {
                    firstBad.add(refused);
                }
            }
        }

        private void see(Instant at) {
            good++;
            if (end != null && at.isAfter(end)) {
                late++;
                return;
            }
            if (first == null || at.isBefore(first)) {
                first = at;
            }
            if (latest == null || at.isAfter(latest)) {
                latest = at;
            }
        }
    }
}
