package dev.loyalty.examples.shop.web;

import dev.loyalty.examples.shop.club.Sentences;
import dev.loyalty.examples.shop.store.Cents;
import dev.loyalty.examples.shop.store.PlacedOrder;
import dev.loyalty.member.LeftOut;
import dev.loyalty.member.OrderAnswer;
import dev.loyalty.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says of an order what counts, why the rest does not, and that both together are the order. Made for one page. */
public final class OrderWords {

    private final Visit visit;
    private final Sentences sentences;
    private final Map<String, String> products;

    private OrderWords(Visit visit) {
        this.visit = visit;
        this.sentences = visit.sentences();
        this.products = visit.productNames();
    }

    /** {@return one in the page's language} */
    public static OrderWords in(Visit visit) {
        return new OrderWords(visit);
    }

    /** {@return what is said of an order} */
    public List<String> of(OrderAnswer answer, PlacedOrder order) {
        List<String> said = new ArrayList<>(sentences.of(answer, product -> products.getOrDefault(product, product)));
        said.addAll(1 + answer.leftOut().size(), sums(answer, order));
        return said;
    }

    private List<String> sums(OrderAnswer answer, PlacedOrder order) {
        Money bought = answer.statement().bought();
        if (bought == null || answer.leftOut().isEmpty()) {
            return List.of();
        }
        List<String> sums = new ArrayList<>();
        answer.leftOut().stream()
                .filter(LeftOut.ByGiftCard.class::isInstance)
                .forEach(part -> sums.addAll(byGiftCard(order, part.amount())));
        Money not = bought.minus(answer.counts());
        sums.add(visit.text("order.sum", money(answer.counts()), money(not), money(bought)));
        return sums;
    }

    /** A card pays for everything alike: a part of it pays for what does not count in any case. */
    private List<String> byGiftCard(PlacedOrder order, Money ofWhatCounts) {
        Money paid = Cents.money(order.giftCard());
        Money rest = paid.minus(ofWhatCounts);
        return rest.isPositive()
                ? List.of(visit.text("order.card.share", money(paid), money(ofWhatCounts), money(rest)))
                : List.of();
    }

    private String money(Money money) {
        return visit.language().wording().money(money);
    }
}
