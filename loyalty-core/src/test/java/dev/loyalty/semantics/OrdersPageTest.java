package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.Import;
import dev.loyalty.ImportReport;
import dev.loyalty.command.Bought;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Command;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.Refunding;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.command.Revision;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.SameRevision;
import dev.loyalty.program.json.ProgramJson;
import dev.loyalty.value.Amount;
import dev.loyalty.value.Line;
import dev.loyalty.value.Money;
import dev.loyalty.value.Parts;
import dev.loyalty.value.Returned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every table on the page about orders is what the engine does. */
class OrdersPageTest {

    private static final Pattern EXAMPLE = Pattern.compile(
            "```json\\n(.*?)```\\n\\n\\| what happens \\| answer \\| net spend \\|\\n\\|[-|]+\\n((?:\\|[^\\n]*\\n)+)",
            Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("(\\d+) (\\w+) ([\\d.]+)");
    private static final Pattern PIECES = Pattern.compile("sends back (\\d+) (\\w+)");
    private static final Pattern BACK = Pattern.compile("gets (goods |shipping )?([\\d.]+) back");
    private static final Pattern VOIDS = Pattern.compile("voids refund (\\d+)");
    private static final Pattern CARD = Pattern.compile(", by gift card ([\\d.]+)");

    @TestFactory
    Stream<DynamicTest> everyTableIsAsThePageSays() throws IOException {
        List<MatchResult> examples = EXAMPLE.matcher(page()).results().toList();
        assertThat(examples)
                .hasSize((int)
                        Pattern.compile("```json").matcher(page()).results().count())
                .hasSizeGreaterThan(8);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.group(2).lines().findFirst().orElseThrow(), () -> run(example)));
    }

    private static void run(MatchResult example) {
        Customer customer = new Customer(Shop.open(program(example.group(1).strip())));
        for (String row : example.group(2).lines().toList()) {
            String[] cells = row.split("\\|", -1);
            String answer = customer.does(cells[1].strip());
            String expected = cells[2].strip();
            if (expected.startsWith("refused: ")) {
                assertThat(answer).as(row).startsWith("refused: ").contains(expected.substring("refused: ".length()));
            } else {
                assertThat(answer).as(row).isEqualTo(expected);
            }
            assertThat(customer.shop.net()).as(row).isEqualTo(cells[3].strip());
        }
    }

    private static LoyaltyProgram program(String spend) {
        return ProgramJson.read("""
                {"id": "club", "currency": "EUR", "zone": "Europe/Berlin", "spend": %s, "tiers": [
                  {"id": "bronze", "threshold": "0.00"}]}
                """.formatted(spend));
    }

    /** Ada and her order, to which everything happens within one minute of a stopped clock. */
    private static final class Customer {

        private final Shop shop;
        private int refunds;
        private int revisions;

        Customer(Shop shop) {
            this.shop = shop;
        }

        String does(String what) {
            Outcome outcome = shop.tell(command(what));
            if (outcome instanceof Outcome.Refused refused) {
                return "refused: " + refused.refusal().sentence();
            }
            return outcome.isReplay() ? "a replay" : "accepted";
        }

        private Command command(String what) {
            Matcher pieces = PIECES.matcher(what);
            Matcher back = BACK.matcher(what);
            Matcher voids = VOIDS.matcher(what);
            if (what.startsWith("pays ")) {
                return new Order(shop.ref("1001"), bought(what.substring("pays ".length())), shop.next(), null);
            }
            if (what.startsWith("is edited to ")) {
                Bought edited = bought(what.substring("is edited to ".length()));
                return new Revision(shop.ref("1001"), ++revisions, edited, shop.next(), null);
            }
            if (pieces.matches()) {
                return refund(Refunding.lines(Returned.of(pieces.group(2), Integer.parseInt(pieces.group(1)))));
            }
            if (back.matches()) {
                return refund(refunding(back.group(1), back.group(2)));
            }
            if (voids.matches()) {
                return RefundVoid.of(shop.ref("1001"), "r-" + voids.group(1), shop.next());
            }
            return switch (what) {
                case "is cancelled" -> Cancellation.of(shop.ref("1001"), shop.clock.instant());
                case "is reinstated" -> Reinstatement.of(shop.ref("1001"), shop.clock.instant());
                default -> throw new AssertionError("the page says: " + what);
            };
        }

        private Refund refund(Refunding refunding) {
            return Refund.of(shop.ref("1001"), "r-" + ++refunds, refunding, shop.next());
        }

        private static Refunding refunding(@Nullable String part, String amount) {
            if (part == null) {
                return Refunding.total(Amount.of(amount));
            }
            return Refunding.parts(
                    part.startsWith("goods")
                            ? Parts.of(amount, "0.00", "0.00", "0.00")
                            : Parts.of("0.00", "0.00", amount, "0.00"));
        }

        /** Parts, lines or a total, and a gift card. */
        private static Bought bought(String stated) {
            Matcher card = CARD.matcher(stated);
            Amount giftCard = card.find() ? Amount.of(card.group(1)) : null;
            String what = CARD.matcher(stated).replaceAll("");
            List<Line> lines = new ArrayList<>();
            Money sum = Shop.eur("0.00");
            for (MatchResult line : LINE.matcher(what).results().toList()) {
                lines.add(Line.of(line.group(2), Integer.parseInt(line.group(1)), line.group(3)));
                sum = sum.plus(Shop.eur(line.group(3)));
            }
            if (what.startsWith("goods ")) {
                List<String> parts = List.of(what.replaceAll("[a-z ]", "").split(",", -1));
                return new Bought(Parts.of(parts.get(0), "0.00", parts.get(1), "0.00"), List.of(), giftCard, null);
            }
            Parts parts = Parts.total(lines.isEmpty() ? Amount.of(what) : Amount.of(sum.plain()));
            return new Bought(parts, lines, giftCard, null);
        }
    }

    @Test
    void everyWordForOneRevisionIsOnThePage() throws IOException {
        String page = page();

        assertThat(Stream.of(SameRevision.values())
                        .map(word ->
                                "| `" + word.name().toLowerCase(Locale.ROOT).replace('_', '-') + "` |"))
                .allSatisfy(word -> assertThat(page).contains(word));
    }

    @Test
    void anImportThatIsRunAgainJudgesItsRefusedRowsAnewAndTheReportListsThem() {
        Shop ada = Shop.open();
        List<Command> rows = List.of(
                ada.order("1001", "100.00"),
                Refund.of(ada.ref("1001"), "r-1", "120.00", ada.next()),
                Revision.of(ada.ref("1001"), 1, "150.00", ada.next()));

        ImportReport first = ada.engine.recordAll(rows.stream(), Import.QUIET);
        assertThat(first.rejected()).extracting(row -> row.index()).containsExactly(1L);
        assertThat(ada.net()).isEqualTo("150.00");
        ImportReport again = ada.engine.recordAll(rows.stream(), Import.QUIET);

        assertThat(again.rejected()).isEmpty();
        assertThat(again.replays()).isEqualTo(2);
        assertThat(ada.net()).isEqualTo("30.00");
    }

    /** The tests run in the module's folder; the page stands beside it. */
    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "orders.md"));
    }
}
