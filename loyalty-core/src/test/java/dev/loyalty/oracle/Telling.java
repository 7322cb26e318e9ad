package dev.loyalty.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells a plain member what happened. Answers {@code "Applied"}, or the code of the refusal. */
final class Telling {

    static final String APPLIED = "Applied";
    /** What does not fit the program. */
    static final String MALFORMED = "Malformed";

    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
    private static final Duration TOLERANCE = Duration.ofHours(24);

    private final PlainMember member;
    private final Map<Object, Object> told = new HashMap<>();
    /** Where a frozen member stood between what a snapshot edits and what it takes back; null if there was none. */
    private @Nullable List<PlainLadder.Before> afterEdit;

    Telling(PlainMember member) {
        this.member = member;
    }

    String tell(Deed deed) {
        member.advance(deed.now());
        LocalDate today = member.day(deed.now());
        member.deedNo++;
        List<PlainLadder.Before> before =
                member.ladders.stream().map(ladder -> ladder.before(today)).toList();
        afterEdit = null;
        Map<String, String> held = member.held();
        String answer = apply(deed);
        member.touched();
        if (!answer.equals(APPLIED)) {
            if (!answer.equals("Conflict")) {
                told.remove(key(deed));
            }
            member.deedNo--;
            return answer;
        }
        if (deed instanceof Deed.Published || deed instanceof Deed.Withdrawn || deed instanceof Deed.Looked) {
            return answer;
        }
        if (member.isMember() && !(deed instanceof Deed.Unfrozen)) {
            boolean takes = deed instanceof Deed.Refunded
                    || deed instanceof Deed.Cancelled
                    || deed instanceof Deed.Synced
                    || deed instanceof Deed.Credited
                    || deed instanceof Deed.DidNot;
            for (int i = 0; i < member.ladders.size(); i++) {
                PlainLadder ladder = member.ladders.get(i);
                boolean edits = afterEdit != null && ladder.isLost(before.get(i), afterEdit.get(i));
                ladder.judge(
                        today,
                        deed.now(),
                        before.isEmpty() ? PlainLadder.Before.NOTHING : before.get(i),
                        takes && !edits);
            }
        }
        member.changed(held, deed.now(), today);
        return answer;
    }

    /** Revisions and snapshots: the same number with other content is a conflict. */
    private boolean isConflict(Deed deed) {
        Object content = deed instanceof Deed.Edited edited
                ? edited.basket()
                : deed instanceof Deed.Synced synced
                        ? List.of(synced.basket(), synced.refunds(), synced.cancelled())
                        : deed;
        Object before = told.putIfAbsent(key(deed), content);
        return before != null && !before.equals(content);
    }

    private static Object key(Deed deed) {
        return deed instanceof Deed.Edited edited
                ? List.of("edit", edited.order(), edited.revision())
                : deed instanceof Deed.Synced synced ? List.of("sync", synced.order(), synced.revision()) : deed;
    }

    /** When it happened, where that is not when it is said. */
    static Instant at(Deed deed) {
        return deed instanceof Deed.Paid paid
                ? paid.at()
                : deed instanceof Deed.Synced synced
                        ? synced.at()
                        : deed instanceof Deed.Credited credited
                                ? credited.at()
                                : deed instanceof Deed.Adjusted adjusted
                                        ? adjusted.at()
                                        : deed instanceof Deed.Did did
                                                ? did.at()
                                                : deed instanceof Deed.Enrolled enrolled ? enrolled.at() : deed.now();
    }

