package dev.loyalty.testing;

import static dev.loyalty.testing.DomainArbitraries.currencies;
import static dev.loyalty.testing.DomainArbitraries.ids;
import static dev.loyalty.testing.DomainArbitraries.instants;
import static dev.loyalty.testing.DomainArbitraries.locales;
import static dev.loyalty.testing.DomainArbitraries.wellFormed;

import dev.loyalty.program.Balance;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.BenefitsTogether;
import dev.loyalty.program.Condition;
import dev.loyalty.program.EarlyFacts;
import dev.loyalty.program.Joining;
import dev.loyalty.program.ListenerDeclaration;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.Perk;
import dev.loyalty.program.SameRevision;
import dev.loyalty.program.SpendRule;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.SpendRule.CreditNotes;
import dev.loyalty.program.SpendRule.LineFilter;
import dev.loyalty.program.SpendRule.MinimumJudged;
import dev.loyalty.program.Strangers;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.Part;
import dev.loyalty.value.Percentage;
import dev.loyalty.value.PerkId;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.TierId;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Any program that a merchant may decide on. */
public final class ProgramArbitraries {

    private ProgramArbitraries() {}

    public static Arbitrary<LoyaltyProgram> programs() {
        return currencies().flatMap(ProgramArbitraries::programs).withoutEdgeCases();
    }

    private static Arbitrary<LoyaltyProgram> programs(Currency currency) {
        Arbitrary<Choices> choices = Combinators.combine(
                        Arbitraries.of(Joining.class),
                        Arbitraries.of(EarlyFacts.class),
                        Arbitraries.of(Strangers.class),
                        Arbitraries.of(BenefitsTogether.class),
                        Arbitraries.of(true, false),
                        Arbitraries.longs()
                                .between(0, 366 * 86_400 - 1)
                                .map(seconds -> Duration.ofSeconds(seconds, seconds % 1_000_000_000)))
                .as(Choices::new);
        return Combinators.combine(
                        ids().map(ProgramId::of),
                        Arbitraries.integers().between(1, Integer.MAX_VALUE),
                        instants().injectNull(0.5),
                        Arbitraries.of("Europe/Berlin", "America/New_York", "Z", "UTC", "+05:30", "UTC+02:00")
                                .map(ZoneId::of),
                        ladders(currency),
                        spendRules(currency),
                        choices,
                        Combinators.combine(
                                        Arbitraries.of(MessageKind.class).set(),
                                        listeners(),
                                        Arbitraries.oneOf(
                                                Arbitraries.just(LoyaltyProgram.DEFAULT_EARLIEST), instants()),
                                        Arbitraries.of(SameRevision.class),
                                        BalanceArbitraries.balances())
                                .as(Told::new))
                .as((id, version, from, zone, ladders, spend, choice, told) -> new LoyaltyProgram(
                        id,
                        version,
                        from,
                        currency,
                        zone,
                        ladders,
                        spend,
                        activities(ladders),
                        told.balances(),
                        choice.joining(),
                        choice.earlyFacts(),
                        choice.strangers(),
                        choice.together(),
                        ladders.stream()
                                .filter(ladder -> choice.oneDrives() && ladder.hasGroups())
                                .map(TierLadder::id)
                                .findFirst()
                                .orElse(null),
                        choice.tolerance(),
                        told.earliest(),
                        told.sameRevision(),
                        told.messages(),
                        told.listeners()));
    }

    private record Choices(
            Joining joining,
            EarlyFacts earlyFacts,
            Strangers strangers,
            BenefitsTogether together,
            boolean oneDrives,
            Duration tolerance) {}

    private record Told(
            Set<MessageKind> messages,
            List<ListenerDeclaration> listeners,
            Instant earliest,
            SameRevision sameRevision,
            List<Balance> balances) {}

    private static Arbitrary<List<TierLadder>> ladders(Currency currency) {
        Arbitrary<LadderId> id = Arbitraries.oneOf(Arbitraries.just(LadderId.ONLY), ids().map(LadderId::of));
        return id.list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(names -> Combinators.combine(names.stream()
                                .map(name -> ladder(name, currency))
                                .toList())
                        .as(made -> made));
    }

    private static Arbitrary<TierLadder> ladder(LadderId id, Currency currency) {
        Arbitrary<Set<Long>> thresholds =
                Arbitraries.longs().between(1, Long.MAX_VALUE).set().ofMaxSize(4);
        Arbitrary<List<TierId>> tiers =
                ids().map(TierId::of).list().uniqueElements().ofSize(6);
        return Combinators.combine(
                        thresholds,
                        tiers,
                        tierParts().list().ofSize(6),
                        PolicyArbitraries.policies(),
                        conditions(currency).injectNull(0.5))
                .as((above, names, parts, policy, condition) -> {
                    List<Tier> rising = new ArrayList<>();
                    long threshold = 0;
                    for (Long next : withEnd(above)) {
                        int i = rising.size();
                        rising.add(parts.get(i).tier(names.get(i), Money.ofMinor(threshold, currency)));
                        threshold = next;
                    }
                    int top = rising.size();
                    if (condition != null) {
                        rising.add(parts.get(top).tier(names.get(top), Money.zero(currency), condition));
                    }
                    return new TierLadder(id, policy, rising);
                });
    }

