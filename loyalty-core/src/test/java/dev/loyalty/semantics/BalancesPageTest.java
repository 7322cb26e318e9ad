package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Command;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.DebtWaiver;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Expiration;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Opening;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Release;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.ScheduleCancellation;
import dev.loyalty.command.ScheduledCredit;
import dev.loyalty.command.Transfer;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.command.UnitAdjustment;
import dev.loyalty.command.UnitConfirmation;
import dev.loyalty.event.BoundCrossed;
import dev.loyalty.event.DebtPaid;
import dev.loyalty.event.EarlierCommand;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.event.UnitsDebited;
import dev.loyalty.event.UnitsExpireSoon;
import dev.loyalty.event.UnitsExpired;
import dev.loyalty.event.UnitsForfeited;
import dev.loyalty.event.UnitsReversed;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.member.AccountView;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.json.ProgramJson;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import dev.loyalty.value.UnitKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every worked example of the page on balances: the balance, and line by line what happens and what is there then. */
class BalancesPageTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```json\\n([^`]*)```\\n\\n\\| when [^\\n]*\\n\\|[-|]*\\n((?:\\|[^\\n]*\\n)+)");
    private static final Pattern GETS = Pattern.compile(
            "gets ([\\d.]+)(?: (earned|bought|given|returned|migrated))?(?: of ([\\d-]+))?(?: through ([\\d-]+))?");
    private static final Pattern SPENDS = Pattern.compile("spends ([\\d.]+)");
    private static final Pattern HOLDS = Pattern.compile("holds ([\\d.]+) for (\\S+)(?: lasting (\\S+))?");
    private static final Pattern CAPTURES = Pattern.compile("captures (?:([\\d.]+) of )?(\\S+)(, keeping the rest)?");
    private static final Pattern SENDS = Pattern.compile("sends ([\\d.]+) to (\\S+)");
    private static final Pattern RELEASES = Pattern.compile("releases (\\S+)");
    private static final Pattern WAIVES = Pattern.compile("waives(?: up to ([\\d.]+))?");
    private static final Pattern ENDS =
            Pattern.compile("all(?: (earned|bought|given|returned|migrated))?(?: through ([\\d-]+))? ends?");
    private static final Pattern REVERSES = Pattern.compile("reverses line (\\d+)");
    private static final Pattern CONFIRMS = Pattern.compile("confirms line (\\d+)");
    private static final Pattern IS_TO_GET =
            Pattern.compile("is to get ([\\d.]+)(?: (earned|bought|given|returned|migrated))? on ([\\d-]+)");
    private static final Pattern CANCELS = Pattern.compile("cancels line (\\d+)");
    private static final Pattern BRINGS = Pattern.compile("brings (.+)");
    private static final Pattern BROUGHT = Pattern.compile(
            "([\\d.]+) (earned|bought|given|returned|migrated)(?: from ([\\d-]+))?(?: through ([\\d-]+))?");
    private static final Pattern OWES = Pattern.compile("owes ([\\d.]+)");
    private static final Pattern ADJUSTED = Pattern.compile("is adjusted by (-?[\\d.]+)");
    private static final Note NOTE = new Note("as agreed", "clerk");
    private static final String NOTHING = "–";

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
    void everyBalanceOnThePageHasItsTable() throws IOException {
        assertThat(EXAMPLE.matcher(page()).results().count())
                .isEqualTo(Pattern.compile("```json").matcher(page()).results().count())
                .isGreaterThan(21);
    }

    private static void run(MatchResult example, boolean worked) {
        Ada ada = new Ada(program(example.group(1)));
        for (String line : example.group(2).lines().toList()) {
            List<String> cells =
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            ada.line++;
            String answer = ada.does(at(cells.get(1)), cells.get(2), worked);
            assertThat(answer).as(line).startsWith(upTo(cells.get(3)));
            assertThat(answer).as(line).contains(after(cells.get(3)));
            assertThat(ada.has()).as(line).isEqualTo(cells.subList(4, 8));
        }
        assertThat(ada.engine.members().verify(ada.id).agrees()).isTrue();
    }

    /** The answer of a table up to the first colon: what is behind it is a part of the sentence. */
    private static String upTo(String answer) {
        int colon = answer.indexOf(':');
        return colon < 0 ? answer : answer.substring(0, colon);
    }

    private static String after(String answer) {
        int colon = answer.indexOf(": ");
        return colon < 0 ? answer : answer.substring(colon + 2);
    }

    private static Instant at(String when) {
        int blank = when.indexOf(' ');
        LocalDateTime local = blank < 0
                ? LocalDate.parse(when).atTime(12, 0)
                : LocalDate.parse(when.substring(0, blank)).atTime(LocalTime.parse(when.substring(blank + 1)));
        return local.atZone(Shop.BERLIN).toInstant();
    }

    private static LoyaltyProgram program(String balance) {
        return ProgramJson.read("""
                {"id": "club", "currency": "EUR", "zone": "Europe/Berlin", "tiers": [{"id": "member", "threshold": "0.00"}],
                 "balances": [{"id": "b", %s]}
                """.formatted(balance.strip().substring(1)));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "balances.md"));
    }

    /** A customer, and what she has. */
    private static final class Ada {

        private final CustomerId id = CustomerId.of("ada");
        private final SettableClock clock = SettableClock.at("2026-01-01T00:00:00Z");
        private final LoyaltyEngine engine;
        private final Map<Integer, Command> said = new HashMap<>();
        private int line;
        private long told;
        private int tickets;

        Ada(LoyaltyProgram program) {
            engine = LoyaltyEngine.builder(program).clock(clock).build();
            engine.members().enrol(Enrolment.of(id, clock.instant())).orThrow();
            engine.members()
                    .enrol(Enrolment.of(CustomerId.of("bert"), clock.instant()))
                    .orThrow();
        }

        List<String> has() {
            AccountView view = engine.balances().view(id, "b");
            return List.of(
                    view.available().toString(),
                    view.pending().toString(),
                    view.held().toString(),
                    view.debt().toString());
        }

        String does(Instant at, String what, boolean worked) {
            clock.set(at);
            if (worked) {
                engine.runDue(100);
            }
            if (what.equals(NOTHING)) {
                return byTime();
            }
            try {
                Command command = command(at, what);
                said.put(line, command);
                Outcome outcome = engine.record(command);
                // what time did before is told on the line of the look alone
                told = outcome.fold(applied -> applied.entry().seq(), refused -> told);
                return outcome.fold(
                        applied -> accepted(applied.entry()),
                        refused -> "refused: " + refused.refusal().sentence());
            } catch (IllegalArgumentException wrong) {
                return "an error: " + wrong.getMessage();
            }
        }

        private Command command(Instant at, String what) {
            String ticket = "t-" + ++tickets;
            Matcher gets = GETS.matcher(what);
            Matcher spends = SPENDS.matcher(what);
            Matcher holds = HOLDS.matcher(what);
            Matcher captures = CAPTURES.matcher(what);
            Matcher releases = RELEASES.matcher(what);
            Matcher waives = WAIVES.matcher(what);
            Matcher reverses = REVERSES.matcher(what);
            Matcher ends = ENDS.matcher(what);
            if (gets.matches()) {
                return credit(gets, ticket, at);
            } else if (spends.matches()) {
                return Debit.of(id, ticket, "b", spends.group(1), at);
            } else if (holds.matches()) {
                Hold hold = Hold.of(id, "b", holds.group(2), holds.group(1), at);
                return holds.group(3) == null ? hold : hold.lasting(Duration.parse(holds.group(3)));
            } else if (captures.matches()) {
                Capture all = Capture.of(id, "b", captures.group(2), at);
                Capture part = captures.group(1) == null ? all : all.of(captures.group(1));
                return captures.group(3) == null ? part : part.keepingRest();
            } else if (releases.matches()) {
                return Release.of(id, "b", releases.group(1), at);
            } else if (waives.matches()) {
                DebtWaiver all = DebtWaiver.of(id, ticket, "b", NOTE, at);
                return waives.group(1) == null ? all : all.upTo(waives.group(1));
            } else if (reverses.matches()) {
                Command undone = Objects.requireNonNull(said.get(Integer.parseInt(reverses.group(1))));
                CommandId of = Objects.requireNonNull(undone.id());
                return Reversal.of(id, ticket, "b", new EarlierCommand(undone.kind(), of), at);
            }
            if (ends.matches()) {
                return expiration(ends, ticket, at);
            }
            return correction(what, ticket, at);
        }

        private Command correction(String what, String ticket, Instant at) {
            Matcher brings = BRINGS.matcher(what);
            Matcher sends = SENDS.matcher(what);
            Matcher adjusted = ADJUSTED.matcher(what);
            Matcher confirms = CONFIRMS.matcher(what);
            Matcher isToGet = IS_TO_GET.matcher(what);
            Matcher cancels = CANCELS.matcher(what);
            if (sends.matches()) {
                return Transfer.of(id, ticket, "b", sends.group(1), CustomerId.of(sends.group(2)), at);
            } else if (isToGet.matches()) {
                ScheduledCredit credit =
                        ScheduledCredit.of(id, ticket, "b", isToGet.group(1), LocalDate.parse(isToGet.group(3)), at);
                return isToGet.group(2) == null
                        ? credit
                        : credit.from(UnitKind.valueOf(isToGet.group(2).toUpperCase(Locale.ROOT)));
            } else if (cancels.matches()) {
                Command scheduled = Objects.requireNonNull(said.get(Integer.parseInt(cancels.group(1))));
                return ScheduleCancellation.of(
                        id, "b", Objects.requireNonNull(scheduled.id()).value(), at);
            } else if (confirms.matches()) {
                Command credit = Objects.requireNonNull(said.get(Integer.parseInt(confirms.group(1))));
                return UnitConfirmation.of(
                        id, "b", Objects.requireNonNull(credit.id()).value(), at);
            } else if (brings.matches()) {
                return opening(brings.group(1), ticket, at);
            } else if (adjusted.matches()) {
                return UnitAdjustment.of(id, ticket, "b", adjusted.group(1), NOTE, at);
            }
            return switch (what) {
                case "is frozen" -> Freeze.of(id, NOTE, at);
                case "is unfrozen" -> Unfreeze.of(id, NOTE, at);
                case "is erased" -> Erasure.of(id, at);
                default -> throw new IllegalArgumentException("nobody knows how to do: " + what);
            };
        }

        private Opening opening(String what, String ticket, Instant at) {
            Opening opening = Opening.of(id, ticket, "b", at);
            for (String part : what.split(", ", -1)) {
                Matcher brought = BROUGHT.matcher(part);
                Matcher owes = OWES.matcher(part);
                if (owes.matches()) {
                    opening = opening.owing(owes.group(1));
                } else if (brought.matches()) {
                    opening = opening.with(new Opening.Brought(
                            Amount.of(brought.group(1)),
                            UnitKind.valueOf(brought.group(2).toUpperCase(Locale.ROOT)),
                            day(brought.group(3)),
                            day(brought.group(4))));
                } else {
                    throw new IllegalArgumentException("nobody knows how to bring: " + part);
                }
            }
            return opening;
        }

        private static @Nullable LocalDate day(@Nullable String day) {
            return day == null ? null : LocalDate.parse(day);
        }

        private Credit credit(Matcher gets, String ticket, Instant now) {
            Instant at = gets.group(3) == null
                    ? now
                    : LocalDate.parse(gets.group(3))
                            .atTime(12, 0)
                            .atZone(Shop.BERLIN)
                            .toInstant();
            Credit credit = Credit.of(id, ticket, "b", gets.group(1), at);
            Credit kind = gets.group(2) == null
                    ? credit
                    : credit.from(UnitKind.valueOf(gets.group(2).toUpperCase(Locale.ROOT)));
            return gets.group(4) == null ? kind : kind.through(LocalDate.parse(gets.group(4)));
        }

        private Expiration expiration(Matcher ends, String ticket, Instant at) {
            Expiration all = Expiration.of(id, ticket, "b", NOTE, at);
            Expiration kind = ends.group(1) == null
                    ? all
                    : all.ofKind(UnitKind.valueOf(ends.group(1).toUpperCase(Locale.ROOT)));
            return ends.group(2) == null ? kind : kind.endingBy(LocalDate.parse(ends.group(2)));
        }

        /** What time has told since the last line. */
        private String byTime() {
            List<String> happened = new ArrayList<>();
            engine.runDue(100);
            for (Entry entry : engine.members().journal(id, told, 100)) {
                told = entry.seq();
                entry.events().forEach(event -> add(happened, event));
            }
            return happened.isEmpty() ? NOTHING : String.join(", ", happened);
        }

        private static String accepted(Entry entry) {
            List<String> happened = new ArrayList<>();
            happened.add("accepted");
            entry.events().forEach(event -> add(happened, event));
            return String.join(", ", happened).replace("accepted, :", "accepted:");
        }

        private static void add(List<String> happened, Event event) {
            @Nullable String told = told(event);
            if (told != null) {
                happened.add(told);
            }
        }

        private static @Nullable String told(Event event) {
            if (event instanceof UnitsExpired expired) {
                return expired.units() + " expired";
            } else if (event instanceof BoundCrossed crossed) {
                return switch (crossed.what()) {
                    case BELOW_LEAST -> "below the least";
                    case LEAST_AGAIN -> "at the least again";
                    case MOST_REACHED -> "at the most";
                };
            } else if (event instanceof UnitsForfeited forfeited) {
                return forfeited.units() + " forfeited";
            } else if (event instanceof DebtPaid paid) {
                return paid.units() + " paid";
            } else if (event instanceof UnitsExpireSoon soon) {
                return "reminded of %s through %s".formatted(soon.units(), soon.through());
            } else if (event instanceof UnitsUnmoved) {
                return ": nothing moves";
            } else if (event instanceof UnitsReversed reversed) {
                return reversed.missing().isZero() ? null : ": %s missing".formatted(reversed.missing());
            } else if (event instanceof UnitsCredited credited && credited.scheduled() != null) {
                return credited.units() + " come";
            } else if (event instanceof UnitsCredited credited) {
                return credited.units().equals(credited.asked())
                        ? null
                        : ": %s of %s".formatted(credited.units(), credited.asked());
            } else if (event instanceof UnitsDebited debited) {
                return debited.units().equals(debited.asked())
                        ? null
                        : ": %s of %s".formatted(debited.units(), debited.asked());
            }
            return null;
        }
    }
}
