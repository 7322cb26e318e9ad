package dev.loyalty.examples.shop.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.club.Suggestions.Suggested;
import dev.loyalty.program.Benefits;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Name;
import dev.loyalty.value.Percentage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is suggested to whom. */
class RecommendationsTest {

    private static final CustomerId ANNA = CustomerId.of("anna");
    private static final CustomerId BEN = CustomerId.of("ben");
    private static final Benefits TENTH_OFF = new Benefits(Percentage.of("10"), false, List.of());

    private final Store shop = ShopTables.open(mail -> {});
    private final Recommendations recommendations =
            new Recommendations(shop.database().transactions(), shop.catalogue(), () -> ShopTables.NOW);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anEmptyCatalogueSuggestsNothing() {
        assertThat(to(ANNA)).isEmpty();
    }

    @Test
    void aStrangerIsToldWhatStandsFirst() {
        shelve("kitchen", "pan", "pot", "cup", "jug");

        assertThat(to(ANNA)).containsExactly("pan", "pot", "cup");
    }

    @Test
    void aStrangerIsToldWhatSellsBest() {
        shelve("kitchen", "pan", "pot", "cup", "jug");
        order("1", BEN, lately(1), "jug", 5);
        order("2", BEN, lately(2), "cup", 2);

        assertThat(to(ANNA)).containsExactly("jug", "cup", "pan");
    }

    @Test
    void whatSoldBestLongAgoComesLikeWhatNeverSold() {
        shelve("kitchen", "pan", "pot");
        order("1", BEN, lately(31), "pot", 50);

        assertThat(to(ANNA)).containsExactly("pan", "pot");
    }

    @Test
    void theCategoryOfWhichSomebodyBoughtMostPiecesComesFirst() {
        shelve("kitchen", "pan", "pot");
        shelve("garden", "rake", "spade", "hoe");
        order("1", ANNA, lately(300), "rake", 2);
        order("2", ANNA, lately(1), "pan", 1);
        order("3", BEN, lately(1), "pot", 9);

        assertThat(to(ANNA)).containsExactly("spade", "hoe", "pot");
    }

    @Test
    void whatSomebodyHasBoughtIsNotSuggestedToThemAndNeitherIsWhatIsSoldOut() {
        shelve("kitchen", "pan", "pot");
        shop.catalogue().add(List.of(product("kitchen", "cup", 0)));
        order("1", ANNA, lately(1), "pan", 1);

        assertThat(to(ANNA)).containsExactly("pot");
        assertThat(to(BEN)).containsExactly("pan", "pot");
    }

    @Test
    void anOrderThatWasCancelledCountsForNothing() {
        shelve("kitchen", "pan", "pot");
        order("1", ANNA, lately(1), "pot", 5);
        shop.database()
                .transactions()
                .run(connection -> Sql.write(
                        connection, "insert into shop_cancellation (order_no, cancelled_at) values ('1', 0)"));

        assertThat(to(ANNA)).containsExactly("pan", "pot");
    }

    @Test
    void thePriceIsWhatThisMemberWouldPay() {
        shelve("kitchen", "pan");
        shelve("books", "novel");

        assertThat(recommendations.to(ANNA, TENTH_OFF, 3))
                .extracting(suggested -> suggested.price().plain())
                .containsExactly("9.00", "10.00"); // the price of a book is fixed
    }

    private List<String> to(CustomerId customer) {
        return recommendations.to(customer, Benefits.NONE, 3).stream()
                .map(Suggested::name)
                .map(Name::text)
                .toList();
    }

    private void shelve(String category, String... ids) {
        for (String id : ids) {
            shop.catalogue().add(List.of(product(category, id, 5)));
        }
    }

    private static Product product(String category, String id, int stock) {
        return new Product(id, category, Name.of(id), Name.of(id), 1000, stock);
    }

    private static Instant lately(int days) {
        return ShopTables.NOW.minus(Duration.ofDays(days));
    }

    private void order(String no, CustomerId customer, Instant at, String product, int pieces) {
        PlacedOrder.Line line = new PlacedOrder.Line(product, "", pieces, 1000, 1000L * pieces);
        PlacedOrder order = new PlacedOrder(no, customer, at, null, Percentage.ZERO, List.of(line), 0, 0);
        shop.fileAway(List.of(order), List.of(), "test", no);
    }
}