    private String apply(Deed deed) {
        if (isConflict(deed)) {
            return "Conflict";
        }
        if (at(deed).isBefore(EARLIEST)) {
            return "TooLongAgo";
        } else if (at(deed).isAfter(deed.now().plus(TOLERANCE))) {
            return "InTheFuture";
        }
        if (deed instanceof Deed.Paid paid) {
            return paid(paid);
        } else if (deed instanceof Deed.Synced synced) {
            return synced(synced);
        } else if (deed instanceof Deed.Refunded refunded) {
            return refunded(refunded);
        } else if (deed instanceof Deed.RefundVoided voided) {
            return refundVoided(voided);
        } else if (deed instanceof Deed.Edited edited) {
            return edited(edited);
        } else if (deed instanceof Deed.Cancelled cancelled) {
            return cancelled(cancelled.order(), true);
        } else if (deed instanceof Deed.Reinstated reinstated) {
            return cancelled(reinstated.order(), false);
        } else if (deed instanceof Deed.Confirmed confirmed) {
            return confirmed(confirmed);
        } else if (deed instanceof Deed.Credited credited) {
            return credited(credited);
        } else if (deed instanceof Deed.Adjusted adjusted) {
            return adjusted(adjusted);
        } else if (deed instanceof Deed.Pinned pinned) {
            return pinned(pinned);
        } else if (deed instanceof Deed.Unpinned unpinned) {
            return unpinned(unpinned);
        } else if (deed instanceof Deed.Frozen || deed instanceof Deed.Unfrozen) {
            return frozen(deed instanceof Deed.Frozen, deed.now());
        } else if (deed instanceof Deed.Did did) {
            return did(did);
        } else if (deed instanceof Deed.DidNot didNot) {
            return didNot(didNot);
        } else if (deed instanceof Deed.Enrolled enrolled) {
            if (!member.isMember()) {
                member.join(enrolled.at());
            }
            return APPLIED;
        } else if (deed instanceof Deed.Published published) {
            member.timeline.publish(planOf(published.version()), deed.now());
            member.adopt(deed.now());
        } else if (deed instanceof Deed.Withdrawn withdrawn) {
            return withdrawn(withdrawn);
        }
        return APPLIED;
    }

    private Plan planOf(int version) {
        return member.plans.stream()
                .filter(plan -> plan.version() == version)
                .findFirst()
                .orElseThrow();
    }

    private String withdrawn(Deed.Withdrawn withdrawn) {
        if (!member.timeline.isToCome(withdrawn.version(), withdrawn.now())) {
            return MALFORMED;
        }
        member.timeline.withdraw(withdrawn.version());
        return APPLIED;
    }

    private String paid(Deed.Paid paid) {
        if (Rates.of(paid.basket().currency(), paid.at()) == null) {
            return "RateUnknown";
        }
        String refusal = admitted(paid.at());
        if (!refusal.equals(APPLIED)) {
            return refusal;
        }
        PlainOrder order = member.orders.computeIfAbsent(paid.order(), PlainOrder::new);
        comes(order, paid.basket(), paid.at(), paid.now());
        Basket revised = order.early;
        order.edit(revised == null ? paid.basket() : revised, member.deedNo);
        return APPLIED;
    }

    /** Lets an order in that was paid at an instant; who pays the first becomes a member, if that is the way to join. */
    private String admitted(Instant at) {
        String refusal = admission(at);
        if (refusal.equals(APPLIED) && !member.isMember()) {
            member.join(at);
        }
        return refusal;
    }

    private String admission(Instant at) {
        if (member.plan.joining() != Plan.Joining.AUTOMATIC && !member.isMember()) {
            return "NotAMember";
        }
        return isBeforeJoining(at) ? "BeforeJoining" : APPLIED;
    }

    private void comes(PlainOrder order, Basket basket, Instant at, Instant now) {
        order.rate = Objects.requireNonNull(Rates.of(basket.currency(), at));
        order.at = at;
        order.day = member.dayThen(at);
        order.countsOn = order.day;
        order.rule = member.planAt(at);
        begin(order, now);
    }

    /** The whole order as the shop sees it: what it states replaces what was known; an older one changes nothing. */
    private String synced(Deed.Synced synced) {
        PlainOrder known = member.orders.get(synced.order());
        if (known != null && known.isHere() && synced.revision() <= known.revision) {
            return APPLIED;
        }
        if (Rates.of(synced.basket().currency(), synced.at()) == null) {
            return "RateUnknown";
        }
        boolean isFirst = known == null || !known.isHere();
        String refusal = isFirst ? admission(synced.at()) : APPLIED;
        refusal = refusal.equals(APPLIED) ? Refusals.ofPieces(synced) : refusal;
        refusal = refusal.equals(APPLIED) && isFirst ? admitted(synced.at()) : refusal;
        if (!refusal.equals(APPLIED)) {
            return refusal;
        }
        PlainOrder order = member.orders.computeIfAbsent(synced.order(), PlainOrder::new);
        if (!order.isHere()) {
            comes(order, synced.basket(), synced.at(), synced.now());
            order.bySnapshot = order.countsFrom == member.deedNo;
        }
        order.revision = synced.revision();
        order.edit(synced.basket(), member.deedNo);
        order.backs.removeIf(back -> !back.giveback.equals(synced.refunds().get(back.id)));
        if (member.frozen) {
            member.touched();
            LocalDate today = member.day(synced.now());
            afterEdit =
                    member.ladders.stream().map(ladder -> ladder.before(today)).toList();
        }
        synced.refunds().forEach((id, giveback) -> {
            if (order.back(id) == null) {
                order.backs.add(new PlainOrder.Back(id, giveback, member.deedNo));
            }
        });
        if (order.cancelled != synced.cancelled()) {
            order.cancelled = synced.cancelled();
            order.cancelledBy = member.deedNo;
        }
        return APPLIED;
    }

