package dev.loyalty.oracle.balances;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.CreditScheduled;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Erased;
import dev.loyalty.event.Event;
import dev.loyalty.event.ScheduledCreditEnded;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.event.UnitsExpired;
import dev.loyalty.member.AccountView;
import dev.loyalty.oracle.Difference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares what the engine answers with what the plain model says at an instant. */
final class Answers {

    private final PlainMember member;
    private final Instant now;
    private final LoyaltyEngine engine;

    Answers(PlainMember member, Instant now, LoyaltyEngine engine) {
        this.member = member;
        this.now = now;
        this.engine = engine;
    }

    @Nullable
    Difference compare() {
        Difference found = null;
        for (PlainAccount account : member.accounts.values()) {
            if (found == null && member.plan().find(account.id) != null) {
                found = figures(account, engine.balances().view(Commands.ADA, account.id));
            }
        }
        return found;
    }

    private @Nullable Difference figures(PlainAccount account, AccountView view) {
        String id = account.id;
        Difference found = differs(
                id + ": available", account.available(), view.available().steps());
        found = found != null
                ? found
                : differs(id + ": pending", account.pending(), view.pending().steps());
        found = found != null
                ? found
                : differs(id + ": held", account.held(), view.held().steps());
        found = found != null
                ? found
                : differs(id + ": debt", account.debt, view.debt().steps());
        found = found != null
                ? found
                : differs(id + ": earned", account.earned, view.earned().steps());
        found = found != null
                ? found
                : differs(id + ": spent", account.spent, view.spent().steps());
        found = found != null
                ? found
                : differs(id + ": expired", account.expired, view.expired().steps());
        found = found != null
                ? found
                : differs(
                        id + ": forfeited", account.forfeited, view.forfeited().steps());
        found = found != null ? found : differs(id + ": lots", lots(account), lots(view));
        found = found != null ? found : differs(id + ": ends next", endsNext(account), endsNext(view));
        return found != null ? found : differs(id + ": holds", holds(account), holds(view));
    }

    private static Map<String, Long> lots(PlainAccount account) {
        Map<String, Long> lots = new TreeMap<>();
        for (PlainLot lot : account.lots) {
            lots.merge(
                    "%s %s-%s"
                            .formatted(
                                    lot.kind,
                                    lot.available ? null : (lot.unconfirmed ? "?" : "") + lot.from,
                                    lot.last(account.active)),
                    lot.steps,
                    Long::sum);
        }
        return lots;
    }

    private static Map<String, Long> lots(AccountView view) {
        Map<String, Long> lots = new TreeMap<>();
        for (AccountView.Part part : view.lots()) {
            lots.merge(
                    "%s %s-%s"
                            .formatted(
                                    part.kind(),
                                    part.from() == null ? null : (part.unconfirmed() ? "?" : "") + part.from(),
                                    part.through()),
                    part.units().steps(),
                    Long::sum);
        }
        return lots;
    }

    private static String endsNext(PlainAccount account) {
        Map<LocalDate, Long> ends = account.endsWithin(LocalDate.MIN, LocalDate.MAX);
        return ends.isEmpty() ? "" : ends.entrySet().iterator().next().toString();
    }

    private static String endsNext(AccountView view) {
        return view.endsNext()
                .map(part -> part.through() + "=" + part.units().steps())
                .orElse("");
    }

    private static List<String> holds(PlainAccount account) {
        List<String> holds = new ArrayList<>();
        account.holds.forEach((basket, hold) -> holds.add(basket + " " + hold.steps() + " " + hold.until()));
        return holds;
    }

    private static List<String> holds(AccountView view) {
        return view.holds().stream()
                .map(hold -> hold.basket() + " " + hold.units().steps() + " " + hold.until())
                .sorted()
                .toList();
    }

    /** What must hold of the engine's answers, whatever the plain model says. */
    @Nullable
    Difference laws() {
        if (!engine.members().verify(Commands.ADA).agrees()) {
            return new Difference("the journal gives the state", "true", "false", "");
        }
        Map<String, Long> sums = sums();
        for (AccountView view : engine.members().view(Commands.ADA).accounts()) {
            String id = view.balance().id().value();
            long unwritten = unwritten(view, id);
            Difference found = mayBeUnwritten(view, id)
                    ? null
                    : differs(
                            id + ": the sum",
                            sums.getOrDefault(id, 0L) - unwritten,
                            view.total().steps());
            if (found != null) {
                return found;
            }
            if (view.available().steps() < 0
                    || view.pending().steps() < 0
                    || view.held().steps() < 0
                    || view.debt().steps() < 0
                    || (view.debt().steps() > 0 && view.available().steps() > 0)) {
                return new Difference(id + ": no figure below 0", "none", view.toString(), "");
            }
            if (view.holds().stream().anyMatch(hold -> !hold.until().isAfter(now))) {
                return new Difference(id + ": no hold outlives its time", "none", view.toString(), "");
            }
        }
        return null;
    }

    /** Whether something may have come as it was scheduled, or gone with its balance, and stand in no entry yet. */
    private boolean mayBeUnwritten(AccountView view, String id) {
        long open = 0;
        for (Entry entry : journal()) {
            for (Event event : entry.events()) {
                if (event instanceof Erased) {
                    open = 0;
                } else if (event instanceof BalanceEvent of
                        && of.balance().value().equals(id)) {
                    open += event instanceof CreditScheduled ? 1 : 0;
                    open -= event instanceof ScheduledCreditEnded ? 1 : 0;
                    open -= event instanceof UnitsCredited it && it.scheduled() != null ? 1 : 0;
                }
            }
        }
        boolean mayBeOver = member.plans.stream()
                .flatMap(plan -> plan.balances().stream())
                .anyMatch(balance -> balance.retiredUntil() != null || balance.retiredInto() != null);
        return open != view.scheduled().size() || mayBeOver;
    }

    /** What has expired, but stands in no entry yet. */
    private long unwritten(AccountView view, String id) {
        long written = 0;
        for (Entry entry : journal()) {
            for (Event event : entry.events()) {
                if (event instanceof Erased) {
                    written = 0;
                } else if (event instanceof UnitsExpired it
                        && it.balance().value().equals(id)) {
                    written += it.units().steps();
                }
            }
        }
        return view.expired().steps() - written;
    }

    private Map<String, Long> sums() {
        Map<String, Long> sums = new TreeMap<>();
        for (Entry entry : journal()) {
            for (Event event : entry.events()) {
                if (event instanceof Erased) {
                    sums.clear();
                } else if (event instanceof BalanceEvent of) {
                    sums.merge(of.balance().value(), Seen.moves(of), Long::sum);
                }
            }
        }
        return sums;
    }

    private List<Entry> journal() {
        return engine.members().journal(Commands.ADA, 0, 10_000);
    }

    static @Nullable Difference differs(String what, @Nullable Object expected, @Nullable Object seen) {
        return Objects.equals(expected, seen)
                ? null
                : new Difference(what, String.valueOf(expected), String.valueOf(seen), "");
    }
}
