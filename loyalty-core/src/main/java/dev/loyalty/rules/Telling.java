package dev.loyalty.rules;

import dev.loyalty.event.ActivityReported;
import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.Birthday;
import dev.loyalty.event.BirthdayStated;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.DaysForgotten;
import dev.loyalty.event.DemotionAhead;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Erased;
import dev.loyalty.event.Event;
import dev.loyalty.event.Frozen;
import dev.loyalty.event.GraceEnded;
import dev.loyalty.event.GraceStarted;
import dev.loyalty.event.MembershipAnniversary;
import dev.loyalty.event.Mentioned;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderExcess;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderReinstated;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.OrderSynced;
import dev.loyalty.event.OrderTallied;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.event.Pin;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.ProfileChanged;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.event.RefundVoided;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.event.TierAnniversary;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierPinned;
import dev.loyalty.event.Unchanged;
import dev.loyalty.event.Unfrozen;
import dev.loyalty.ledger.Taking;
import dev.loyalty.ledger.Tallied;
import dev.loyalty.member.Audience;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Note;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what happened, for customers or for staff. */
public final class Telling {

    private static final Set<EventKind> FOR_STAFF_ALONE = EnumSet.of(
            EventKind.PROGRAM_ADOPTED,
            EventKind.ORDER_SYNCED,
            EventKind.ORDER_TALLIED,
            EventKind.TIER_EARNED,
            EventKind.DAYS_FORGOTTEN,
            EventKind.PROFILE_CHANGED,
            EventKind.BIRTHDAY_STATED,
            EventKind.FROZEN,
            EventKind.UNFROZEN,
            EventKind.UNCHANGED);

    private Telling() {}

    /**
     * What an entry tells.
     *
     * @param entry the entry
     * @param note reason and author; null if there is none
     * @param audience for whom
     * @param zone the program's zone
     * @return the lines, in the order in which it happened
     */
    public static List<HistoryLine> lines(Entry entry, @Nullable Note note, Audience audience, ZoneId zone) {
        boolean staff = audience == Audience.STAFF;
        List<HistoryLine> lines = new ArrayList<>();
        for (Event event : entry.events()) {
            if (staff || !(FOR_STAFF_ALONE.contains(event.kind()) || event instanceof OrderExcess)) {
                String sentence = sentence(event, zone);
                lines.add(new HistoryLine(entry.seq(), entry.occurredAt(), event, sentence, staff ? note : null));
            }
        }
        return lines;
    }

    /**
     * An event as an English sentence.
     *
     * @param event the event
     * @param zone the program's zone
     * @return the sentence, without full stop
     */
    public static String sentence(Event event, ZoneId zone) {
        if (event instanceof OrderPaid paid) {
            return "paid order %s with %s; %s"
                    .formatted(
                            paid.order(),
                            paid.basket().total(),
                            paid.waiting().isOver() ? counts(paid.change().plain()) : "it does not count yet");
        }
        if (event instanceof TierChanged change) {
            return "moved %s from %s to %s, because %s"
                    .formatted(
                            change.up() ? "up" : "down",
                            change.from(),
                            change.to(),
                            change.reason().sentence());
        }
        if (event instanceof OrderRefunded refunded
                && refunded.day() == null
                && refunded.taking() instanceof Taking.OfLines returned) {
            return "gave back %s of order %s (refund %s), which had not come yet"
                    .formatted(pieces(returned), refunded.order(), refunded.refund());
        }
        if (event instanceof OrderRefunded refunded) {
            return "got %s back for order %s (refund %s); %s"
                    .formatted(
                            refunded.taking().sum(),
                            refunded.order(),
                            refunded.refund(),
                            counts(refunded.change().plain()));
        }
        if (event instanceof CreditNoteIssued credit) {
            return "got credit note %s of %s; %s"
                    .formatted(
                            credit.number(),
                            credit.stated(),
                            counts(credit.counted().negated().plain()));
        }
        if (event instanceof ActivityReported activity) {
            return activity.activity() + " " + activity.id() + times(activity.count());
        }
        if (event instanceof ActivityVoided activity) {
            return "%s %s is taken back".formatted(activity.activity(), activity.id());
        }
        if (event instanceof Enrolled enrolled) {
            return enrolled.explicitly() ? "joined" : "joined by the first order or credit note";
        }
        if (event instanceof TierPinned pinned) {
            return "was given tier %s%s by hand%s"
                    .formatted(
                            pinned.tier(),
                            pinned.mode() == Pin.Mode.FLOOR ? " or higher" : "",
                            pinned.until() == null ? "" : end(pinned.until(), zone));
        }
        return ofOrder(event);
    }