    private boolean isBeforeJoining(Instant at) {
        Instant joined = member.joinedAt;
        return joined != null && member.plan.joining() == Plan.Joining.EXPLICIT && at.isBefore(joined);
    }

    private void begin(PlainOrder order, Instant now) {
        Plan rule = Objects.requireNonNull(order.rule);
        Plan.Spend spend = rule.spend();
        if (spend.whenConfirmed()) {
            return;
        }
        Instant matures = Objects.requireNonNull(order.day)
                .plusDays(spend.afterDays())
                .atStartOfDay(rule.zone())
                .toInstant();
        if (spend.afterDays() > 0 && matures.isAfter(now)) {
            order.matures = matures;
        } else {
            order.beginsToCount(member.deedNo, member.countsOrders());
        }
    }

    private String refunded(Deed.Refunded refunded) {
        PlainOrder order = member.orders.get(refunded.order());
        if (order == null || !order.isHere()) {
            String early = early();
            if (!early.equals(APPLIED)) {
                return early;
            }
            order = member.orders.computeIfAbsent(refunded.order(), PlainOrder::new);
            order.backs.add(new PlainOrder.Back(refunded.refund(), refunded.giveback(), member.deedNo));
            return APPLIED;
        }
        String refusal = Refusals.of(order, refunded.giveback());
        if (refusal.equals(APPLIED)) {
            order.backs.add(new PlainOrder.Back(refunded.refund(), refunded.giveback(), member.deedNo));
        }
        return refusal;
    }

    private String early() {
        if (!member.plan.keepsEarly()) {
            return "OrderUnknown";
        }
        return member.plan.joining() != Plan.Joining.AUTOMATIC && !member.isMember() ? "NotAMember" : APPLIED;
    }

    private String refundVoided(Deed.RefundVoided voided) {
        PlainOrder order = member.orders.get(voided.order());
        if (order == null) {
            return "RefundUnknown";
        }
        PlainOrder.Back back = order.back(voided.refund());
        if (back == null) {
            return "RefundUnknown";
        }
        back.voided = true;
        return APPLIED;
    }

    private String edited(Deed.Edited edited) {
        PlainOrder order = member.orders.get(edited.order());
        if (order == null || !order.isHere()) {
            String early = early();
            if (!early.equals(APPLIED)) {
                return early;
            }
            order = member.orders.computeIfAbsent(edited.order(), PlainOrder::new);
            if (edited.revision() > order.revision) {
                order.revision = edited.revision();
                order.early = edited.basket();
            }
            return APPLIED;
        }
        if (edited.revision() <= order.revision) {
            return APPLIED;
        }
        Rest before = order.rest(PlainOrder.ALL);
        Rest rest = order.restOf(edited.basket(), PlainOrder.ALL);
        if (rest.lacksMoreThan(before)) {
            return edited.basket().rows().isEmpty() ? "RevisionNeedsLines" : "RevisionBelowReturns";
        } else if (rest.excess > before.excess) {
            return "RevisionBelowRefunds";
        }
        order.revision = edited.revision();
        order.edit(edited.basket(), member.deedNo);
        return APPLIED;
    }

    private String cancelled(String id, boolean cancelled) {
        PlainOrder order = member.orders.get(id);
        if (order == null && !cancelled) {
            return "OrderUnknown";
        }
        // what is kept of a cancellation is said again, and taken back, whatever becomes of early ones by now
        if (order == null || (!order.isHere() && !order.cancelled)) {
            String early = early();
            if (!early.equals(APPLIED)) {
                return early;
            }
            order = member.orders.computeIfAbsent(id, PlainOrder::new);
        }
        if (order.cancelled != cancelled) {
            order.cancelled = cancelled;
            order.cancelledBy = member.deedNo;
        }
        return APPLIED;
    }

