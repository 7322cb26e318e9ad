package dev.loyalty.oracle.balances;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One member with plain accounts, who lives through every start of a day. */
final class PlainMember {

    final Map<String, PlainAccount> accounts = new LinkedHashMap<>();
    /** What is written of balances: one line for each entry. */
    final List<String> journal = new ArrayList<>();

    final List<Plan> plans;
    final Timeline timeline;
    boolean isMember;
    boolean isErased;
    boolean frozen;
    private Instant now;
    private final List<String> prolonged = new ArrayList<>();
    private LocalDate today;

    PlainMember(List<Plan> plans, Instant start) {
        this.plans = plans;
        this.timeline = new Timeline(plans.get(0));
        this.now = start;
        this.today = day(start);
        adopt();
    }

    Plan plan() {
        return timeline.at(now);
    }

    LocalDate today() {
        return today;
    }

    Instant now() {
        return now;
    }

    LocalDate day(Instant instant) {
        return instant.atZone(plan().zone()).toLocalDate();
    }

    /** The day of an instant by the version that was in force at it. */
    LocalDate dayThen(Instant instant) {
        return instant.atZone(timeline.at(instant).zone()).toLocalDate();
    }

    /** What the balances are in the version in force. */
    final void adopt() {
        for (Plan.Balance balance : plan().balances()) {
            PlainAccount account = accounts.computeIfAbsent(balance.id(), id -> new PlainAccount(balance));
            if (balance.remindBefore() > account.rule.remindBefore()) {
                account.remindedBefore = account.rule.remindBefore();
            }
            prolonged.addAll(account.prolong(balance, day(now)));
            account.rule = balance;
        }
    }

    /** A version came now. */
    void published() {
        LocalDate before = today;
        adopt();
        today = day(now);
        happens(before);
    }

    /** Goes on to an instant, and lives through whatever happens until then. */
    void advance(Instant to) {
        for (Instant next = next(to); next != null; next = next(to)) {
            now = next;
            adopt();
            LocalDate before = today;
            today = day(now);
            happens(before);
        }
        now = to;
        today = day(to);
    }

    /** The next instant, at the latest the given one, at which a day starts, a hold ends or a version comes into force. */
    private @Nullable Instant next(Instant to) {
        List<Instant> all = new ArrayList<>();
        ZoneId zone = plan().zone();
        for (LocalDate day = day(now).plusDays(1); ; day = day.plusDays(1)) {
            Instant start = day.atStartOfDay(zone).toInstant();
            if (start.isAfter(now)) {
                all.add(start);
                break;
            }
        }
        accounts.values().forEach(account -> account.holds.values().forEach(hold -> all.add(hold.until())));
        all.addAll(timeline.starts());
        all.removeIf(instant -> !instant.isAfter(now) || instant.isAfter(to));
        return all.isEmpty() ? null : Collections.min(all);
    }

    /** The next instant, before the given one, at which a figure may change. */
    @Nullable
    Instant nextChange(Instant before) {
        List<Instant> all = new ArrayList<>(timeline.starts());
        ZoneId zone = plan().zone();
        for (PlainAccount account : accounts.values()) {
            for (PlainLot lot : account.lots) {
                all.add(lot.from.atStartOfDay(zone).toInstant());
                LocalDate last = lot.last(account.active);
                if (last != null) {
                    all.add(last.plusDays(1).atStartOfDay(zone).toInstant());
                    all.add(last.minusDays(account.rule.remindBefore())
                            .atStartOfDay(zone)
                            .toInstant());
                }
            }
            account.holds.values().forEach(hold -> all.add(hold.until()));
            LocalDate until = account.rule.retiredUntil();
            if (until != null) {
                all.add(until.plusDays(1).atStartOfDay(zone).toInstant());
            }
            account.limits
                    .changes(account.rule, today)
                    .forEach(day -> all.add(day.atStartOfDay(zone).toInstant()));
            account.scheduled
                    .values()
                    .forEach(one -> all.add(one.due().atStartOfDay(zone).toInstant()));
        }
        all.removeIf(instant -> !instant.isAfter(now) || !instant.isBefore(before));
        return all.isEmpty() ? null : Collections.min(all);
    }

    private void happens(LocalDate before) {
        List<String> events = new ArrayList<>(prolonged);
        prolonged.clear();
        for (PlainAccount account : accounts.values()) {
            account.mature(today);
            long paid = account.pay();
            long gone = account.expire(today);
            for (String basket : account.ended(now)) {
                Instant until =
                        Objects.requireNonNull(account.holds.get(basket)).until();
                long steps = account.giveBack(basket);
                account.resolved.put(basket, new PlainAccount.Resolved("ENDED", steps, until));
            }
            paid += account.pay();
            gone += account.expire(today);
            if (paid > 0) {
                events.add(account.id + " paid " + paid);
            }
            if (gone > 0) {
                events.add(account.id + " expired " + gone);
            }
            for (Deed.Scheduled due : isMember ? account.due(today) : List.<Deed.Scheduled>of()) {
                new Spoken(this, account, due, events).falls(due);
            }
        }
        for (PlainAccount account : accounts.values()) {
            events.addAll(isMember ? account.retire(this) : List.of());
        }
        for (PlainAccount account : accounts.values()) {
            remind(account, before, events);
        }
        write(events);
    }

    private void remind(PlainAccount account, LocalDate before, List<String> events) {
        int days = account.rule.remindBefore();
        Integer lower = account.remindedBefore;
        account.remindedBefore = null;
        if (lower != null) {
            tell(account, today.plusDays(lower == 0 ? 0 : lower + 1L), today.plusDays(days), events);
        }
        if (days > 0 && today.isAfter(before)) {
            tell(account, before.plusDays(days + 1L), today.plusDays(days), events);
        }
    }

    private static void tell(PlainAccount account, LocalDate first, LocalDate last, List<String> events) {
        account.endsWithin(first, last).forEach((end, steps) -> {
            if (account.told.add(end)) {
                account.soon(end).forEach(event -> events.add(account.id + " " + event));
            }
        });
    }

    /** Writes an entry. */
    void write(List<String> events) {
        boolean isQuiet = accounts.values().stream().anyMatch(account -> account.isQuiet);
        for (PlainAccount account : accounts.values()) {
            account.isQuiet = false;
            List<String> crossed = account.crossed();
            events.addAll(isQuiet ? List.of() : crossed);
        }
        if (!events.isEmpty()) {
            Collections.sort(events);
            journal.add(now + " " + String.join("; ", events));
        }
    }
}
