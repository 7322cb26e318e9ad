package dev.loyalty.codec.numbered;

import static dev.loyalty.codec.form.Form.COUNT;
import static dev.loyalty.codec.form.Form.DATE;
import static dev.loyalty.codec.form.Form.INSTANT;
import static dev.loyalty.codec.form.Form.LONG_COUNT;
import static dev.loyalty.codec.form.Form.MONEY;
import static dev.loyalty.codec.form.Form.MONTH_DAY;
import static dev.loyalty.codec.form.Form.NUMBER;
import static dev.loyalty.codec.numbered.OrderForms.KEY;
import static dev.loyalty.codec.numbered.TierForms.COUNTABLE;
import static dev.loyalty.codec.numbered.TierForms.LADDER;
import static dev.loyalty.codec.numbered.TierForms.PIN;
import static dev.loyalty.codec.numbered.TierForms.TIER;

import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.part.Days;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.DayCounts;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.member.Accounts;
import dev.loyalty.member.EarnedTier;
import dev.loyalty.member.KnownBirthday;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.member.Participation;
import dev.loyalty.member.Purchases;
import dev.loyalty.member.Standings;
import dev.loyalty.member.Tallies;
import dev.loyalty.member.WaitingOrder;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** A member's state and its parts: the fields of each, by their numbers. */
public final class StateForms {

    public static final Form<MemberState> STATE = Form.fields("MemberState", StateForms::state);

    private static final Form<MemberId> ID = Form.text(MemberId::value, MemberId::of);
    private static final Form<Membership> MEMBERSHIP = Form.code(EnumCodes.MEMBERSHIP);
    private static final Form<SpendLedger> SPEND = Form.fields("SpendLedger", StateForms::spend);
    private static final Form<List<LadderState>> LADDERS = Form.list(Form.fields("LadderState", StateForms::ladder));
    private static final Form<EarnedTier> EARNED = Form.fields("EarnedTier", StateForms::earned);
    private static final Form<List<WaitingOrder>> WAITING = Form.list(Form.fields("WaitingOrder", StateForms::waiting));
    private static final Form<KnownBirthday> BIRTHDAY = Form.fields("KnownBirthday", StateForms::birthday);
    private static final Form<List<DayCounts>> TALLIES = Form.list(Form.fields("DayCounts", StateForms::tally));
    private static final Form<DaySums.Start> START = Form.fields("Start", StateForms::start);
    private static final Form<DaySums.Pruned> PRUNED = Form.fields("Pruned", StateForms::pruned);
    private static final Form<List<DayCounts.Day>> COUNTED_DAYS = Form.list(new Form<>(Days::counted, Days::counted));

    private StateForms() {}

    private static MemberState state(Fields<MemberState> of) {
        MemberId id = of.field(0, ID, MemberState::id);
        long version = of.field(1, LONG_COUNT, MemberState::version);
        Membership membership = of.field(2, MEMBERSHIP, MemberState::membership);
        Instant joinedAt = of.optional(3, INSTANT, MemberState::joinedAt);
        long lifeStart = of.or(0L, 4, LONG_COUNT, MemberState::lifeStart);
        int program = of.or(0, 5, COUNT, MemberState::program);
        Instant lastAt = of.optional(6, INSTANT, MemberState::lastAt);
        SpendLedger spend = of.field(7, SPEND, MemberState::spend);
        DaySums sums = of.optional(8, days(spend.ordered().currency()), MemberState::days);
        List<LadderState> ladders = of.or(List.of(), 9, LADDERS, MemberState::ladders);
        List<WaitingOrder> waiting = of.or(List.of(), 10, WAITING, MemberState::waiting);
        KnownBirthday birthday = of.optional(11, BIRTHDAY, MemberState::birthday);
        List<DayCounts> tallies =
                of.or(List.of(), 12, TALLIES, state -> state.counts().all());
        List<Account> accounts = of.or(
                List.of(), 13, BalanceForms.ACCOUNTS, state -> state.accounts().all());
        return new MemberState(
                id,
                version,
                lastAt,
                new Participation(membership, joinedAt, lifeStart, birthday),
                new Purchases(spend, sums, waiting),
                new Standings(program, ladders),
                new Tallies(tallies),
                new Accounts(accounts));
    }

    private static SpendLedger spend(Fields<SpendLedger> of) {
        Money ordered = of.field(0, MONEY, SpendLedger::ordered);
        Money none = Money.zero(ordered.currency());
        return new SpendLedger(
                ordered,
                of.or(none, 1, MONEY, SpendLedger::takenBack),
                of.or(none, 2, MONEY, SpendLedger::credits),
                of.or(none, 3, MONEY, SpendLedger::adjustments),
                of.or(0, 4, COUNT, SpendLedger::orders),
                of.or(0, 5, COUNT, SpendLedger::creditNotes));
    }

    private static Form<DaySums> days(Currency currency) {
        return Form.fields("DaySums", of -> {
            DaySums.Start start = of.optional(0, START, days -> days.start().orElse(null));
            DaySums.Pruned pruned = of.optional(1, PRUNED, days -> days.pruned().orElse(null));
            DaySums sums = of.or(DaySums.empty(currency), 2, sums(currency), days -> days);
            DaySums begun = start == null ? sums : sums.startedAt(start);
            return pruned == null ? begun : begun.pruning(pruned);
        });
    }

    private static Form<DaySums> sums(Currency currency) {
        return new Form<>(Days::sums, in -> Days.sums(in, currency));
    }

    private static DaySums.Start start(Fields<DaySums.Start> of) {
        return new DaySums.Start(of.field(0, LONG_COUNT, DaySums.Start::entry), of.field(1, DATE, DaySums.Start::day));
    }

    private static DaySums.Pruned pruned(Fields<DaySums.Pruned> of) {
        return new DaySums.Pruned(
                of.field(0, LONG_COUNT, DaySums.Pruned::entry), of.field(1, DATE, DaySums.Pruned::before));
    }

    private static LadderState ladder(Fields<LadderState> of) {
        return new LadderState(
                of.field(0, LADDER, LadderState::ladder),
                of.field(1, TIER, LadderState::tier),
                of.field(2, INSTANT, LadderState::since),
                of.optional(3, PIN, LadderState::pin),
                of.optional(4, EARNED, LadderState::apart));
    }

    private static EarnedTier earned(Fields<EarnedTier> of) {
        return new EarnedTier(
                of.field(0, TIER, EarnedTier::tier),
                of.field(1, INSTANT, EarnedTier::since),
                of.optional(2, DATE, EarnedTier::graceEnds),
                of.optional(3, DATE, EarnedTier::warnedOf));
    }

    private static WaitingOrder waiting(Fields<WaitingOrder> of) {
        return new WaitingOrder(
                of.field(0, KEY, WaitingOrder::order),
                of.field(1, DATE, WaitingOrder::day),
                of.field(2, MONEY, WaitingOrder::counted),
                of.optional(3, INSTANT, WaitingOrder::until));
    }

    private static KnownBirthday birthday(Fields<KnownBirthday> of) {
        return new KnownBirthday(
                of.optional(0, MONTH_DAY, KnownBirthday::day), of.field(1, COUNT, KnownBirthday::lastYear));
    }

    private static DayCounts tally(Fields<DayCounts> of) {
        return new DayCounts(
                of.field(0, COUNTABLE, DayCounts::what),
                of.field(1, NUMBER, DayCounts::count),
                of.or(0L, 2, NUMBER, DayCounts::takenBack),
                of.or(List.of(), 3, COUNTED_DAYS, DayCounts::days));
    }
}
