package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Command;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.jdbc.sql.Micros;
import dev.loyalty.program.LadderBuilder;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many members stood in each tier on a past day, by the query of docs/embedding.md. */
abstract class TierCountsCases {

    private static final int DAYS = 150;
    private static final int NEW_VERSION = 70;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> LADDERS = List.of("tiers", "stars", "crowns");
    private static final Note NOTE = new Note("as told", "carla");

    private final HikariDataSource pool;
    private final SettableClock clock = SettableClock.at(BEGIN);
    private final Random random = new Random(7);

    TierCountsCases(HikariDataSource pool) {
        this.pool = pool;
    }

    @AfterEach
    void close() {
        pool.close();
    }

    /** Members join, move, are frozen, leave and join again; a ladder goes, another comes. Each day is counted when it ends, and later. */
    @Test
    void aPastDayIsCountedAsItStood() throws SQLException, IOException {
        Map<Integer, Map<String, Long>> counted = new LinkedHashMap<>();
        LoyaltyEngine engine = engine(1);
        for (int day = 0; day < DAYS; day++) {
            if (day == NEW_VERSION) {
                engine.close();
                engine = engine(2);
            }
            for (int i = 0; i < 6; i++) {
                clock.set(endOf(day).minus(Duration.ofHours(23 - 2 * i)));
                engine.record(command());
            }
            clock.set(endOf(day).minusSeconds(1));
            engine.runDue(10_000);
            counted.put(day, standing());
        }
        engine.close();

        for (Map.Entry<Integer, Map<String, Long>> day : counted.entrySet()) {
            assertThat(counted(endOf(day.getKey()))).as("day %s", day.getKey()).isEqualTo(day.getValue());
        }
        assertThat(reasons())
                .containsKeys("JOINED", "LEFT", "ERASED", "FROZEN", "UNFROZEN", "PINNED", "THRESHOLD_REACHED")
                .containsKeys("BELOW_THRESHOLD", "PIN_ENDED");
        assertThat(rows("select 'moves', count(*) from loyalty_tier_change where up is not null"
                        + " and (tier_before is null or tier_after is null or tier_before = tier_after)"))
                .isEqualTo(Map.of("moves", 0L));
    }

    private static Instant endOf(int day) {
        return BEGIN.plus(Duration.ofDays(day + 1L));
    }

    private Command command() {
        CustomerId customer = CustomerId.of("customer " + random.nextInt(15));
        Instant now = clock.instant();
        return switch (random.nextInt(16)) {
            case 0 -> Freeze.of(customer, NOTE, now);
            case 1, 2 -> Unfreeze.of(customer, NOTE, now);
            case 3 -> Erasure.of(customer, now);
            case 4 -> Enrolment.of(customer, now);
            case 5 ->
                TierPin.floor(customer, "gold", NOTE, now)
                        .on(LadderId.of("tiers"))
                        .until(now.plus(Duration.ofDays(9)));
            default -> Order.of(customer, "order " + now, (1 + random.nextInt(400)) + ".00", now);
        };
    }

    private LoyaltyEngine engine(int version) {
        LoyaltyProgram program = LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
                .ladder("tiers", TierCountsCases::tiers)
                .ladder(version == 1 ? "stars" : "crowns", TierCountsCases::tiers)
                .version(version)
                .inForceFrom(
                        version == 1
                                ? BEGIN.minusSeconds(1)
                                : endOf(NEW_VERSION).minus(Duration.ofHours(5)))
                .build();
        return LoyaltyEngine.builder(program)
                .clock(clock)
                .store(JdbcMemberStore.on(pool))
                .build();
    }

    private static void tiers(LadderBuilder ladder) {
        ladder.tier("bronze", "0.00", tier -> {})
                .tier("silver", "300.00", tier -> {})
                .tier("gold", "700.00", tier -> {})
                .policy(TierPolicy.builder().rolling(Period.ofDays(30)).build());
    }

    private Map<String, Long> standing() throws SQLException {
        return rows("select ladder || ' ' || tier, count(*) from loyalty_standing group by ladder, tier");
    }

    private Map<String, Long> counted(Instant end) throws SQLException, IOException {
        Map<String, Long> all = new TreeMap<>();
        for (String ladder : LADDERS) {
            String query = query().replace("'tiers'", "'" + ladder + "'")
                    .replace("1775001600000000", String.valueOf(Micros.of(end)));
            rows(query).forEach((tier, count) -> all.put(ladder + " " + tier, count));
        }
        return all;
    }

    private Map<String, Long> reasons() throws SQLException {
        return rows("select reason, count(*) from loyalty_tier_change group by reason");
    }

    /** As it stands in the docs. In H2 an id is bytes there. */
    private String query() throws IOException {
        Matcher block = Pattern.compile("```sql\\n(select tier_after.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "docs", "embedding.md")));
        assertThat(block.find()).isTrue();
        assertThat(block.group(1)).contains("-- 2026-04-01T00:00:00Z").contains("1775001600000000");
        assertThat(Micros.of(Instant.parse("2026-04-01T00:00:00Z"))).isEqualTo(1_775_001_600_000_000L);
        boolean isH2 = pool.getJdbcUrl().startsWith("jdbc:h2:");
        return isH2 ? block.group(1).replace("'club'", "stringtoutf8('club')") : block.group(1);
    }

    private Map<String, Long> rows(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Map<String, Long> all = new TreeMap<>();
            while (rows.next()) {
                all.put(rows.getString(1), rows.getLong(2));
            }
            return all;
        }
    }
}