    private String confirmed(Deed.Confirmed confirmed) {
        PlainOrder order = member.orders.get(confirmed.order());
        if (order == null || !order.isHere()) {
            return "OrderUnknown";
        }
        if (order.countsFrom < 0) {
            order.beginsToCount(member.deedNo, member.countsOrders());
        }
        return APPLIED;
    }

    private String credited(Deed.Credited credited) {
        String refusal = admitted(credited.at());
        if (!refusal.equals(APPLIED)) {
            return refusal;
        }
        int deed = member.deedNo;
        LocalDate own = member.dayThen(credited.at());
        long open = credited.amount();
        if (member.planAt(credited.at()).spend().creditsAgainstNewest()) {
            TreeMap<LocalDate, Long> days = new TreeMap<>();
            for (Fact fact : member.facts()) {
                LocalDate day = fact.day() == null ? LocalDate.MIN : fact.day();
                if (fact.kind() == null && !day.isAfter(own)) {
                    days.merge(day, fact.worth().applyAsLong(PlainOrder.ALL), Long::sum);
                }
            }
            long spent = days.values().stream().mapToLong(sum -> sum).sum();
            long against = Math.min(open, Math.max(0, spent));
            open -= against;
            for (Map.Entry<LocalDate, Long> day : days.descendingMap().entrySet()) {
                long taken = Math.min(against, Math.max(0, day.getValue()));
                against -= taken;
                if (taken > 0) {
                    credit(day.getKey().equals(LocalDate.MIN) ? null : day.getKey(), taken, deed);
                }
            }
        }
        if (open > 0) {
            credit(own, open, deed);
        }
        return APPLIED;
    }

    private void credit(@Nullable LocalDate day, long amount, int deed) {
        member.others.add(new Fact(day, null, false, cutoff -> cutoff < deed ? 0 : -amount));
    }

    private String adjusted(Deed.Adjusted adjusted) {
        if (!member.isMember()) {
            return "NotAMember";
        }
        long change = adjusted.change();
        int deed = member.deedNo;
        member.others.add(new Fact(
                member.dayThen(adjusted.at()), null, false, cutoff -> cutoff < deed && cutoff >= 0 ? 0 : change));
        return APPLIED;
    }

    private String pinned(Deed.Pinned pinned) {
        if (!member.isMember()) {
            return "NotAMember";
        }
        PlainLadder ladder = member.find(pinned.ladder());
        if (ladder == null || ladder.rank(pinned.tier()) < 0) {
            return MALFORMED;
        }
        LocalDate through = pinned.through();
        ladder.pin =
                new PlainPin(pinned.tier(), pinned.exact(), through == null ? null : member.start(through.plusDays(1)));
        return APPLIED;
    }

    private String unpinned(Deed.Unpinned unpinned) {
        if (!member.isMember()) {
            return "NotAMember";
        }
        PlainLadder ladder = member.find(unpinned.ladder());
        if (ladder == null) {
            return MALFORMED;
        }
        ladder.pin = null;
        return APPLIED;
    }

    private String frozen(boolean frozen, Instant now) {
        if (!member.isMember()) {
            return "NotAMember";
        }
        if (member.frozen != frozen) {
            member.frozen = frozen;
            for (PlainLadder ladder : member.ladders) {
                if (frozen) {
                    ladder.freeze(member.day(now));
                } else {
                    ladder.thaw(member.day(now), now);
                }
            }
        }
        return APPLIED;
    }

    private String did(Deed.Did did) {
        if (!member.plan.activities().contains(did.kind())) {
            return "ActivityUndeclared";
        }
        if (!member.isMember()) {
            return "NotAMember";
        }
        if (isBeforeJoining(did.at())) {
            return "BeforeJoining";
        }
        member.acts.put(did.kind() + did.id(), new PlainAct(did.kind(), member.dayThen(did.at()), did.count()));
        return APPLIED;
    }

    private String didNot(Deed.DidNot didNot) {
        PlainAct act = member.acts.get(didNot.kind() + didNot.id());
        if (act == null) {
            return "ActivityUnknown";
        }
        if (!act.voided) {
            act.voided = true;
            act.voidedBy = member.deedNo;
        }
        return APPLIED;
    }
}