    private static String ofOrder(Event event) {
        if (event instanceof OrderRevised revised) {
            return "order %s was changed to %s; %s"
                    .formatted(
                            revised.order(),
                            revised.basket().total(),
                            counts(revised.change().plain()));
        }
        if (event instanceof RefundVoided voided) {
            return "refund %s of order %s did not happen; %s"
                    .formatted(
                            voided.refund(),
                            voided.order(),
                            counts(voided.change().plain()));
        }
        if (event instanceof OrderCancelled cancelled) {
            return "cancelled order %s; %s"
                    .formatted(cancelled.order(), counts(cancelled.change().plain()));
        }
        if (event instanceof OrderReinstated reinstated) {
            return "order %s stands again; %s"
                    .formatted(reinstated.order(), counts(reinstated.change().plain()));
        }
        if (event instanceof OrderCounted counted) {
            return "order %s counts from now on; %s"
                    .formatted(counted.order(), counts(counted.counted().plain()));
        }
        if (event instanceof OrderTallied tallied) {
            return "order %s is %s as an order"
                    .formatted(tallied.order(), tallied.to() == Tallied.COUNTS ? "counted" : "no longer counted");
        }
        if (event instanceof OrderSynced synced) {
            return "order %s was reported as of revision %s".formatted(synced.order(), synced.revision());
        }
        if (event instanceof OrderExcess excess) {
            return "refunds of order %s are worth %s more than was paid for it"
                    .formatted(excess.order(), excess.excess());
        }
        if (event instanceof OrderUnchanged unchanged) {
            return "order %s: nothing changed (%s)".formatted(unchanged.order(), words(unchanged.why()));
        }
        return ofMember(event);
    }

    private static String ofMember(Event event) {
        if (event instanceof SpendAdjusted adjusted) {
            return "net spend was adjusted; " + counts(adjusted.change().plain());
        }
        if (event instanceof PinEnded ended) {
            return "tier %s is no longer given by hand (%s)".formatted(ended.tier(), words(ended.why()));
        }
        if (event instanceof ProgramAdopted adopted) {
            return "is judged by version " + adopted.version() + " of the program";
        }
        if (event instanceof TierEarned earned) {
            return "earns %s instead of %s under the tier given by hand, because %s"
                    .formatted(earned.to(), earned.from(), earned.reason().sentence());
        }
        if (event instanceof GraceStarted grace && grace.isNone()) {
            return "no longer earned %s before the freeze, because %s, and waits without a grace period"
                    .formatted(grace.tier(), grace.reason().sentence());
        }
        if (event instanceof GraceStarted grace) {
            return "no longer earns %s, because %s, but keeps it at least through %s"
                    .formatted(
                            grace.tier(),
                            grace.reason().sentence(),
                            grace.ends().minusDays(1));
        }
        if (event instanceof GraceEnded grace) {
            return "earns " + grace.tier() + " again, before its grace period was over";
        }
        if (event instanceof DemotionAhead ahead) {
            return "warning: " + ahead.ahead();
        }
        if (event instanceof DaysForgotten forgotten) {
            return "days before " + forgotten.before() + " are no longer told apart";
        }
        if (event instanceof Unchanged unchanged) {
            return "nothing changed (" + words(unchanged.why()) + ")";
        }
        if (event instanceof Mentioned mentioned) {
            return "found by " + words(mentioned.mentions());
        }
        if (event instanceof ProfileChanged) {
            return "profile changed";
        }
        if (event instanceof Frozen) {
            return "was frozen";
        }
        if (event instanceof Unfrozen) {
            return "is no longer frozen";
        }
        if (event instanceof Erased) {
            return "was erased";
        }
        return ofDays(event);
    }

    private static String ofDays(Event event) {
        if (event instanceof BirthdayStated stated) {
            MonthDay day = stated.birthday();
            return day == null
                    ? "the birthday is known no longer"
                    : "the birthday is on day " + day.getDayOfMonth() + " of month " + day.getMonthValue();
        }
        if (event instanceof Birthday) {
            return "had birthday";
        }
        if (event instanceof MembershipAnniversary anniversary) {
            return "had been a member for " + years(anniversary.years());
        }
        if (event instanceof TierAnniversary anniversary) {
            return "had held %s for %s".formatted(anniversary.tier(), years(anniversary.years()));
        }
        throw new IllegalArgumentException("no words for " + event.kind());
    }

    /** As people say it: the last day that is included, or a time of day. */
    private static String end(Instant until, ZoneId zone) {
        LocalDate day = ZoneDays.day(zone, until);
        return ZoneDays.start(zone, day).equals(until)
                ? " through " + ZoneDays.eve(zone, day)
                : " until %s %s (%s)".formatted(day, LocalTime.ofInstant(until, zone), zone);
    }

    private static String times(int count) {
        return count == 1 ? "" : ", counting as " + count;
    }

    private static String years(int years) {
        return years == 1 ? "1 year" : years + " years";
    }

    private static String pieces(Taking.OfLines returned) {
        return returned.lines().stream()
                .map(line -> line.quantity() + " of " + line.product())
                .collect(Collectors.joining(", "));
    }

    private static String counts(String change) {
        return "net spend " + (change.startsWith("-") ? change : "+" + change);
    }

    private static String words(List<Mention> mentions) {
        return mentions.stream().map(Mention::toString).collect(Collectors.joining(", "));
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
