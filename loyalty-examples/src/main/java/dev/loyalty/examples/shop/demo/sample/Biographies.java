package dev.loyalty.examples.shop.demo.sample;

import dev.loyalty.examples.shop.store.PlacedOrder;
import dev.loyalty.examples.shop.store.Product;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the personas have bought: each shows something that a shop has to deal with. */
final class Biographies {

    private Biographies() {}

    static List<Diary> write() {
        return List.of(anna(), ben(), clara(), emil(), fiona(), greta());
    }

    /** Gold; she has sent something back, and has paid by gift card. */
    private static Diary anna() {
        Diary anna = new Diary(Persona.ANNA.customer());
        anna.buys("A-1", at(2024, 5, 3), pieces("espresso", 2, "moka", 1), 0);
        anna.buys("A-2", at(2025, 2, 11), pieces("pan", 2, "board", 1), 0);
        PlacedOrder grinders = anna.buys("A-3", at(2025, 4, 8), pieces("grinder", 2, "coffee-book", 1), 0);
        anna.returns(grinders, at(2025, 4, 22), Map.of("grinder", 1));
        anna.buys("A-4", at(2025, 6, 19), pieces("shears", 1, "can", 1, "seeds", 2), 2000);
        anna.buys("A-5", at(2025, 9, 30), pieces("pan", 1, "mugs", 2, "bread-book", 1), 0);
        anna.buys("A-6", at(2025, 12, 4), pieces("espresso", 3, "basket", 2), 0);
        return anna;
    }

    /** Bronze, with 182.20 that count. */
    private static Diary ben() {
        Diary ben = new Diary(Persona.BEN.customer());
        ben.buys("B-1", at(2025, 7, 5), pieces("grinder", 1), 0);
        ben.buys("B-2", at(2025, 11, 21), pieces("pan", 1, "garden-book", 1), 0);
        ben.buys("B-3", at(2025, 12, 12), pieces("herbs", 2, "mugs", 1), 0);
        return ben;
    }

    /** Silver by an order that leaves the year on 17 January 2026: she is warned on the 3rd. */
    private static Diary clara() {
        Diary clara = new Diary(Persona.CLARA.customer());
        clara.buys("C-1", at(2025, 1, 17), pieces("grinder", 1, "shears", 1), 0);
        clara.buys("C-2", at(2025, 8, 14), pieces("pan", 1, "darjeeling", 2), 0);
        clara.buys("C-3", at(2025, 10, 2), pieces("basket", 1), 0);
        return clara;
    }

    /** Platinum: he furnishes a holiday home. */
    private static Diary emil() {
        Diary emil = new Diary(Persona.EMIL.customer());
        emil.buys("E-1", at(2025, 3, 1), pieces("pan", 3, "board", 4, "mugs", 4), 0);
        emil.buys("E-2", at(2025, 5, 12), pieces("can", 2, "shears", 2, "basket", 4), 0);
        emil.buys("E-3", at(2025, 8, 28), pieces("grinder", 2, "moka", 3, "espresso", 6), 0);
        emil.buys("E-4", at(2025, 11, 29), pieces("pan", 4, "mugs", 6, "grinder", 1), 0);
        return emil;
    }

    private static Diary fiona() {
        Diary fiona = new Diary(Persona.FIONA.customer());
        fiona.buys("G-1", at(2025, 3, 22), pieces("grinder", 1, "filter", 2), 0);
        fiona.buys("G-2", at(2025, 6, 15), pieces("shears", 2, "seeds", 1), 0);
        fiona.buys("G-3", at(2025, 12, 9), pieces("moka", 2, "mugs", 2), 0);
        return fiona;
    }

    private static Diary greta() {
        Diary greta = new Diary(Persona.GRETA.customer());
        greta.buys("H-1", at(2024, 4, 2), pieces("seeds", 4, "can", 1), 0);
        greta.buys("H-2", at(2025, 4, 16), pieces("seeds", 3, "garden-book", 1), 0);
        return greta;
    }

    private static LocalDateTime at(int year, int month, int day) {
        return LocalDate.of(year, month, day).atTime(10, 15);
    }

    private static Map<Product, Integer> pieces(Object... products) {
        Map<Product, Integer> pieces = new LinkedHashMap<>();
        for (int i = 0; i < products.length; i += 2) {
            Object id = products[i];
            Product product = SampleProducts.ALL.stream()
                    .filter(candidate -> candidate.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            pieces.put(product, (Integer) products[i + 1]);
        }
        return pieces;
    }
}
