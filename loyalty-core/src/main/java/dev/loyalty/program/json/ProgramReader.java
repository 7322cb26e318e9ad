package dev.loyalty.program.json;

import dev.loyalty.program.BenefitsTogether;
import dev.loyalty.program.EarlyFacts;
import dev.loyalty.program.Joining;
import dev.loyalty.program.ListenerDeclaration;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.SameRevision;
import dev.loyalty.program.Strangers;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the JSON tree to a program. What is not stated has the default that the program's builder has. */
final class ProgramReader {

    static final List<String> PROGRAM = List.of(
            "id",
            "version",
            "inForceFrom",
            "currency",
            "zone",
            "tiers",
            "policy",
            "ladders",
            "spend",
            "activities",
            "balances",
            "joining",
            "earlyFacts",
            "strangers",
            "benefitsTogether",
            "groupsFrom",
            "futureTolerance",
            "earliest",
            "sameRevision",
            "messages",
            "listeners");
    static final List<String> LISTENER = List.of("name", "events");

    private ProgramReader() {}

    static LoyaltyProgram program(JsonField at) {
        at.requireFields(PROGRAM);
        Currency currency = at.field("currency").parsed("an ISO 4217 code such as \"EUR\"", ProgramReader::currency);
        return at.made(() -> new LoyaltyProgram(
                at.field("id").parsed("the program's id", ProgramId::of),
                version(at.field("version")),
                inForceFrom(at.field("inForceFrom")),
                currency,
                at.field("zone").parsed("a time zone such as \"Europe/Berlin\"", ZoneId::of),
                ladders(at, currency),
                SpendRuleJson.read(at.field("spend"), currency),
                at.field("activities")
                        .distinct(
                                "a list of kinds of activities",
                                kind -> kind.parsed("a kind of activities", ActivityKind::of)),
                at.field("balances").items("a list of balances", balance -> BalanceJson.read(balance, currency)),
                at.field("joining").word(Joining.values(), Joining.AUTOMATIC),
                at.field("earlyFacts").word(EarlyFacts.values(), EarlyFacts.KEEP),
                at.field("strangers").word(Strangers.values(), Strangers.NO_BENEFITS),
                at.field("benefitsTogether").word(BenefitsTogether.values(), BenefitsTogether.HIGHEST),
                groupsFrom(at.field("groupsFrom")),
                futureTolerance(at.field("futureTolerance")),
                earliest(at.field("earliest")),
                at.field("sameRevision").word(SameRevision.values(), SameRevision.CONFLICT),
                Set.copyOf(at.field("messages")
                        .distinct("a list of messages", message -> message.word(MessageKind.values()))),
                at.field("listeners").items("a list of listeners", ProgramReader::listener)));
    }

    private static List<TierLadder> ladders(JsonField at, Currency currency) {
        JsonField ladders = at.field("ladders");
        JsonField tiers = at.field("tiers");
        JsonField policy = at.field("policy");
        if (!ladders.isThere()) {
            tiers.required("a list of tiers, or ladders if the program has several");
            return List.of(TierLadderJson.readOnly(tiers, policy, currency));
        }
        for (JsonField beside : List.of(tiers, policy)) {
            if (beside.isThere()) {
                throw beside.wrong("stands beside ladders: give the tiers and the policy of each ladder there");
            }
        }
        List<TierLadder> read = ladders.items("a list of ladders", ladder -> TierLadderJson.read(ladder, currency));
        if (read.isEmpty()) {
            throw ladders.wrong("is empty: give at least one ladder");
        }
        return read;
    }

    private static ListenerDeclaration listener(JsonField at) {
        at.requireFields(LISTENER);
        String name = at.field("name").text("the name under which the listener is wired");
        JsonField events = at.field("events");
        events.required("a list of events");
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        kinds.addAll(events.distinct("a list of events", event -> event.word(EventKind.values())));
        return at.made(() -> new ListenerDeclaration(name, kinds));
    }

    private static Currency currency(String code) {
        Currency currency = Money.currency(code);
        return Money.zero(currency).currency();
    }

    private static int version(JsonField at) {
        return at.isThere() ? at.integer(1, "a whole number of at least 1") : 1;
    }

    private static @Nullable Instant inForceFrom(JsonField at) {
        String allowed = "an instant such as \"2026-01-01T00:00:00Z\"";
        return at.isThere() ? at.parsed(allowed, text -> Time.kept(Instant.parse(text), "inForceFrom")) : null;
    }

    private static Instant earliest(JsonField at) {
        String allowed = "an instant such as \"1980-01-01T00:00:00Z\"";
        return at.isThere()
                ? at.parsed(allowed, text -> Time.kept(Instant.parse(text), "earliest"))
                : LoyaltyProgram.DEFAULT_EARLIEST;
    }

    private static @Nullable LadderId groupsFrom(JsonField at) {
        return at.isThere() ? at.parsed("the id of a ladder", LadderId::of) : null;
    }

    private static Duration futureTolerance(JsonField at) {
        if (!at.isThere()) {
            return LoyaltyProgram.DEFAULT_FUTURE_TOLERANCE;
        }
        String allowed = "a duration of at least 0, such as \"PT24H\" or \"P1D\"";
        Duration tolerance = at.parsed(allowed, Duration::parse);
        if (tolerance.isNegative()) {
            throw at.instead(allowed);
        }
        return tolerance;
    }
}
