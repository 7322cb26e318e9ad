package dev.loyalty.examples.shop.web.clerk;

import dev.loyalty.command.BalanceCommand;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.DebtWaiver;
import dev.loyalty.command.Release;
import dev.loyalty.command.Reversal;
import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.Cause;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.EarlierCommand;
import dev.loyalty.event.Entry;
import dev.loyalty.examples.shop.club.Points;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.examples.shop.web.clerk.Field.Kind;
import dev.loyalty.examples.shop.web.clerk.Field.Option;
import dev.loyalty.examples.shop.web.clerk.Task.Intent;
import dev.loyalty.member.AccountView;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a clerk does to a member's points. */
final class PointsTasks {

    private static final String CODE = "web/clerk/PointsTasks#credit";
    private static final String NUMBER = "[1-9][0-9]{0,6}";
    private static final int RECENT = 200;

    /** What a clerk may undo. */
    private static final Set<CommandKind> UNDONE =
            EnumSet.of(CommandKind.CREDIT, CommandKind.DEBIT, CommandKind.CAPTURE, CommandKind.DEBT_WAIVER);

    private PointsTasks() {}

    /** {@return what can be done to an account} */
    static List<String> actions(Visit visit, CustomerId customer) {
        AccountView account = account(visit, customer);
        List<String> actions = new ArrayList<>(List.of("credit", "debit"));
        if (!account.debt().isZero()) {
            actions.add("waive");
        }
        if (!recent(visit, customer).isEmpty()) {
            actions.add("undo");
        }
        if (!account.holds().isEmpty()) {
            actions.add("release");
        }
        return actions;
    }

    // show: credit
    static Task credit(Visit visit) {
        return ofSome(
                visit,
                "credit",
                (units, ticket, note) -> Credit.of(
                                MemberPages.customer(visit), ticket, Points.ID, units, MemberTasks.now(visit))
                        .because(note));
    }

    static Task debit(Visit visit) {
        return ofSome(
                visit,
                "debit",
                (units, ticket, note) -> Debit.of(
                                MemberPages.customer(visit), ticket, Points.ID, units, MemberTasks.now(visit))
                        .because(note));
    }
    // end

    static Task waive(Visit visit) {
        return MemberTasks.task(
                visit,
                "waive",
                List.of(MemberTasks.reason(visit)),
                ticket -> MemberTasks.withReason(
                        visit,
                        note -> recorded(
                                visit,
                                "waive",
                                DebtWaiver.of(
                                        MemberPages.customer(visit), ticket, Points.ID, note, MemberTasks.now(visit)))),
                CODE);
    }

    static Task undo(Visit visit) {
        List<Option> options = recent(visit, MemberPages.customer(visit));
        Field what = Field.choice("what", Kind.RADIO, visit.text("clerk.undo.what"), visit.field("what"), options);
        return MemberTasks.task(
                visit,
                "undo",
                List.of(what, MemberTasks.reason(visit)),
                ticket -> chosen(visit, what, value -> note -> {
                    int point = value.indexOf(' ');
                    CommandKind kind = CommandKind.valueOf(value.substring(0, point));
                    EarlierCommand of = new EarlierCommand(kind, CommandId.of(value.substring(point + 1)));
                    return recorded(
                            visit,
                            "undo",
                            Reversal.of(
                                            MemberPages.customer(visit),
                                            ticket,
                                            Points.ID,
                                            of.kind(),
                                            of.id().value(),
                                            MemberTasks.now(visit))
                                    .because(note));
                }),
                CODE);
    }

    static Task release(Visit visit) {
        List<Option> options = account(visit, MemberPages.customer(visit)).holds().stream()
                .map(hold -> new Option(
                        hold.basket().value(),
                        visit.text(
                                "clerk.release.hold",
                                visit.language().wording().number(hold.units().steps()),
                                hold.basket().value())))
                .toList();
        Field what = Field.choice("what", Kind.RADIO, visit.text("clerk.release.what"), visit.field("what"), options);
        return MemberTasks.task(
                visit,
                "release",
                List.of(what),
                ticket -> isChosen(what)
                        ? recorded(
                                visit,
                                "release",
                                Release.of(MemberPages.customer(visit), Points.ID, what.value(), MemberTasks.now(visit))
                                        .withId(ticket))
                        : Intent.wrong(visit.text("clerk.points.choose")),
                CODE);
    }

    private static boolean isChosen(Field what) {
        return what.options().stream().anyMatch(what::isChosen);
    }

    /** Makes the command of what was filled in. */
    @FunctionalInterface
    private interface OfSome {
        BalanceCommand command(String units, String ticket, Note note);
    }

    private static Task ofSome(Visit visit, String name, OfSome made) {
        Field units = Field.of(
                "units",
                Kind.NUMBER,
                visit.text("clerk.points.units"),
                visit.field("units"),
                visit.text("clerk.points.hint"));
        return MemberTasks.task(
                visit,
                name,
                List.of(units, MemberTasks.reason(visit)),
                ticket -> !units.value().matches(NUMBER)
                        ? Intent.wrong(visit.text("clerk.points.wrong", units.value()))
                        : MemberTasks.withReason(
                                visit, note -> recorded(visit, name, made.command(units.value(), ticket, note))),
                CODE);
    }

    private static Intent chosen(Visit visit, Field what, Function<String, Function<Note, Intent>> then) {
        return isChosen(what)
                ? MemberTasks.withReason(visit, then.apply(what.value()))
                : Intent.wrong(visit.text("clerk.points.choose"));
    }

    private static Intent recorded(Visit visit, String name, BalanceCommand command) {
        return MemberTasks.recorded(visit, command, "balances()." + name, name, "");
    }

    private static AccountView account(Visit visit, CustomerId customer) {
        return visit.store().engine().balances().view(customer, Points.ID);
    }

    /** What may be undone of what happened lately, newest first, each with its sentence. */
    private static List<Option> recent(Visit visit, CustomerId customer) {
        long last = visit.store().engine().members().view(customer).version();
        List<Entry> entries = visit.store().engine().members().journal(customer, Math.max(0, last - RECENT), RECENT);
        List<Option> options = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.cause() instanceof Cause.ByCommand command && UNDONE.contains(command.kind())) {
                entry.events().stream()
                        .filter(event ->
                                event instanceof BalanceEvent of && !of.moved().isZero())
                        .findFirst()
                        .ifPresent(event -> options.add(
                                0,
                                new Option(
                                        command.kind() + " " + command.id(),
                                        visit.language().dates().day(entry.occurredAt()) + ": "
                                                + Words.of(visit).of(event))));
            }
        }
        return options;
    }
}
