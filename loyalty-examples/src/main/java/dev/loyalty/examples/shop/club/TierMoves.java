package dev.loyalty.examples.shop.club;

import dev.loyalty.value.TierId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's table {@code loyalty_tier_change} tells of one ladder: who joined, moved and left, and when. Ids are bytes in H2 and
 * text in PostgreSQL; read as bytes they are the same in both.
 */
final class TierMoves {

    private TierMoves() {}

    /**
     * A row.
     *
     * @param member whose
     * @param at as of when
     * @param up whether it is a move up, or down; null if it is no move
     * @param after the tier from then on; null if none
     */
    record Move(
            String member,
            Instant at,
            @Nullable Boolean up,
            @Nullable TierId after) {}

    // show: moves
    /** {@return all rows of a program's ladder, as they happened} */
    static List<Move> read(Connection connection, String program, String ladder) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select program, member, changed_at, up, tier_after"
                + " from loyalty_tier_change where ladder = ? order by changed_at, member, seq, place")) {
            query.setString(1, ladder);
            try (ResultSet rows = query.executeQuery()) {
                List<Move> moves = new ArrayList<>();
                while (rows.next()) {
                    if (text(rows.getBytes(1)).equals(program)) {
                        moves.add(move(rows));
                    }
                }
                return moves;
            }
        }
    }
    // end

    private static Move move(ResultSet row) throws SQLException {
        String after = row.getString(5);
        return new Move(
                text(row.getBytes(2)),
                Instant.EPOCH.plus(row.getLong(3), ChronoUnit.MICROS),
                (Boolean) row.getObject(4),
                after == null ? null : TierId.of(after));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** {@return a number that is another one whenever anything was written down of any member} */
    static long written(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select sum(version) from loyalty_member");
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
