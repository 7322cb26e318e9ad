package dev.loyalty.examples.backfill.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.loyalty.examples.backfill.result.MemberLine.Standing;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.LadderId;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The result as files: {@code summary.json}, {@code customers.csv} by customer id, {@code tier_changes.csv} by time. Tiers stand
 * there by id, money as decimal strings, times local to a zone. Where the program has several ladders, the tables get a column
 * {@code ladder} after the customer (in {@code customers.csv} a row a ladder), and the summary counts tiers ladder by ladder.
 *
 * <p>What orders brought and what time alone did is told apart: each tier change has the {@code cause} {@code order} or {@code time},
 * and of all {@code promotions} and {@code demotions} of the summary those by time are counted once more. A change by time has an
 * order only if it was this order's return window that ended. {@code net_after} is the net spend in the window of the policy, which
 * in {@code customers.csv} is that of the whole lifetime.
 *
 * @param census what was counted
 * @param zone the zone of the times
 */
public record ResultFiles(Census census, ZoneId zone) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

    private static final ObjectWriter JSON = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /** Writes the three files. */
    public void write(OutputFolder folder) throws IOException {
        folder.write("summary.json", summary());
        folder.writeCsv("customers.csv", this::customers);
        folder.writeCsv("tier_changes.csv", this::tierChanges);
    }

    private String summary() throws JsonProcessingException {
        ObjectNode summary = JsonMapper.builder().build().createObjectNode();
        summary.put("members", census.members().size());
        summary.put("orders", census.orders());
        summary.put("credits", census.creditNotes());
        summary.put("net", census.net().toPlainString());
        summary.put("promotions", census.promotions());
        summary.put("demotions", census.demotions());
        summary.put("promotions_by_time", census.promotionsByTime());
        summary.put("demotions_by_time", census.demotionsByTime());
        ObjectNode tiers = summary.putObject("tiers");
        for (TierLadder ladder : census.program().ladders()) {
            ObjectNode counts = hasLadders() ? tiers.putObject(ladder.id().value()) : tiers;
            census.tiers(ladder).forEach((tier, count) -> counts.put(tier.value(), count));
        }
        return JSON.writeValueAsString(summary) + "\n";
    }

    private void customers(CsvWriter csv) {
        csv.writeRecord(withLadder(
                "ladder", "customer_id", "orders", "cancellations", "net", "final_tier", "promotions", "demotions"));
        for (MemberLine member : census.members()) {
            for (Standing standing : member.standings()) {
                csv.writeRecord(withLadder(
                        standing.ladder(),
                        member.customer().value(),
                        Integer.toString(member.orders()),
                        Integer.toString(member.creditNotes()),
                        member.net().plain(),
                        standing.tier().value(),
                        Integer.toString(standing.promotions()),
                        Integer.toString(standing.demotions())));
            }
        }
    }

    private void tierChanges(CsvWriter csv) {
        csv.writeRecord(withLadder(
                "ladder", "customer_id", "timestamp", "order", "from_tier", "to_tier", "net_after", "cause"));
        for (Move move : census.moves()) {
            csv.writeRecord(withLadder(
                    move.ladder(),
                    move.customer().value(),
                    LOCAL.format(move.at().atZone(zone)),
                    move.order(),
                    move.from().value(),
                    move.to().value(),
                    move.netAfter().plain(),
                    move.cause().name().toLowerCase(Locale.ROOT)));
        }
    }

    private boolean hasLadders() {
        return census.program().ladders().size() > 1;
    }

    private List<String> withLadder(LadderId ladder, String customer, String... others) {
        return withLadder(ladder.value(), customer, others);
    }

    private List<String> withLadder(String ladder, String customer, String... others) {
        List<String> row = new ArrayList<>(List.of(customer));
        if (hasLadders()) {
            row.add(ladder);
        }
        row.addAll(List.of(others));
        return row;
    }
}
