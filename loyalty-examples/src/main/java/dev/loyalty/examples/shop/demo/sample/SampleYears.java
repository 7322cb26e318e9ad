package dev.loyalty.examples.shop.demo.sample;

import dev.loyalty.command.Command;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.Refund;
import dev.loyalty.command.TierPin;
import dev.loyalty.examples.sample.Habit;
import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.examples.shop.store.PlacedOrder;
import dev.loyalty.examples.shop.store.Product;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Two years of the sample shop, made up from whole numbers that a {@link Random} of a fixed seed draws: the same on every machine. Not
 * thread-safe.
 */
public final class SampleYears {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 731;
    private static final int FIRST_ORDER = 50_001;

    private final Random random = new Random(20240101);
    private final List<Customer> people = new ArrayList<>();
    private int numbers = FIRST_ORDER;

    private SampleYears() {}

    /**
     * The sample.
     *
     * @param customers everybody with an account
     * @param days what happened, day by day; days without anything are left out
     */
    public record Sample(List<Customer> customers, List<SampleDay> days) {

        /** Copies the lists. */
        public Sample {
            customers = List.copyOf(customers);
            days = List.copyOf(days);
        }
    }

    /** {@return the sample, made up anew} */
    public static Sample make() {
        return new SampleYears().sample();
    }

    private Sample sample() {
        List<Diary> diaries = new ArrayList<>(Biographies.write());
        diaries.forEach(diary -> people.add(diary.customer()));
        for (Persona persona : Persona.values()) {
            if (!people.contains(persona.customer())) {
                people.add(persona.customer());
            }
        }
        for (Customer customer : SamplePeople.all(random)) {
            people.add(customer);
            Diary diary = new Diary(customer);
            live(diary);
            diaries.add(diary);
        }
        return new Sample(people, days(diaries));
    }

    private List<SampleDay> days(List<Diary> diaries) {
        List<Diary.Page> pages = new ArrayList<>();
        diaries.forEach(diary -> pages.addAll(diary.pages()));
        pages.sort(Comparator.comparing(Diary.Page::at)
                .thenComparing(page -> page.customer().id().value()));
        Map<String, Boolean> joined = new HashMap<>();
        List<SampleDay> days = new ArrayList<>();
        Diary.byDay(pages).forEach((day, ofDay) -> days.add(Diary.day(day, ofDay, joined)));
        days.add(oddities());
        return days;
    }

    private void live(Diary diary) {
        Habit habit = Habit.of(random.nextInt(100));
        int firstDay = random.nextInt(100) < 45 ? random.nextInt(60) : random.nextInt(DAYS - 20);
        LocalDateTime at = opened(FIRST.plusDays(firstDay));
        while (at.toLocalDate().isBefore(END)) {
            buy(diary, habit, at);
            if (random.nextInt(100) < 3) {
                return;
            }
            int days = habit.days().draw(random);
            boolean isSeason = at.getMonthValue() >= 11;
            at = opened(at.toLocalDate().plusDays(isSeason ? Math.max(1, days / 2) : days));
        }
    }

    private void buy(Diary diary, Habit habit, LocalDateTime at) {
        Map<Product, Integer> pieces = new LinkedHashMap<>();
        int lines = habit.lines().draw(random);
        for (int i = 0; i < lines; i++) {
            Product product = SampleProducts.ALL.get(random.nextInt(SampleProducts.ALL.size()));
            pieces.put(product, random.nextInt(100) < 80 ? 1 : 2);
        }
        long giftCard = random.nextInt(100) < 5 ? between(1, 4) * 1000L : 0;
        PlacedOrder order = diary.buys(String.valueOf(numbers++), at, pieces, giftCard);
        LocalDateTime back = opened(at.toLocalDate().plusDays(between(3, 21)));
        if (random.nextInt(100) < habit.returns() && back.toLocalDate().isBefore(END)) {
            diary.returns(order, back, cameBack(order));
        }
    }

    private Map<String, Integer> cameBack(PlacedOrder order) {
        Map<String, Integer> pieces = new HashMap<>();
        boolean isAll = random.nextInt(100) < 45;
        for (PlacedOrder.Line line : order.lines()) {
            if (isAll || pieces.isEmpty()) {
                pieces.put(line.product(), isAll ? line.quantity() : 1);
            }
        }
        return pieces;
    }

    /** What no shop plans, and every shop has. */
    private static SampleDay oddities() {
        Instant at = Diary.instant(LocalDateTime.of(2025, 12, 31, 18, 0));
        CustomerId greta = Persona.GRETA.customer().id();
        CustomerId fiona = Persona.FIONA.customer().id();
        CustomerId stranger = CustomerId.of("10108");
        List<Command> commands = Arrays.asList(
                TierPin.floor(greta, "gold", new Note("Has helped at the market for years", "Martina (service)"), at)
                        .through(LocalDate.of(2026, 6, 30)),
                Freeze.of(fiona, new Note("Chargeback of order G-3, under investigation", "Martina (service)"), at),
                Order.of(stranger, "A-4", "31.90", at), // Anna's, and by mistake somebody else's
                Refund.of(OrderRef.of(CustomerId.of("10111"), "49981"), "R-49981", "24.50", at), // the order never came
                CreditNote.of(CustomerId.of("10115"), "CN-1001", "10.00", at));
        return new SampleDay(END.minusDays(1), List.of(), List.of(), commands);
    }

    private LocalDateTime opened(LocalDate day) {
        return day.atStartOfDay().plusSeconds(between(7 * 3600, 17 * 3600));
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
