package dev.loyalty.examples.shop.web.clerk;

import dev.loyalty.command.Adjustment;
import dev.loyalty.command.Command;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.TierUnpin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.examples.shop.store.Cents;
import dev.loyalty.examples.shop.store.Remarks;
import dev.loyalty.examples.shop.web.Amounts;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.examples.shop.web.clerk.Field.Kind;
import dev.loyalty.examples.shop.web.clerk.Field.Option;
import dev.loyalty.examples.shop.web.clerk.Task.Intent;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/** What a clerk does to a member. */
final class MemberTasks {

    static final int LONGEST_REASON = 500;

    private static final String CODE = "web/clerk/MemberTasks#record";

    private MemberTasks() {}

    static List<Route> routes() {
        Map<String, Function<Visit, Task>> tasks = new TreeMap<>(Map.of(
                "adjust", MemberTasks::adjust,
                "pin", PinTask::of,
                "unpin", MemberTasks::unpin,
                "freeze", MemberTasks::freeze,
                "unfreeze", MemberTasks::unfreeze,
                "resync", RepairTasks::resync,
                "verify", RepairTasks::verify,
                "erase", RepairTasks::erase,
                "remark", MemberTasks::remark));
        tasks.putAll(Map.of(
                "credit", PointsTasks::credit,
                "debit", PointsTasks::debit,
                "waive", PointsTasks::waive,
                "undo", PointsTasks::undo,
                "release", PointsTasks::release));
        List<Route> routes = new ArrayList<>();
        tasks.forEach((name, task) -> routes.addAll(Tasks.routes("/clerk/members/{id}/" + name, task)));
        return routes;
    }

    static Task task(Visit visit, String name, List<Field> fields, Task.Reader reader, String code) {
        CustomerId customer = MemberPages.customer(visit);
        String page = "/clerk/members/" + MemberPages.encoded(customer);
        return new Task(name, page + "/" + name, page, MemberPages.named(visit, customer), fields, reader, code);
    }

    private static Task adjust(Visit visit) {
        List<Option> ways = List.of(
                new Option("up", visit.text("clerk.adjust.up")), new Option("down", visit.text("clerk.adjust.down")));
        String way = visit.field("way").equals("down") ? "down" : "up";
        List<Field> fields = List.of(
                Field.choice("way", Kind.RADIO, visit.text("clerk.adjust.way"), way, ways),
                Field.of(
                        "amount",
                        Kind.AMOUNT,
                        visit.text("clerk.adjust.amount"),
                        visit.field("amount"),
                        visit.text("clerk.amount.hint")),
                reason(visit));
        return task(visit, "adjust", fields, ticket -> adjusting(visit, ticket, way), CODE);
    }

    private static Intent adjusting(Visit visit, String ticket, String way) {
        OptionalLong cents = Amounts.read(visit.field("amount"), visit.language());
        if (cents.isEmpty() || cents.getAsLong() == 0) {
            return Intent.wrong(visit.text("clerk.amount.wrong", visit.field("amount")));
        }
        String change = (way.equals("down") ? "-" : "") + Cents.told(cents.getAsLong());
        String echo = visit.text(
                "clerk.adjust.echo." + way, visit.language().wording().money(Cents.money(cents.getAsLong())));
        return withReason(
                visit,
                note -> recorded(
                        visit,
                        Adjustment.of(MemberPages.customer(visit), ticket, change, note, now(visit)),
                        "members().adjust",
                        "adjust",
                        echo));
    }

    private static Task unpin(Visit visit) {
        return task(
                visit,
                "unpin",
                List.of(reason(visit)),
                ticket -> withReason(
                        visit,
                        note -> recorded(
                                visit,
                                TierUnpin.of(MemberPages.customer(visit), note, now(visit))
                                        .withId(ticket),
                                "members().unpin",
                                "unpin",
                                "")),
                CODE);
    }

    private static Task freeze(Visit visit) {
        return task(
                visit,
                "freeze",
                List.of(reason(visit)),
                ticket -> withReason(
                        visit,
                        note -> recorded(
                                visit,
                                Freeze.of(MemberPages.customer(visit), note, now(visit))
                                        .withId(ticket),
                                "members().freeze",
                                "freeze",
                                "")),
                CODE);
    }

    private static Task unfreeze(Visit visit) {
        return task(
                visit,
                "unfreeze",
                List.of(reason(visit)),
                ticket -> withReason(
                        visit,
                        note -> recorded(
                                visit,
                                Unfreeze.of(MemberPages.customer(visit), note, now(visit))
                                        .withId(ticket),
                                "members().unfreeze",
                                "unfreeze",
                                "")),
                CODE);
    }

    private static Task remark(Visit visit) {
        return task(
                visit,
                "remark",
                List.of(reason(visit)),
                ticket -> withReason(
                        visit,
                        note -> Intent.of(List.of(visit.text("clerk.remark.echo", note.reason())), () -> {
                            boolean isNew = new Remarks(visit.store().database().transactions())
                                    .add(
                                            ticket,
                                            MemberPages.customer(visit),
                                            new Remarks.Remark(now(visit), note.author(), note.reason()));
                            return visit.text(isNew ? "clerk.done.remark" : "clerk.again");
                        })),
                CODE);
    }

    // show: record
    /** What a command will do is said first; then it is recorded, once under its id. */
    static Intent recorded(Visit visit, Command command, String call, String name, String echo) {
        List<String> effects = new ArrayList<>();
        if (!echo.isEmpty()) {
            effects.add(echo);
        }
        effects.addAll(Effects.of(visit, command));
        return Intent.of(effects, () -> {
            Outcome.Applied applied = visit.store().engine().record(command).orThrow();
            return Effects.done(visit, call + "(…)", "clerk.done." + name, applied);
        });
    }
    // end

    static Field reason(Visit visit) {
        return Field.of(
                "reason",
                Kind.LINES,
                visit.text("clerk.reason"),
                visit.field("reason"),
                visit.text("clerk.reason.hint"));
    }

    static Intent withReason(Visit visit, Function<Note, Intent> then) {
        String reason = visit.field("reason");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Intent.wrong(visit.text("clerk.reason.wrong"));
        }
        try {
            return then.apply(new Note(reason, author(visit)));
        } catch (IllegalArgumentException notWellFormed) {
            return Intent.wrong(visit.text("clerk.reason.wrong"));
        }
    }

    static String author(Visit visit) {
        return visit.login() == null ? "" : visit.login().name();
    }

    static Instant now(Visit visit) {
        return visit.store().clock().instant();
    }
}
