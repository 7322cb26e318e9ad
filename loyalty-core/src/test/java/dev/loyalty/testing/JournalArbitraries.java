package dev.loyalty.testing;

import static dev.loyalty.testing.DomainArbitraries.baskets;
import static dev.loyalty.testing.DomainArbitraries.counts;
import static dev.loyalty.testing.DomainArbitraries.dates;
import static dev.loyalty.testing.DomainArbitraries.ids;
import static dev.loyalty.testing.DomainArbitraries.instants;
import static dev.loyalty.testing.DomainArbitraries.money;
import static dev.loyalty.testing.DomainArbitraries.numbers;
import static dev.loyalty.testing.DomainArbitraries.orders;
import static dev.loyalty.testing.DomainArbitraries.rates;
import static dev.loyalty.testing.DomainArbitraries.takings;
import static dev.loyalty.testing.DomainArbitraries.waitings;

import dev.loyalty.event.ActivityReported;
import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.Birthday;
import dev.loyalty.event.BirthdayStated;
import dev.loyalty.event.Cause;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.DaysPruned;
import dev.loyalty.event.DemotionAhead;
import dev.loyalty.event.Digest;
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
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderReinstated;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.OrderSynced;
import dev.loyalty.event.OrderTallied;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.event.Outlook;
import dev.loyalty.event.Pin;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.ProfileChanged;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.event.RefundVoided;
import dev.loyalty.event.Requirement;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.event.TierAnniversary;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierPinned;
import dev.loyalty.event.TierReason;
import dev.loyalty.event.Unchanged;
import dev.loyalty.event.Unfrozen;
import dev.loyalty.ledger.Tallied;
import dev.loyalty.value.ActivityId;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CreditNoteId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Money;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.ShopId;
import dev.loyalty.value.TierId;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any event, cause and entry that a journal may hold. */
public final class JournalArbitraries {

    private JournalArbitraries() {}

    public static Arbitrary<Entry> entries() {
        return Combinators.combine(
                        numbers(), causes(), instants(), events().list().ofMaxSize(5))
                .as(Entry::new)
                .withoutEdgeCases();
    }

