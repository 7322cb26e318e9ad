package dev.loyalty.spi;

import dev.loyalty.event.Outlook;
import dev.loyalty.event.TierReason;
import dev.loyalty.member.Progress;
import dev.loyalty.program.Balance;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.MessageKind;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Profile;
import dev.loyalty.value.TierId;
import dev.loyalty.value.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Something to tell a customer, with all that a template needs. Its figures are those of the event, not of the moment of delivery.
 */
public sealed interface Message {

    /** {@return what every message says} */
    Envelope envelope();

    /** {@return what kind of message it is} */
    MessageKind kind();

    /**
     * What every message says.
     *
     * @param id the same on every attempt: a receiver that remembers it never tells anything twice
     * @param customer to whom
     * @param profile their locale and attributes, as known at delivery
     * @param at when it happened
     * @param stillTrue whether, at delivery, the customer still holds the tiers that the message names. If not, another message that
     *     is queued behind this one says what has become of them, so a receiver may skip this one. A welcome is never to be skipped,
     *     for no other message says it: leave the tier out instead. What a kind of message means by it otherwise stands there
     */
    record Envelope(String id, CustomerId customer, Profile profile, Instant at, boolean stillTrue) {}

    /**
     * A tier in words.
     *
     * @param id the tier
     * @param name what the customer reads, in their locale
     */
    record NamedTier(TierId id, String name) {}

    /**
     * Where a customer stands on a ladder.
     *
     * @param ladder the ladder
     * @param tier the tier
     * @param benefits what it gives
     * @param progress how far the next tier is
     */
    record Standing(LadderId ladder, NamedTier tier, Benefits benefits, Progress progress) {}

    /**
     * Welcome. It is said also if it is no longer true that the customer holds these tiers, because an order that came soon after has
     * moved them up: then without the tiers, which the promotion behind it names.
     *
     * @param envelope what every message says
     * @param standings the tier on each ladder, in the program's order
     */
    record Enrolled(Envelope envelope, List<Standing> standings) implements Message {

        /** Copies the list. */
        public Enrolled {
            standings = List.copyOf(standings);
        }

        @Override
        public MessageKind kind() {
            return MessageKind.ENROLLED;
        }
    }

    /**
     * Moved up.
     *
     * @param envelope what every message says
     * @param from the tier before
     * @param to the tier after, with what it gives
     * @param reason why
     */
    record Promoted(Envelope envelope, NamedTier from, Standing to, TierReason reason) implements Message {

        @Override
        public MessageKind kind() {
            return MessageKind.PROMOTED;
        }
    }

    /**
     * Moved down.
     *
     * @param envelope what every message says
     * @param from the tier before
     * @param to the tier after, with what it gives
     * @param reason why
     */
    record Demoted(Envelope envelope, NamedTier from, Standing to, TierReason reason) implements Message {

        @Override
        public MessageKind kind() {
            return MessageKind.DEMOTED;
        }
    }

    /**
     * Will be moved down by time, unless more is spent.
     *
     * @param envelope what every message says; it is still true while that move is expected on that day
     * @param held the tier held, with what it gives
     * @param to the tier that would then be held
     * @param ahead when that would be, and what would have to be spent before
     */
    record DemotionAhead(Envelope envelope, Standing held, NamedTier to, Outlook ahead) implements Message {

        @Override
        public MessageKind kind() {
            return MessageKind.DEMOTION_AHEAD;
        }
    }

    /**
     * Has birthday.
     *
     * @param envelope what every message says; it is still true while the membership is active and the birthday the same
     * @param on the day
     * @param standings the tier on each ladder, in the program's order
     */
    record Birthday(Envelope envelope, LocalDate on, List<Standing> standings) implements Message {

        /** Copies the list. */
        public Birthday {
            standings = List.copyOf(standings);
        }

        @Override
        public MessageKind kind() {
            return MessageKind.BIRTHDAY;
        }
    }

    /**
     * Joined some years ago today.
     *
     * @param envelope what every message says; it is still true while the membership is active
     * @param joined the day of joining
     * @param years how many years ago that was
     * @param standings the tier on each ladder, in the program's order
     */
    record MembershipAnniversary(Envelope envelope, LocalDate joined, int years, List<Standing> standings)
            implements Message {

        /** Copies the list. */
        public MembershipAnniversary {
            standings = List.copyOf(standings);
        }

        @Override
        public MessageKind kind() {
            return MessageKind.MEMBERSHIP_ANNIVERSARY;
        }
    }

    /**
     * Has held a tier for some years today.
     *
     * @param envelope what every message says
     * @param held the tier, with what it gives
     * @param since the day on which it was reached
     * @param years how many years ago that was
     */
    record TierAnniversary(Envelope envelope, Standing held, LocalDate since, int years) implements Message {

        @Override
        public MessageKind kind() {
            return MessageKind.TIER_ANNIVERSARY;
        }
    }

    /**
     * Units of a balance end soon.
     *
     * @param envelope what every message says; it is still true while the membership is active and some units that end on that day are left
     * @param balance the balance, with its name and unit
     * @param units how many there were when it fell due
     * @param through the last day on which they are valid
     */
    record UnitsExpireSoon(Envelope envelope, Balance balance, Units units, LocalDate through) implements Message {

        @Override
        public MessageKind kind() {
            return MessageKind.UNITS_EXPIRE_SOON;
        }
    }

    /**
     * Units of a balance ended before they were spent.
     *
     * @param envelope what every message says; it stays true
     * @param balance the balance, with its name and unit
     * @param units how many
     */
    record UnitsExpired(Envelope envelope, Balance balance, Units units) implements Message {

        @Override
        public MessageKind kind() {
            return MessageKind.UNITS_EXPIRED;
        }
    }

    /**
     * Another member has given units of a balance.
     *
     * @param envelope what every message says; it stays true
     * @param balance the balance, with its name and unit
     * @param units how many came
     */
    record UnitsReceived(Envelope envelope, Balance balance, Units units) implements Message {

        @Override
        public MessageKind kind() {
            return MessageKind.UNITS_RECEIVED;
        }
    }

    /**
     * The total of a balance crossed a bound.
     *
     * @param envelope what every message says; it is still true while the membership is active and the total is on that side of the bound
     * @param balance the balance, with its name and unit
     * @param what which bound, and which way
     * @param total the total once it was crossed: what is available, pending and held, less the debt
     * @param bound the bound
     */
    record BoundCrossed(
            Envelope envelope, Balance balance, dev.loyalty.event.BoundCrossed.What what, Units total, Units bound)
            implements Message {

        @Override
        public MessageKind kind() {
            return switch (what) {
                case BELOW_LEAST -> MessageKind.BELOW_LEAST;
                case LEAST_AGAIN -> MessageKind.LEAST_AGAIN;
                case MOST_REACHED -> MessageKind.MOST_REACHED;
            };
        }
    }
}
