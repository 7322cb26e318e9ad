package dev.loyalty.rules.delivery;

import dev.loyalty.event.Announced;
import dev.loyalty.event.Birthday;
import dev.loyalty.event.BoundCrossed;
import dev.loyalty.event.DemotionAhead;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.MembershipAnniversary;
import dev.loyalty.event.TierAnniversary;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.UnitsExpireSoon;
import dev.loyalty.event.UnitsExpired;
import dev.loyalty.event.UnitsReceived;
import dev.loyalty.program.MessageKind;

/** By which kind of message an event is told. */
final class MessageKinds implements Announced.Visitor<MessageKind> {

    private static final MessageKinds KINDS = new MessageKinds();

    private MessageKinds() {}

    static MessageKind of(Announced event) {
        return event.accept(KINDS);
    }

    @Override
    public MessageKind on(Enrolled event) {
        return MessageKind.ENROLLED;
    }

    @Override
    public MessageKind on(TierChanged event) {
        return event.up() ? MessageKind.PROMOTED : MessageKind.DEMOTED;
    }

    @Override
    public MessageKind on(DemotionAhead event) {
        return MessageKind.DEMOTION_AHEAD;
    }

    @Override
    public MessageKind on(Birthday event) {
        return MessageKind.BIRTHDAY;
    }

    @Override
    public MessageKind on(MembershipAnniversary event) {
        return MessageKind.MEMBERSHIP_ANNIVERSARY;
    }

    @Override
    public MessageKind on(TierAnniversary event) {
        return MessageKind.TIER_ANNIVERSARY;
    }

    @Override
    public MessageKind on(UnitsExpireSoon event) {
        return MessageKind.UNITS_EXPIRE_SOON;
    }

    @Override
    public MessageKind on(UnitsExpired event) {
        return MessageKind.UNITS_EXPIRED;
    }

    @Override
    public MessageKind on(UnitsReceived event) {
        return MessageKind.UNITS_RECEIVED;
    }

    @Override
    public MessageKind on(BoundCrossed event) {
        return switch (event.what()) {
            case BELOW_LEAST -> MessageKind.BELOW_LEAST;
            case LEAST_AGAIN -> MessageKind.LEAST_AGAIN;
            case MOST_REACHED -> MessageKind.MOST_REACHED;
        };
    }
}
