package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Activity;
import dev.loyalty.command.ActivityVoid;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Order;
import dev.loyalty.command.Refund;
import dev.loyalty.command.Revision;
import dev.loyalty.command.TierPin;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.Progress;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.json.ProgramJson;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every worked example of the page on tier policies: the policy, and line by line what happens and what follows. */
class PoliciesPageTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```json\\n([^`]*)```\\n\\n\\| day [^\\n]*\\n\\|[-|]*\\n((?:\\|[^\\n]*\\n)+)");
    private static final Pattern PAYS = Pattern.compile("pays (\\w+) ([\\d.]+)");
    private static final Pattern REFUND = Pattern.compile("gets ([\\d.]+) back for (\\w+)");
    private static final Pattern EDIT = Pattern.compile("(\\w+) is edited to ([\\d.]+)");
    private static final Pattern CREDIT = Pattern.compile("gets a credit of ([\\d.]+)");
    private static final Pattern PIN = Pattern.compile("is given (\\w+) through ([\\d-]+)");
    private static final Pattern DOES = Pattern.compile("does (\\d+) × (\\w+) (\\w+)");
    private static final Pattern DID_NOT = Pattern.compile("did not do (\\w+) (\\w+)");
    private static final String NEVER = "–";

    @TestFactory
    Stream<DynamicTest> everyExampleIsAsThePageSays() throws IOException {
        return EXAMPLE.matcher(page())
                .results()
                .flatMap(example -> Stream.of(false, true)
                        .map(worked -> DynamicTest.dynamicTest(
                                example.group(1).strip() + (worked ? ", the due worked off" : ""),
                                () -> run(example, worked))));
    }

    @Test
    void everyPolicyOnThePageHasItsTable() throws IOException {
        assertThat(EXAMPLE.matcher(page()).results().count())
                .isEqualTo(Pattern.compile("```json").matcher(page()).results().count())
                .isGreaterThan(10);
    }

    private static void run(MatchResult example, boolean worked) {
        Customer customer = new Customer(program(example.group(1)));
        for (String line : example.group(2).lines().toList()) {
            String[] cells = line.split("\\|", -1);
            customer.does(LocalDate.parse(cells[1].strip()), cells[2].strip());
            if (worked) {
                customer.engine.runDue(100);
            }
            assertThat(customer.stands()).as(line).isEqualTo(List.of(cells[3].strip(), cells[4].strip()));
            if (cells.length > 6) {
                assertThat(customer.progress()).as(line).isEqualTo(cells[5].strip());
            }
        }
        assertThat(customer.engine.members().verify(customer.id).agrees()).isTrue();
    }

    /** The tiers of the page, unless the example brings its own. */
    private static LoyaltyProgram program(String example) {
        String policy = example.strip();
        if (policy.contains("\"tiers\"")) {
            return ProgramJson.read(
                    "{\"id\": \"club\", \"currency\": \"EUR\", \"zone\": \"Europe/Berlin\", " + policy.substring(1));
        }
        return ProgramJson.read("""
                {"id": "club", "currency": "EUR", "zone": "Europe/Berlin", "policy": %s, "tiers": [
                  {"id": "bronze", "threshold": "0.00"},
                  {"id": "silver", "threshold": "500.00"},
                  {"id": "gold", "threshold": "1000.00"}]}
                """.formatted(policy));
    }

    /** Ada, who does everything at noon. */
    private static final class Customer {

        private final CustomerId id = CustomerId.of("ada");
        private final List<String> refunds = new ArrayList<>();
        private final SettableClock clock = SettableClock.at("2020-01-01T00:00:00Z");
        private final LoyaltyEngine engine;
        private long edits;

        Customer(LoyaltyProgram program) {
            engine = LoyaltyEngine.builder(program).clock(clock).build();
        }

        void does(LocalDate day, String what) {
            Instant noon = day.atTime(12, 0).atZone(Shop.BERLIN).toInstant();
            clock.set(noon);
            Matcher pays = PAYS.matcher(what);
            Matcher refund = REFUND.matcher(what);
            Matcher edit = EDIT.matcher(what);
            Matcher credit = CREDIT.matcher(what);
            Matcher pin = PIN.matcher(what);
            Matcher does = DOES.matcher(what);
            Matcher didNot = DID_NOT.matcher(what);
            if (pays.matches()) {
                engine.orders()
                        .paid(Order.of(id, pays.group(1), pays.group(2), noon))
                        .orThrow();
            } else if (refund.matches()) {
                refunds.add(what);
                engine.orders()
                        .refunded(Refund.of(
                                OrderRef.of(id, refund.group(2)), "r-" + refunds.size(), refund.group(1), noon))
                        .orThrow();
            } else if (edit.matches()) {
                engine.record(Revision.of(OrderRef.of(id, edit.group(1)), ++edits, edit.group(2), noon))
                        .orThrow();
            } else if (credit.matches()) {
                engine.record(CreditNote.of(id, "credit", credit.group(1), noon))
                        .orThrow();
            } else if (pin.matches()) {
                engine.record(TierPin.floor(id, pin.group(1), Shop.STAFF, noon).through(LocalDate.parse(pin.group(2))))
                        .orThrow();
            } else if (does.matches()) {
                engine.record(Activity.of(id, does.group(2), does.group(3), noon)
                                .counting(Integer.parseInt(does.group(1))))
                        .orThrow();
            } else if (didNot.matches()) {
                engine.record(ActivityVoid.of(ActivityRef.of(id, didNot.group(1), didNot.group(2)), noon))
                        .orThrow();
            } else if (what.equals("joins")) {
                engine.record(Enrolment.of(id, noon)).orThrow();
            } else {
                assertThat(what).isEqualTo("nothing");
            }
        }

        List<String> stands() {
            LadderView view = engine.members().view(id).ladders().get(0);
            return List.of(
                    view.tier().orElseThrow().id().value(),
                    view.validThrough().map(LocalDate::toString).orElse(NEVER));
        }

        String progress() {
            Progress progress = engine.members().view(id).progress();
            Money threshold = progress.threshold();
            return threshold == null
                    ? "top"
                    : progress.spent().amount() + " of " + threshold.amount() + day("through", progress.through())
                            + day("from", progress.from());
        }

        private static String day(String what, @Nullable LocalDate day) {
            return day == null ? "" : " " + what + " " + day;
        }
    }

    /** The tests run in the module's folder; the page stands beside it. */
    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "policies.md"));
    }
}