    public static Arbitrary<Cause> causes() {
        Arbitrary<Digest> digests = Combinators.combine(counts(), Arbitraries.longs(), Arbitraries.longs())
                .as(Digest::new);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(CommandKind.class), commandIds(), digests, instants())
                        .as(Cause.ByCommand::new),
                instants().map(Cause.ByTime::new),
                Combinators.combine(counts(), instants()).as(Cause.ByProgram::new));
    }

    private static Arbitrary<CommandId> commandIds() {
        return Arbitraries.oneOf(
                ids().map(CommandId::of),
                orders().map(CommandId::derivedFrom),
                Combinators.combine(orders(), ids()).as(CommandId::derivedFrom),
                ids().list().ofMinSize(1).ofMaxSize(7).map(parts -> CommandId.parse(String.join("\u001f", parts))));
    }

    /** Things of further kinds: no format before the second one holds them. */
    public static Arbitrary<Event> mentioned() {
        Arbitrary<Mention.Kind> kinds =
                Arbitraries.strings().withChars("abcxyz019-").ofMaxLength(31).map(rest -> new Mention.Kind("k" + rest));
        Arbitrary<String> scopes = Arbitraries.oneOf(Arbitraries.just(""), ids());
        return Combinators.combine(kinds, scopes, ids())
                .as(Mention::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements()
                .map(Mentioned::new);
    }

    public static Arbitrary<Event> events() {
        return Arbitraries.oneOf(orderEvents(), memberEvents());
    }

    private static Arbitrary<Event> orderEvents() {
        Arbitrary<RefundId> refunds = ids().map(RefundId::of);
        Arbitrary<LocalDate> days = dates().injectNull(0.2);
        return Arbitraries.<Event>oneOf(
                paid(),
                revised(),
                Combinators.combine(orders(), days, refunds, takings(), money()).as(OrderRefunded::new),
                Combinators.combine(orders(), days, refunds, takings(), money()).as(RefundVoided::new),
                Combinators.combine(orders(), days, money()).as(OrderCancelled::new),
                Combinators.combine(orders(), days, money()).as(OrderReinstated::new),
                Combinators.combine(orders(), dates(), money()).as(OrderCounted::new),
                Combinators.combine(orders(), days, Arbitraries.of(Tallied.class), Arbitraries.of(Tallied.class))
                        .as(OrderTallied::new),
                Combinators.combine(orders(), Arbitraries.longs(), money()).as(OrderSynced::new),
                Combinators.combine(orders(), Arbitraries.of(OrderUnchanged.Why.class))
                        .as(OrderUnchanged::new));
    }

    private static Arbitrary<OrderRevised> revised() {
        return Combinators.combine(
                        orders(),
                        dates().injectNull(0.2),
                        Arbitraries.longs(),
                        baskets(),
                        money(),
                        Arbitraries.of(true, false))
                .as((order, day, revision, basket, change, shared) -> new OrderRevised(
                        order,
                        day,
                        revision,
                        basket,
                        change,
                        Money.ofMinor(shared ? change.minor() / 3 : 0, change.currency()),
                        shared && change.minor() / 3 != 0 && revision % 2 == 0
                                ? OrderRevised.Occasion.EDITED_WHILE_CANCELLED
                                : OrderRevised.Occasion.EDITED));
    }

    private static Arbitrary<OrderPaid> paid() {
        return Combinators.combine(
                        orders(),
                        instants(),
                        dates(),
                        counts(),
                        baskets(),
                        rates().injectNull(0.5),
                        waitings(),
                        money().tuple2())
                .as((order, paidAt, day, program, basket, rate, waiting, amounts) -> new OrderPaid(
                        order, paidAt, day, program, basket, rate, waiting, amounts.get1(), amounts.get2()));
    }

    private static Arbitrary<Event> memberEvents() {
        Arbitrary<LadderId> ladders = ids().map(LadderId::of);
        Arbitrary<TierId> tiers = ids().map(TierId::of);
        Arbitrary<Enrolled.Start> starts = Combinators.combine(ladders, tiers).as(Enrolled.Start::new);
        Arbitrary<TierReason> reasons = Combinators.combine(
                        Arbitraries.of(TierReason.Code.class),
                        money(),
                        money(),
                        requirements().injectNull(0.5),
                        counts())
                .as(TierReason::new);
        return Arbitraries.<Event>oneOf(
                Combinators.combine(
                                instants(),
                                Arbitraries.of(true, false),
                                counts(),
                                Arbitraries.of(true, false),
                                starts.list().ofMaxSize(3))
                        .as(Enrolled::new),
                Combinators.combine(
                                counts(),
                                dates().injectNull(0.5),
                                starts.list().ofMaxSize(3),
                                ladders.list().ofMaxSize(3))
                        .as(ProgramAdopted::new),
                Combinators.combine(
                                ids().map(ShopId::of),
                                ids().map(CreditNoteId::of),
                                dates(),
                                money(),
                                rates().injectNull(0.5),
                                money(),
                                Combinators.combine(dates(), money())
                                        .as(CreditNoteIssued.OnDay::new)
                                        .list()
                                        .ofMaxSize(3))
                        .as(CreditNoteIssued::new),
                Combinators.combine(ids().map(ActivityKind::of), ids().map(ActivityId::of), dates(), counts())
                        .as(ActivityReported::new),
                Combinators.combine(
                                ids().map(ActivityKind::of),
                                ids().map(ActivityId::of),
                                dates().injectNull(0.2),
                                counts())
                        .as(ActivityVoided::new),
                Combinators.combine(dates(), money()).as(SpendAdjusted::new),
                Combinators.combine(ladders, tiers, tiers, Arbitraries.of(true, false), reasons)
                        .as(TierChanged::new),
                Combinators.combine(
                                ladders,
                                tiers,
                                Arbitraries.of(Pin.Mode.class),
                                instants().injectNull(0.5))
                        .as(TierPinned::new),
                Combinators.combine(ladders, tiers, Arbitraries.of(PinEnded.Why.class))
                        .as(PinEnded::new),
                Combinators.combine(ladders, tiers, tiers, reasons).as(TierEarned::new),
                Combinators.combine(ladders, tiers, dates(), reasons).as(GraceStarted::new),
                Combinators.combine(ladders, tiers).as(GraceEnded::new),
                Combinators.combine(ladders, tiers, outlooks()).as(DemotionAhead::new),
                dates().map(DaysPruned::new),
                dates().map(Birthday::new),
                DomainArbitraries.monthDays().injectNull(0.2).map(BirthdayStated::new),
                Arbitraries.integers().between(1, 150).map(MembershipAnniversary::new),
                Combinators.combine(ladders, tiers, Arbitraries.integers().between(1, 150))
                        .as(TierAnniversary::new),
                Arbitraries.of(Unchanged.Why.class).map(Unchanged::new),
                Arbitraries.of(new ProfileChanged(), new Frozen(), new Unfrozen(), new Erased()));
    }

    private static Arbitrary<Outlook> outlooks() {
        return Combinators.combine(
                        dates(),
                        ids().map(TierId::of),
                        money().injectNull(0.3),
                        dates().injectNull(0.5),
                        dates().injectNull(0.5),
                        requirements().injectNull(0.5))
                .as(Outlook::new);
    }

    private static Arbitrary<Requirement> requirements() {
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 40_000);
        Arbitrary<Requirement> single = Arbitraries.oneOf(
                Combinators.combine(money(), money()).as(Requirement.Spend::new),
                Combinators.combine(
                                dates(),
                                Combinators.combine(lengths, lengths, lengths).as(Period::of),
                                dates())
                        .as(Requirement.Age::new),
                Combinators.combine(DomainArbitraries.countables(), Arbitraries.longs(), Arbitraries.longs())
                        .as(Requirement.Count::new),
                Arbitraries.just(new Requirement.Invitation()));
        Arbitrary<List<Requirement>> few = single.list().ofMinSize(2).ofMaxSize(3);
        Arbitrary<Requirement> nested = few.map(Requirement.AllOf::new);
        return Arbitraries.oneOf(
                single, nested, Combinators.combine(few, nested).as((some, all) -> {
                    List<Requirement> parts = new ArrayList<>(some);
                    parts.add(all);
                    return new Requirement.AnyOf(parts);
                }));
    }
}
