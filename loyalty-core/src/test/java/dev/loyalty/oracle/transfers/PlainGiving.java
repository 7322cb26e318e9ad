package dev.loyalty.oracle.transfers;

import dev.loyalty.oracle.transfers.PlainMember.Unit;
import dev.loyalty.program.Balance.Shortfall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Some members who give units to each other, as docs/balances.md says it. Days are numbers; all is reckoned unit by unit. */
final class PlainGiving {

    private final Rule rule;
    private final List<PlainMember> members = new ArrayList<>();
    private final List<Gift> gifts = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int waitingOf;
    private int today;

    PlainGiving(Rule rule, int members) {
        this.rule = rule;
        for (int i = 0; i < members; i++) {
            this.members.add(new PlainMember());
        }
    }

    /** A transfer. */
    private static final class Gift {
        final int who;
        final int whom;
        final int life;
        final List<Unit> sent;
        List<Unit> arrived = List.of();
        int lifeThere;
        boolean hasArrived;
        boolean undone;

        Gift(int who, int whom, int life, List<Unit> sent) {
            this.who = who;
            this.whom = whom;
            this.life = life;
            this.sent = sent;
        }
    }

    PlainMember member(int number) {
        return members.get(number);
    }

    /** What the answer is. */
    String does(Act act) {
        return switch (act.what()) {
            case CREDIT -> credit(act);
            case DEBIT -> debit(act);
            case SEND -> send(act, false);
            case SEND_SLOWLY -> send(act, true);
            case UNDO -> undo(act, false);
            case UNDO_SLOWLY -> undo(act, true);
            case GO_ON -> goOn();
            case ERASE -> erase(act);
            case DAY_PASSES -> dayPasses();
        };
    }

    private long room(PlainMember member) {
        return Math.max(0, rule.most() - member.total());
    }

    private String credit(Act act) {
        PlainMember member = members.get(act.who());
        long room = room(member);
        if (act.units() > room && !rule.partial()) {
            return "BalanceFull";
        }
        int last = act.days() == 0 ? PlainMember.NEVER : today + act.days();
        for (long i = 0; i < Math.min(act.units(), room); i++) {
            member.units.add(new Unit(act.kind(), last));
        }
        // those that come pay first, whatever they are
        long paid = Math.min(Math.min(act.units(), room), member.debt);
        member.debt -= paid;
        for (long i = 0; i < paid; i++) {
            member.units.remove(member.units.lastIndexOf(new Unit(act.kind(), last)));
        }
        return "";
    }

    private String debit(Act act) {
        PlainMember member = members.get(act.who());
        long allowed = member.units.size() + Math.max(0, -rule.least() - member.debt);
        if (act.units() > allowed && !rule.partial()) {
            return "NotEnoughUnits";
        }
        long many = Math.min(act.units(), allowed);
        long there = Math.min(many, member.units.size());
        member.take(there);
        member.debt += many - there;
        return "";
    }

    private String send(Act act, boolean slowly) {
        PlainMember giver = members.get(act.who());
        PlainMember other = members.get(act.whom());
        long many = Math.min(act.units(), giver.units.size());
        if (many < act.units() && !rule.partial()) {
            return "NotEnoughUnits";
        }
        // in an import nobody looks at the other before
        long room = slowly ? many : room(other);
        if (many > room && !rule.partial()) {
            return "RecipientFull";
        }
        many = Math.min(many, room);
        if (many == 0) {
            return "";
        }
        Gift gift = new Gift(act.who(), act.whom(), giver.life, giver.take(many));
        gifts.add(gift);
        steps(() -> arrives(gift), slowly);
        return "";
    }

    private void arrives(Gift gift) {
        PlainMember giver = members.get(gift.who);
        PlainMember other = members.get(gift.whom);
        long room = room(other);
        List<Unit> all = PlainMember.inOrder(gift.sent);
        int many = all.size() <= room ? all.size() : rule.partial() ? (int) room : 0;
        gift.arrived = all.subList(0, many);
        gift.hasArrived = true;
        gift.lifeThere = other.life;
        other.units.addAll(gift.arrived);
        other.settle(today);
        if (giver.life == gift.life) {
            giver.units.addAll(all.subList(many, all.size()));
            giver.settle(today);
        }
    }

    private String undo(Act act, boolean slowly) {
        if (gifts.isEmpty()) {
            return "";
        }
        Gift gift = gifts.get(act.which() % gifts.size());
        PlainMember giver = members.get(gift.who);
        if (giver.life != gift.life) {
            return "NothingToReverse";
        }
        if (gift.undone) {
            return "";
        }
        gift.undone = true;
        steps(() -> comesBack(gift), slowly || !gift.hasArrived);
        return "";
    }

    private void comesBack(Gift gift) {
        PlainMember giver = members.get(gift.who);
        PlainMember other = members.get(gift.whom);
        List<Unit> all = other.life == gift.lifeThere
                ? PlainMember.inOrder(gift.arrived).stream()
                        .filter(unit -> unit.last() >= today)
                        .toList()
                : List.of();
        List<Unit> before = new ArrayList<>(other.units);
        int back = 0;
        if (rule.shortfall() != Shortfall.KEEP) {
            int taken = other.takeOf(all, all.size()).size();
            back = taken;
            if (taken < all.size() && rule.shortfall() == Shortfall.REFUSE) {
                other.units.clear();
                other.units.addAll(before);
                back = 0;
            }
            if (rule.shortfall() == Shortfall.DEBT) {
                other.debt += all.size() - taken;
                back = all.size();
            }
        }
        other.settle(today);
        if (giver.life == gift.life) {
            giver.units.addAll(all.subList(all.size() - back, all.size()));
            giver.settle(today);
        }
    }

    private void steps(Runnable further, boolean later) {
        if (later) {
            waiting.add(further);
        } else {
            further.run();
        }
    }

    /** Whether steps would wait of several givers, whose order nothing says. */
    boolean mixes(Act act) {
        return switch (act.what()) {
            case SEND_SLOWLY -> mixes(act.who());
            case UNDO, UNDO_SLOWLY -> !gifts.isEmpty() && mixes(gifts.get(act.which() % gifts.size()).who);
            case CREDIT, DEBIT, SEND, GO_ON, ERASE, DAY_PASSES -> false;
        };
    }

    private boolean mixes(int giver) {
        boolean others = !waiting.isEmpty() && waitingOf != giver;
        waitingOf = giver;
        return others;
    }

    String goOn() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        return "";
    }

    private String erase(Act act) {
        members.get(act.who()).erase();
        return "";
    }

    private String dayPasses() {
        today++;
        members.forEach(member -> member.settle(today));
        return "";
    }
}
