package dev.loyalty.examples.shop.web.clerk;

import dev.loyalty.command.TierPin;
import dev.loyalty.examples.shop.club.ClubProgram;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.examples.shop.web.clerk.Field.Kind;
import dev.loyalty.examples.shop.web.clerk.Field.Option;
import dev.loyalty.examples.shop.web.clerk.Task.Intent;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tier is given by hand: at least that one, exactly that one, or the one held now is kept; until a day, or without end. */
final class PinTask {

    private static final List<String> MODES = List.of("floor", "exact", "keep");

    private PinTask() {}

    static Task of(Visit visit) {
        String mode = MODES.contains(visit.field("mode")) ? visit.field("mode") : "floor";
        List<Option> modes = MODES.stream()
                .map(each -> new Option(each, visit.text("clerk.pin." + each)))
                .toList();
        List<Option> tiers = ladder(visit).tiers().stream()
                .map(tier -> new Option(tier.id().value(), name(visit, tier)))
                .toList();
        List<Field> fields = List.of(
                Field.choice("mode", Kind.RADIO, visit.text("clerk.pin.mode"), mode, modes),
                Field.choice("tier", Kind.SELECT, visit.text("clerk.pin.tier"), visit.field("tier"), tiers),
                Field.of(
                        "until",
                        Kind.DAY,
                        visit.text("clerk.pin.until"),
                        visit.field("until"),
                        visit.text("clerk.pin.until.hint")),
                MemberTasks.reason(visit));
        return MemberTasks.task(visit, "pin", fields, ticket -> read(visit, mode, ticket), "web/clerk/PinTask#pin");
    }

    private static Intent read(Visit visit, String mode, String ticket) {
        Tier tier = tier(visit, mode);
        if (tier == null) {
            return Intent.wrong(visit.text("clerk.pin.wrong.tier"));
        }
        LocalDate until = day(visit.field("until"));
        LocalDate today = MemberTasks.now(visit).atZone(ClubProgram.ZONE).toLocalDate();
        boolean isWrong = !visit.field("until").isEmpty() && (until == null || until.isBefore(today));
        if (isWrong) {
            return Intent.wrong(visit.text("clerk.pin.wrong.until"));
        }
        String end = until == null
                ? visit.text("clerk.pin.forever")
                : visit.text("clerk.pin.through", visit.language().dates().day(until));
        String echo = visit.text("clerk.pin.echo." + mode, name(visit, tier), end);
        return MemberTasks.withReason(
                visit,
                note -> MemberTasks.recorded(
                        visit,
                        pin(visit, tier, mode.equals("exact"), until, note).withId(ticket),
                        "members().pin",
                        "pin",
                        echo));
    }

    // show: pin
    private static TierPin pin(Visit visit, Tier tier, boolean isExact, @Nullable LocalDate until, Note note) {
        CustomerId customer = MemberPages.customer(visit);
        Instant now = visit.store().clock().instant();
        TierPin pin = isExact
                ? TierPin.exact(customer, tier.id().value(), note, now)
                : TierPin.floor(customer, tier.id().value(), note, now);
        return until == null ? pin : pin.through(until);
    }
    // end

    private static @Nullable Tier tier(Visit visit, String mode) {
        if (mode.equals("keep")) {
            return visit.store()
                    .engine()
                    .members()
                    .view(MemberPages.customer(visit))
                    .tier()
                    .orElse(null);
        }
        return ladder(visit).tiers().stream()
                .filter(tier -> tier.id().value().equals(visit.field("tier")))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static TierLadder ladder(Visit visit) {
        return visit.store().club().ladder();
    }

    private static String name(Visit visit, Tier tier) {
        return tier.name().in(visit.language().locale());
    }
}
