package dev.loyalty.oracle.balances;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a plain member what happened. Answers {@code "Applied"}, {@code "Replay"}, or the refusal with its figures. */
final class Telling {

    static final String APPLIED = "Applied";
    static final String REPLAY = "Replay";
    static final String CONFLICT = "Conflict";
    /** What is no number of the unit. */
    static final String MALFORMED = "Malformed";

    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
    static final int MOST_HOLDS = 100;

    private final PlainMember member;
    private final Map<List<String>, String> told = new HashMap<>();

    Telling(PlainMember member) {
        this.member = member;
    }

    String tell(Deed deed) {
        member.advance(deed.now());
        if (deed instanceof Deed.OfBalance command) {
            return ofBalance(command);
        } else if (deed instanceof Deed.Enrolled) {
            member.isMember = true;
            member.isErased = false;
        } else if (deed instanceof Deed.Frozen) {
            member.frozen = member.isMember;
        } else if (deed instanceof Deed.Unfrozen) {
            member.frozen = false;
        } else if (deed instanceof Deed.Erased) {
            erased();
        } else if (deed instanceof Deed.Published published) {
            member.timeline.publish(
                    member.plans.stream()
                            .filter(plan -> plan.version() == published.version())
                            .findFirst()
                            .orElseThrow(),
                    deed.now());
            member.published();
        }
        return APPLIED;
    }

    private void erased() {
        List<String> events = new ArrayList<>();
        for (PlainAccount account : member.accounts.values()) {
            long lost = account.available() + account.pending() + account.held();
            if (account.debt > 0) {
                events.add(account.id + " waived " + account.debt);
            }
            if (lost > 0) {
                events.add(account.id + " forfeited " + lost);
            }
        }
        member.write(events);
        member.accounts.clear();
        member.adopt();
        member.isMember = false;
        member.isErased = true;
        member.frozen = false;
    }

    private String ofBalance(Deed.OfBalance command) {
        List<String> key = key(command);
        String content = content(command);
        String before = told.get(key);
        if (before != null) {
            return before.equals(content) ? REPLAY : CONFLICT;
        }
        String answer = command.at().isBefore(EARLIEST)
                ? "TooLongAgo"
                : command.at().isAfter(command.now().plus(Duration.ofHours(24))) ? "InTheFuture" : decided(command);
        if (answer.equals(APPLIED)) {
            told.put(key, content);
        }
        return answer;
    }

    static List<String> key(Deed.OfBalance deed) {
        String kind = deed.getClass().getSimpleName();
        if (deed instanceof Deed.Credited it) {
            return List.of(kind, it.ticket());
        } else if (deed instanceof Deed.Debited it) {
            return List.of(kind, it.ticket());
        } else if (deed instanceof Deed.Waived it) {
            return List.of(kind, it.ticket());
        } else if (deed instanceof Deed.Reversed it) {
            return List.of(kind, it.ticket());
        } else if (deed instanceof Deed.Converted it) {
            return List.of(kind, it.ticket());
        } else if (deed instanceof Deed.Ended it) {
            return List.of(kind, it.ticket());
        } else if (deed instanceof Deed.Scheduled it) {
            return List.of(kind, it.ticket());
        } else if (deed instanceof Deed.Unscheduled it) {
            return List.of(kind, it.of());
        } else if (deed instanceof Deed.Confirmed it) {
            return List.of(kind, it.of());
        } else if (deed instanceof Deed.Opened it) {
            return List.of(kind, it.ticket());
        } else if (deed instanceof Deed.Adjusted it) {
            return List.of(kind, it.ticket());
        }
        String id = deed instanceof Deed.Held held
                ? held.id()
                : deed instanceof Deed.Captured captured ? captured.id() : ((Deed.Released) deed).id();
        return id == null ? List.of(kind, deed.at().toString(), content(deed)) : List.of(kind, id);
    }

    /** What is said, but when it happened. */
    private static String content(Deed.OfBalance deed) {
        if (deed instanceof Deed.Credited it) {
            return List.of(it.balance(), number(it.units()), it.kind(), String.valueOf(it.through()))
                    .toString();
        } else if (deed instanceof Deed.Debited it) {
            return List.of(it.balance(), number(it.units())).toString();
        } else if (deed instanceof Deed.Waived it) {
            return List.of(it.balance(), number(it.units())).toString();
        } else if (deed instanceof Deed.Reversed it) {
            return List.of(it.balance(), it.kind(), it.of()).toString();
        } else if (deed instanceof Deed.Ended it) {
            return List.of(it.balance(), String.valueOf(it.kind()), String.valueOf(it.by()))
                    .toString();
        } else if (deed instanceof Deed.Scheduled it) {
            return List.of(it.balance(), number(it.units()), it.kind(), it.due(), String.valueOf(it.through()))
                    .toString();
        } else if (deed instanceof Deed.Unscheduled it) {
            return it.balance();
        } else if (deed instanceof Deed.Confirmed it) {
            return it.balance();
        } else if (deed instanceof Deed.Opened it) {
            return List.of(it.balance(), it.lots(), number(it.debt()), String.valueOf(it.lastActive()))
                    .toString();
        } else if (deed instanceof Deed.Adjusted it) {
            return List.of(it.balance(), number(it.units()), it.kind(), String.valueOf(it.through()))
                    .toString();
        } else if (deed instanceof Deed.Converted it) {
            return List.of(it.balance(), it.to(), number(it.units()), it.take(), it.give(), it.rounding(), it.kind())
                    .toString();
        } else if (deed instanceof Deed.Held it) {
            return List.of(it.balance(), it.basket(), number(it.units()), String.valueOf(it.lasting()))
                    .toString();
        } else if (deed instanceof Deed.Captured it) {
            return List.of(it.balance(), it.basket(), number(it.units()), it.keepsRest())
                    .toString();
        }
        Deed.Released it = (Deed.Released) deed;
        return List.of(it.balance(), it.basket()).toString();
    }

    private static String number(@Nullable String units) {
        return units == null
                ? "all"
                : new BigDecimal(units).stripTrailingZeros().toPlainString();
    }

    private String decided(Deed.OfBalance deed) {
        PlainAccount account = member.plan().find(deed.balance()) == null ? null : member.accounts.get(deed.balance());
        if (account == null) {
            return "BalanceUnknown";
        } else if (!member.isMember) {
            return member.isErased ? "MemberErased" : "NotAMember";
        }
        List<String> events = new ArrayList<>();
        String answer = new Spoken(member, account, deed, events).answer();
        if (answer.equals(APPLIED)) {
            member.accounts.values().forEach(each -> events.addAll(each.retire(member)));
            member.write(events);
        }
        return answer;
    }
}
