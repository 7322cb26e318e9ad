package dev.loyalty.program;

import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Countable;
import dev.loyalty.value.EventKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The balances that a program declares. */
final class DeclaredBalances {

    private static final Set<MessageKind> MESSAGES = Collections.unmodifiableSet(EnumSet.of(
            MessageKind.UNITS_EXPIRE_SOON,
            MessageKind.UNITS_EXPIRED,
            MessageKind.BELOW_LEAST,
            MessageKind.LEAST_AGAIN,
            MessageKind.MOST_REACHED,
            MessageKind.UNITS_RECEIVED));

    private static final Set<EventKind> EVENTS = Collections.unmodifiableSet(EnumSet.of(
            EventKind.UNITS_CREDITED,
            EventKind.UNITS_DEBITED,
            EventKind.UNITS_EXPIRED,
            EventKind.UNITS_EXPIRE_SOON,
            EventKind.UNITS_FORFEITED,
            EventKind.UNITS_HELD,
            EventKind.HOLD_CAPTURED,
            EventKind.HOLD_RELEASED,
            EventKind.DEBT_PAID,
            EventKind.DEBT_WAIVED,
            EventKind.UNITS_REVERSED,
            EventKind.UNITS_ADJUSTED,
            EventKind.UNITS_CONFIRMED,
            EventKind.CREDIT_SCHEDULED,
            EventKind.SCHEDULED_CREDIT_ENDED,
            EventKind.UNITS_SENT,
            EventKind.UNITS_RECEIVED,
            EventKind.TRANSFER_ENDED,
            EventKind.RECALL_BEGUN,
            EventKind.UNITS_RECALLED,
            EventKind.UNITS_PROLONGED,
            EventKind.UNITS_MATURED,
            EventKind.BELOW_LEAST,
            EventKind.LEAST_AGAIN,
            EventKind.MOST_REACHED));

    private DeclaredBalances() {}

    static void check(List<Balance> declared, List<TierLadder> ladders) {
        if (declared.size() > LoyaltyProgram.MOST_BALANCES) {
            throw new IllegalArgumentException("a program has at most %s balances, but this has %s"
                    .formatted(LoyaltyProgram.MOST_BALANCES, declared.size()));
        }
        Set<BalanceId> ids = new HashSet<>();
        for (Balance balance : declared) {
            if (!ids.add(balance.id())) {
                throw new IllegalArgumentException(
                        "balance \"" + balance.id() + "\" is declared twice: give each an id of its own");
            }
        }
        declared.forEach(balance -> checkRetired(declared, balance));
        ladders.forEach(ladder -> checkEarned(declared, ladder));
    }

    /** What is left of a retired balance becomes units of another one that is in use. */
    private static void checkRetired(List<Balance> declared, Balance retired) {
        Retirement.Into into =
                retired.retirement() == null ? null : retired.retirement().into();
        if (into == null) {
            return;
        }
        if (declared.stream().noneMatch(other -> other.id().equals(into.balance()) && other.retirement() == null)) {
            throw new IllegalArgumentException(
                    "what is left of \"%s\" is to become units of \"%s\", but the program has no such balance in use: name one"
                            .formatted(retired.id(), into.balance()));
        }
    }

    /** Units that tiers ask for are of a declared balance, and whole ones. */
    private static void checkEarned(List<Balance> declared, TierLadder ladder) {
        for (Countable counted : ladder.counted()) {
            BalanceId asked = counted.balance();
            if (asked != null) {
                Balance balance = declared.stream()
                        .filter(one -> one.id().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "a tier of ladder \"%s\" asks for units of \"%s\", but the program has no such balance: declare it"
                                        .formatted(ladder.id(), asked)));
                if (balance.unit().decimals() != 0) {
                    throw new IllegalArgumentException(
                            "a tier of ladder \"%s\" asks for units of \"%s\", which has %s decimals: ask for units of a balance without decimals"
                                    .formatted(
                                            ladder.id(), asked, balance.unit().decimals()));
                }
                if (counted.level() && !ladder.policy().equals(TierPolicy.LIFETIME)) {
                    throw new IllegalArgumentException(
                            "a tier of ladder \"%s\" asks for the units that are there of \"%s\": they are lost as soon as they are spent, whatever the policy says, so leave it out"
                                    .formatted(ladder.id(), asked));
                }
            }
        }
    }

    /** Of some messages those that have nothing to do with balances. */
    static Set<MessageKind> without(Set<MessageKind> messages) {
        Set<MessageKind> others = new HashSet<>(messages);
        others.removeAll(MESSAGES);
        return others;
    }

    /** The same listener, who asks for nothing of balances; it is as it was if it asks for nothing else. */
    static ListenerDeclaration without(ListenerDeclaration listener) {
        Set<EventKind> others = new HashSet<>(listener.events());
        others.removeAll(EVENTS);
        return others.isEmpty() ? listener : new ListenerDeclaration(listener.name(), others);
    }

    static boolean areNamed(Set<MessageKind> messages, List<ListenerDeclaration> listeners) {
        return !Collections.disjoint(messages, MESSAGES)
                || listeners.stream().anyMatch(listener -> !Collections.disjoint(listener.events(), EVENTS));
    }
}
