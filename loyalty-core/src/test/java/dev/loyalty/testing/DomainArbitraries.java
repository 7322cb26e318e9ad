package dev.loyalty.testing;

import dev.loyalty.event.Pin;
import dev.loyalty.event.Waiting;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.BasketLine;
import dev.loyalty.ledger.DayCounts;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.ledger.Taking;
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
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.Countable;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.Profile;
import dev.loyalty.value.TierId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any value, order and state that the domain allows: ordinary ones often, extreme ones too. */
public final class DomainArbitraries {

    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    /** So small that sums of a few do not overflow. */
    private static final long LARGE = Long.MAX_VALUE / 1000;

    private DomainArbitraries() {}

    /** Texts that are ids: a few that come again and again, plain ones, and any other. */
    public static Arbitrary<String> ids() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of("tiers", "gold", "silver", "shop", "1001", "A")),
                Tuple.of(
                        3,
                        Arbitraries.strings()
                                .alpha()
                                .numeric()
                                .withChars('-', '_', ' ', '@')
                                .ofMinLength(1)
                                .ofMaxLength(40)),
                Tuple.of(1, wellFormed(1, 128)));
    }

    /** Texts without control characters and unpaired surrogates. */
    public static Arbitrary<String> wellFormed(int shortest, int longest) {
        return Arbitraries.integers()
                .between(0x20, Character.MAX_CODE_POINT)
                .filter(c -> !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF))
                .list()
                .ofMinSize(shortest)
                .ofMaxSize(longest)
                .map(codePoints -> {
                    StringBuilder text = new StringBuilder();
                    codePoints.forEach(text::appendCodePoint);
                    return text.toString();
                });
    }

    public static Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds = Arbitraries.oneOf(
                Arbitraries.longs().between(FIRST_SECOND, LAST_SECOND),
                Arbitraries.longs().between(1_700_000_000L, 1_900_000_000L));
        Arbitrary<Integer> micros =
                Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(0, 999_999));
        return Combinators.combine(seconds, micros).as((second, micro) -> Instant.ofEpochSecond(second, micro * 1000L));
    }

    public static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    public static Arbitrary<Currency> currencies() {
        return Arbitraries.of("EUR", "USD", "JPY", "KWD").map(Currency::getInstance);
    }

    /** Any amount, of any size and sign. */
    public static Arbitrary<Money> money() {
        Arbitrary<Long> minor = Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-100_000, 100_000),
                Arbitraries.of(0L, Long.MIN_VALUE, Long.MAX_VALUE));
        return Combinators.combine(minor, currencies()).as(Money::ofMinor);
    }

    public static Arbitrary<BigDecimal> rates() {
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(60)),
                        Arbitraries.integers().between(-20, 60))
                .as(BigDecimal::new);
    }

    public static Arbitrary<OrderKey> orders() {
        return Combinators.combine(ids(), ids()).as(OrderKey::of);
    }

    /** An order with or without lines, in one currency. */
    public static Arbitrary<Basket> baskets() {
        return currencies().flatMap(currency -> {
            Arbitrary<Money> part = Arbitraries.longs().between(0, LARGE).map(minor -> Money.ofMinor(minor, currency));
            Arbitrary<Basket> plain = Combinators.combine(
                            part, part, part, part, Arbitraries.integers().between(0, 4))
                    .as((goods, goodsTax, shipping, shippingTax, fifths) ->
                            new Basket(goods, goodsTax, shipping, shippingTax, share(goods, fifths), List.of()));
            return Arbitraries.oneOf(
                    plain, Combinators.combine(lines(part), part, part).as(DomainArbitraries::lined));
        });
    }

    private static Arbitrary<List<BasketLine>> lines(Arbitrary<Money> part) {
        return Combinators.combine(
                        ids(),
                        ids().set().ofMaxSize(3),
                        Arbitraries.integers().between(1, Integer.MAX_VALUE),
                        part,
                        part)
                .as(BasketLine::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Basket lined(List<BasketLine> lines, Money shipping, Money giftCard) {
        Money goods = Money.zero(shipping.currency());
        Money tax = goods;
        for (BasketLine line : lines) {
            goods = goods.plus(line.amount());
            tax = tax.plus(line.tax());
        }
        Money used = giftCard.isGreaterThan(shipping) ? shipping : giftCard;
        return new Basket(goods, tax, shipping, Money.zero(shipping.currency()), used, lines);
    }

    private static Money share(Money whole, int fifths) {
        return Money.ofMinor(whole.minor() / 5 * fifths, whole.currency());
    }

    private static Arbitrary<List<Taking.LineTaken>> linesTaken() {
        return Combinators.combine(ids(), counts(), money(), money())
                .as(Taking.LineTaken::new)
                .list()
                .ofMaxSize(3);
    }

    public static Arbitrary<Taking> takings() {
        return Arbitraries.oneOf(
                money().map(Taking.OfTotal::new),
                Combinators.combine(money(), money(), money(), money()).as(Taking.OfParts::new),
                Combinators.combine(linesTaken(), money(), money()).as(Taking.OfLines::new));
    }

    public static Arbitrary<Waiting> waitings() {
        return Arbitraries.oneOf(
                Arbitraries.of(Waiting.NONE, Waiting.FOR_CONFIRMATION),
                instants().map(Waiting::until));
    }

    public static Arbitrary<LadderState> ladderStates() {
        Arbitrary<Pin> pins = Combinators.combine(
                        ids().map(TierId::of),
                        Arbitraries.of(Pin.Mode.class),
                        instants().injectNull(0.3))
                .as(Pin::new);
        Arbitrary<EarnedTier> earned = Combinators.combine(
                        ids().map(TierId::of), instants(), dates().injectNull(0.5), dates().injectNull(0.5))
                .as(EarnedTier::new);
        return Combinators.combine(
                        ids().map(LadderId::of),
                        ids().map(TierId::of),
                        instants(),
                        pins.injectNull(0.5),
                        earned.injectNull(0.5))
                .as((ladder, tier, since, pin, other) ->
                        new LadderState(ladder, tier, since, pin, other == null ? EarnedTier.of(tier, since) : other));
    }

    /** Sums that leave room for all that waits. */
    public static Arbitrary<DaySums> daySums(Currency currency) {
        Arbitrary<Money> sums =
                Arbitraries.longs().between(-LARGE / 100, LARGE / 100).map(minor -> Money.ofMinor(minor, currency));
        Arbitrary<DaySums> starts = Combinators.combine(numbers(), dates())
                .as((entry, day) -> DaySums.empty(currency)
                        .startedAt(new DaySums.Start(entry, day))
                        .pruning(new DaySums.Pruned(entry, day)));
        var all = Combinators.combine(dates(), sums, sums).as(Tuple::of).list().ofMaxSize(8);
        return Combinators.combine(Arbitraries.oneOf(Arbitraries.just(DaySums.empty(currency)), starts), all)
                .as((empty, changes) -> {
                    DaySums days = empty;
                    for (var one : changes) {
                        days = days.plus(one.get1(), one.get2(), one.get3());
                    }
                    return days;
                });
    }

    public static Arbitrary<SpendLedger> ledgers() {
        return currencies().flatMap(currency -> {
            Arbitrary<Money> sums = Arbitraries.oneOf(
                            Arbitraries.longs().between(-LARGE, LARGE),
                            Arbitraries.longs().between(-100_000, 100_000))
                    .map(minor -> Money.ofMinor(minor, currency));
            return Combinators.combine(sums, sums, sums, sums, counts(), counts())
                    .as(SpendLedger::new);
        });
    }

    public static Arbitrary<MemberState> states() {
        var waiting = Combinators.combine(
                        Combinators.combine(orders(), dates()).as(Tuple::of),
                        Arbitraries.longs().between(-LARGE, LARGE),
                        instants().injectNull(0.3))
                .as(Tuple::of);
        return Combinators.combine(
                        ids().map(MemberId::of),
                        numbers(),
                        Arbitraries.of(Membership.class),
                        instants().injectNull(0.2).tuple2(),
                        Combinators.combine(numbers(), counts()).as(Tuple::of),
                        ledgers()
                                .flatMap(spend -> daySums(spend.ordered().currency())
                                        .injectNull(0.5)
                                        .map(days -> Tuple.of(spend, days))),
                        Combinators.combine(ladderStates().list().ofMaxSize(3), tallies())
                                .as(Tuple::of),
                        Combinators.combine(
                                        waiting.list().ofMaxSize(3), birthdays().injectNull(0.5))
                                .as(Tuple::of))
                .as((id, version, membership, instants, numbers, spend, ladders, orders) -> new MemberState(
                        id,
                        version,
                        instants.get2(),
                        new Participation(membership, instants.get1(), numbers.get1(), orders.get2()),
                        new Purchases(
                                spend.get1(),
                                spend.get2(),
                                orders.get1().stream()
                                        .map(order -> new WaitingOrder(
                                                order.get1().get1(),
                                                order.get1().get2(),
                                                Money.ofMinor(
                                                        order.get2(),
                                                        spend.get1().ordered().currency()),
                                                order.get3()))
                                        .toList()),
                        new Standings(numbers.get2(), ladders.get1()),
                        new Tallies(ladders.get2()),
                        Accounts.NONE))
                .withoutEdgeCases();
    }

    /** What may be counted. */
    static Arbitrary<Countable> countables() {
        return ids().map(ActivityKind::of)
                .injectNull(0.5)
                .map(kind -> kind == null ? Countable.ORDERS : Countable.activities(kind));
    }

    private static Arbitrary<List<DayCounts>> tallies() {
        Arbitrary<Long> numbers = Arbitraries.longs();
        Arbitrary<List<DayCounts.Day>> days = dates().set()
                .ofMaxSize(3)
                .map(some -> some.stream()
                        .sorted()
                        .map(day -> new DayCounts.Day(day, day.toEpochDay() % 7, 1))
                        .toList());
        return Combinators.combine(countables(), numbers, numbers, days)
                .as(DayCounts::new)
                .list()
                .uniqueElements(DayCounts::what)
                .ofMaxSize(2);
    }

    public static Arbitrary<Long> numbers() {
        return Arbitraries.longs().between(0, Long.MAX_VALUE);
    }

    public static Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(0, Integer.MAX_VALUE);
    }

    public static Arbitrary<Locale> locales() {
        return Arbitraries.of("de", "de-AT", "en-GB", "fr-CA", "zh-Hant-TW", "sr-Latn", "und", "th-TH-u-nu-thai")
                .map(Locale::forLanguageTag);
    }

    public static Arbitrary<Profile> profiles() {
        return Combinators.combine(
                        locales().injectNull(0.3),
                        Arbitraries.maps(ids(), wellFormed(0, 30)).ofMaxSize(5),
                        monthDays().injectNull(0.5))
                .as(Profile::new)
                .withoutEdgeCases();
    }

    /** Any day of a leap year. */
    public static Arbitrary<MonthDay> monthDays() {
        return Arbitraries.integers()
                .between(1, 366)
                .map(day -> MonthDay.from(LocalDate.ofYearDay(2024, day)))
                .edgeCases(edges -> edges.add(MonthDay.of(2, 29)));
    }

    private static Arbitrary<KnownBirthday> birthdays() {
        return Combinators.combine(
                        monthDays().injectNull(0.2), Arbitraries.integers().between(0, 9999))
                .as(KnownBirthday::new);
    }

    public static Arbitrary<Note> notes() {
        return Combinators.combine(wellFormed(0, 60), wellFormed(0, 20))
                .as(Note::new)
                .withoutEdgeCases();
    }
}