    /** Those that tiers ask for, and others. */
    private static List<ActivityKind> activities(List<TierLadder> ladders) {
        Set<ActivityKind> kinds = new LinkedHashSet<>();
        ladders.forEach(ladder -> ladder.counted().forEach(counted -> {
            if (counted.activity() != null) {
                kinds.add(counted.activity());
            }
        }));
        if (ladders.size() > 1) {
            kinds.add(ActivityKind.of("visit"));
        }
        return List.copyOf(kinds);
    }

    /** Conditions that no spend alone meets, so that they may stand at the top of any ladder. */
    private static Arbitrary<Condition> conditions(Currency currency) {
        Arbitrary<Condition> spend = Arbitraries.longs()
                .between(0, Long.MAX_VALUE)
                .map(minor -> new Condition.SpendAtLeast(Money.ofMinor(minor, currency)));
        Arbitrary<Condition> ages = Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(1, 36_525))
                .as(Period::of)
                .map(Condition.MemberFor::new);
        Arbitrary<Condition> counts = Combinators.combine(
                        DomainArbitraries.countables(), Arbitraries.integers().between(1, Integer.MAX_VALUE))
                .as(Condition.CountAtLeast::new);
        Arbitrary<Condition> both =
                Combinators.combine(spend, ages).as((one, other) -> new Condition.AllOf(List.of(one, other)));
        return Arbitraries.oneOf(
                Arbitraries.just(Condition.BY_INVITATION),
                ages,
                counts,
                both,
                Combinators.combine(ages, both).as((one, other) -> new Condition.AnyOf(List.of(one, other))));
    }

    private static List<Long> withEnd(Set<Long> thresholds) {
        List<Long> rising = new ArrayList<>(new TreeSet<>(thresholds));
        rising.add(Long.MAX_VALUE);
        return rising;
    }

    private record TierParts(Name name, @Nullable GroupId group, Benefits benefits) {

        Tier tier(TierId id, Money threshold) {
            return tier(id, threshold, null);
        }

        Tier tier(TierId id, Money threshold, @Nullable Condition condition) {
            return new Tier(id, name, threshold, condition, group, benefits);
        }
    }

    private static Arbitrary<TierParts> tierParts() {
        Arbitrary<Perk> perks =
                Combinators.combine(ids().map(PerkId::of), names()).as(Perk::new);
        Arbitrary<Benefits> benefits = Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000).map(Percentage::new),
                        Arbitraries.of(true, false),
                        perks.list().uniqueElements(Perk::id).ofMaxSize(3))
                .as(Benefits::new);
        return Combinators.combine(names(), ids().map(GroupId::of).injectNull(0.3), benefits)
                .as(TierParts::new);
    }

    static Arbitrary<Name> names() {
        Arbitrary<String> text = wellFormed(1, 20).filter(candidate -> !candidate.isBlank());
        return Combinators.combine(
                        text, Arbitraries.maps(locales(), text).ofMinSize(0).ofMaxSize(3))
                .as(Name::new);
    }

    private static Arbitrary<SpendRule> spendRules(Currency currency) {
        Arbitrary<Set<String>> some = ids().set().ofMaxSize(2);
        Arbitrary<CountsFrom> from = Arbitraries.oneOf(
                Arbitraries.of(CountsFrom.PAID, CountsFrom.CONFIRMED),
                Arbitraries.integers().between(1, 3650).map(CountsFrom.AfterDays::new));
        return Combinators.combine(
                        Arbitraries.of(Part.class).set().ofMinSize(1),
                        Combinators.combine(some, some, some, some).as(LineFilter::new),
                        Arbitraries.longs()
                                .between(1, Long.MAX_VALUE)
                                .map(minor -> Money.ofMinor(minor, currency))
                                .injectNull(0.5),
                        Arbitraries.of(MinimumJudged.class),
                        Arbitraries.of(true, false),
                        from,
                        Arbitraries.of(CreditNotes.class))
                .as(SpendRule::new);
    }

    private static Arbitrary<List<ListenerDeclaration>> listeners() {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('-', '_', '7')
                .ofMinLength(1)
                .ofMaxLength(40);
        return Combinators.combine(names, Arbitraries.of(EventKind.class).set().ofMinSize(1))
                .as(ListenerDeclaration::new)
                .list()
                .uniqueElements(ListenerDeclaration::name)
                .ofMaxSize(2);
    }
}
