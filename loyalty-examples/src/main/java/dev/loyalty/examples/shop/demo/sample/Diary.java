package dev.loyalty.examples.shop.demo.sample;

import dev.loyalty.command.Command;
import dev.loyalty.examples.shop.club.ClubProgram;
import dev.loyalty.examples.shop.club.Points;
import dev.loyalty.examples.shop.store.Accounts;
import dev.loyalty.examples.shop.store.Basket;
import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.examples.shop.store.PlacedOrder;
import dev.loyalty.examples.shop.store.Product;
import dev.loyalty.examples.shop.store.Returned;
import dev.loyalty.examples.shop.store.Returns;
import dev.loyalty.examples.shop.store.Store.FiledReturn;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.Tier;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One customer's years in the shop, as they are made up. It keeps a plain sum of what the last year brought, so that the sample's orders
 * are priced by a tier, as they would have been. Not thread-safe.
 */
final class Diary {

    /** Something that happened, with the number that its order gets when all diaries are sorted by time. */
    record Page(
            LocalDateTime at,
            Customer customer,
            @Nullable PlacedOrder order,
            @Nullable Returned returned) {}

    private record Counted(LocalDate day, long cents) {}

    private static final List<Tier> TIERS = ClubProgram.program().ladder().tiers();

    /** A Monday. */
    private static final LocalDate DAILY_FROM = LocalDate.of(2025, 12, 15);

    private final Customer customer;
    private final List<Page> pages = new ArrayList<>();
    private final List<Counted> counted = new ArrayList<>();

    Diary(Customer customer) {
        this.customer = customer;
    }

    Customer customer() {
        return customer;
    }

    /** What happened, in order. */
    List<Page> pages() {
        return pages.stream().sorted(Comparator.comparing(Page::at)).toList();
    }

    /** Buys so many of these; a part may be paid by gift card. */
    PlacedOrder buys(String no, LocalDateTime at, Map<Product, Integer> pieces, long giftCard) {
        boolean isMember = !counted.isEmpty();
        Tier tier = tier(at.toLocalDate());
        Benefits benefits = isMember ? tier.benefits() : Benefits.NONE;
        List<PlacedOrder.Line> lines = new ArrayList<>();
        long counts = 0;
        for (Map.Entry<Product, Integer> piece : pieces.entrySet()) {
            Product product = piece.getKey();
            long paid = Basket.price(product, product.cents() * piece.getValue(), benefits);
            lines.add(new PlacedOrder.Line(product.id(), product.category(), piece.getValue(), product.cents(), paid));
            counts += product.hasFixedPrice() ? 0 : paid;
        }
        long goods = lines.stream().mapToLong(PlacedOrder.Line::paid).sum();
        long shipping = benefits.freeShipping() || goods >= Basket.FREE_FROM ? 0 : Basket.SHIPPING;
        PlacedOrder order = new PlacedOrder(
                no,
                customer.id(),
                instant(at),
                isMember ? tier.id().value() : null,
                benefits.percentOff(),
                lines,
                shipping,
                Math.min(giftCard, goods));
        counted.add(new Counted(at.toLocalDate(), Math.max(0, counts - giftCard)));
        pages.add(new Page(at, customer, order, null));
        return order;
    }

    /** Sends pieces of an order back. */
    void returns(PlacedOrder order, LocalDateTime at, Map<String, Integer> pieces) {
        String refund = "R-" + order.no();
        Returned returned = Returns.valued(order, List.of(), refund, instant(at), pieces);
        counted.add(new Counted(order.placedAt().atZone(ClubProgram.ZONE).toLocalDate(), -returned.total()));
        pages.add(new Page(at, customer, order, returned));
    }

    /** The tier that a plain sum of the last year gives. */
    private Tier tier(LocalDate today) {
        long sum = counted.stream()
                .filter(day -> day.day().isAfter(today.minusYears(1)))
                .mapToLong(Counted::cents)
                .sum();
        Tier tier = TIERS.get(0);
        for (Tier candidate : TIERS) {
            tier = candidate.threshold().minor() <= sum ? candidate : tier;
        }
        return tier;
    }

    static Instant instant(LocalDateTime at) {
        return at.atZone(ClubProgram.ZONE).toInstant();
    }

    /** What the engine is told of the pages of one day. The first order of a customer follows their joining. */
    static SampleDay day(LocalDate day, List<Page> pages, Map<String, Boolean> joined) {
        List<PlacedOrder> orders = new ArrayList<>();
        List<FiledReturn> returns = new ArrayList<>();
        List<Command> commands = new ArrayList<>();
        for (Page page : pages) {
            PlacedOrder order = page.order();
            if (order == null) {
                continue;
            }
            if (page.returned() != null) {
                returns.add(new FiledReturn(order.no(), page.returned()));
                commands.add(Returns.told(order, page.returned()));
            } else {
                if (joined.put(page.customer().id().value(), true) == null) {
                    commands.add(Accounts.enrolment(page.customer(), order.placedAt()));
                    commands.add(Points.welcome(page.customer().id(), order.placedAt()));
                }
                orders.add(order);
                commands.add(order.told());
            }
        }
        return new SampleDay(day, orders, returns, commands);
    }

    /** Week by week, which is fast enough, and at the end day by day. Each bears its last day. */
    static Map<LocalDate, List<Page>> byDay(List<Page> pages) {
        Map<LocalDate, List<Page>> days = new TreeMap<>();
        for (Page page : pages) {
            LocalDate day = page.at().toLocalDate();
            LocalDate last = day.isBefore(DAILY_FROM) ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)) : day;
            days.computeIfAbsent(last, unseen -> new ArrayList<>()).add(page);
        }
        return days;
    }
}
