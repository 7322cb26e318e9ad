package dev.loyalty.examples.shop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.loyalty.command.BusyException;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Order;
import dev.loyalty.command.RefusedException;
import dev.loyalty.examples.shop.club.DatabaseFailedException;
import dev.loyalty.examples.shop.store.Checkout.Request;
import dev.loyalty.examples.shop.store.CheckoutException.Fault;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Name;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutTest {

    private static final CustomerId ANNA = CustomerId.of("anna");

    private final Store shop = ShopTables.open(mail -> {});

    @BeforeEach
    void fillTheShelves() {
        shop.catalogue().add(List.of(product("pan", 5990, 3), product("mugs", 2400, 10)));
        shop.giftCards().add("LINDE-25", 2500);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theOrderItsStockAndItsLoyaltyAreThereTogether() {
        shop.carts().put("anna", "pan", 2);

        shop.checkout().place(request("L-1", 11_980));

        assertThat(shop.orders().of(ANNA)).hasSize(1);
        assertThat(stock("pan")).isEqualTo(1);
        assertThat(shop.carts().of("anna")).isEmpty();
        assertThat(spent()).isEqualTo("119.80");
    }

    @Test
    void whereTheCommitDoesNotComeNeitherTheOrderNorItsLoyaltyIsThere() {
        shop.carts().put("anna", "pan", 2);

        assertThatThrownBy(() -> shop.database().transactions().run(connection -> {
                    shop.checkout().place(request("L-1", 11_980));
                    throw new SQLException("the connection is lost");
                }))
                .isInstanceOf(DatabaseFailedException.class);

        assertThat(shop.engine().members().view(ANNA).isMember()).isFalse();
        assertThat(shop.orders().of(ANNA)).isEmpty();
        assertThat(stock("pan")).isEqualTo(3);
    }

    @Test
    void whereTheClubKnowsTheNumberForSomethingElseThereIsNoOrderAndNoGapOnTheShelf() {
        shop.carts().put("anna", "pan", 1);
        shop.engine().orders().paid(Order.of(ANNA, "L-1", "5.00", ShopTables.NOW));

        assertThatThrownBy(() -> shop.checkout().place(request("L-1", 6480))).isInstanceOf(ConflictException.class);

        assertThat(shop.orders().of(ANNA)).isEmpty();
        assertThat(stock("pan")).isEqualTo(3);
        assertThat(shop.carts().count("anna")).isEqualTo(1);
    }

    @Test
    void whatIsNoLongerOnTheShelfIsNotOrdered() {
        shop.carts().put("anna", "pan", 4);
        shop.carts().put("anna", "mugs", 1);

        assertThatThrownBy(() -> shop.checkout().place(request("L-1", 26_360)))
                .asInstanceOf(type(CheckoutException.class))
                .returns(Fault.OUT_OF_STOCK, CheckoutException::fault)
                .returns("pan", CheckoutException::what);

        assertThat(stock("mugs")).isEqualTo(10);
        assertThat(shop.engine().members().view(ANNA).isMember()).isFalse();
    }

    @Test
    void whatIsNoLongerOnTheGiftCardIsNotOrdered() {
        shop.carts().put("anna", "pan", 1);

        assertThatThrownBy(() -> shop.checkout().place(new Request("L-1", ANNA, 6480, "LINDE-25", 2501)))
                .asInstanceOf(type(CheckoutException.class))
                .returns(Fault.GIFT_CARD, CheckoutException::fault);

        assertThat(stock("pan")).isEqualTo(3);
    }

    @Test
    void aPriceThatThePageDidNotShowIsNotCharged() {
        shop.carts().put("anna", "pan", 1);

        assertThatThrownBy(() -> shop.checkout().place(request("L-1", 6479)))
                .asInstanceOf(type(CheckoutException.class))
                .returns(Fault.CHANGED, CheckoutException::fault);
    }

    @Test
    void oneNumberSentByManyThreadsAtOnceIsOneOrder() throws Exception {
        shop.carts().put("anna", "pan", 1);
        ExecutorService clicks = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(this::isPlaced);
            }
            for (Future<Boolean> click : clicks.invokeAll(all)) {
                click.get();
            }
        } finally {
            clicks.shutdownNow();
        }

        assertThat(shop.orders().of(ANNA)).hasSize(1);
        assertThat(stock("pan")).isEqualTo(2);
        assertThat(spent()).isEqualTo("59.90");
    }

    /** The slower ones find the order, or an empty cart, or another click in their way. */
    private boolean isPlaced() {
        try {
            shop.checkout().place(request("L-1", 6480));
            return true;
        } catch (CheckoutException | BusyException | DatabaseFailedException late) {
            return false;
        }
    }

    @Test
    void aMembersOwnPriceIsRoundedLineByLineAndBooksHaveNone() {
        shop.catalogue().add(List.of(new Product("book", "books", Name.of("A book"), Name.of("A book"), 2450, 5)));
        shop.engine().orders().paid(Order.of(ANNA, "1", "250.00", ShopTables.NOW));
        shop.carts().put("anna", "mugs", 3);
        shop.carts().put("anna", "book", 1);

        Basket basket = shop.checkout()
                .basket("anna", shop.engine().members().view(ANNA).benefits());

        assertThat(basket.lines()).extracting(Basket.Line::paid).containsExactly(6840L, 2450L);
        assertThat(basket.saved()).isEqualTo(360);
        assertThat(basket.shipping()).isZero();
    }

    @Test
    void piecesThatComeBackAreOnTheShelfAndCountNoLonger() {
        shop.carts().put("anna", "mugs", 3);
        PlacedOrder order = shop.checkout().place(request("L-1", 7200)).order();

        Returned back = Returns.valued(order, List.of(), "R-1", ShopTables.NOW, Map.of("mugs", 2));
        shop.returns().take(order, back);

        assertThat(back.total()).isEqualTo(4800);
        assertThat(stock("mugs")).isEqualTo(9);
        assertThat(spent()).isEqualTo("24.00");
        Returned tooMany = Returns.valued(order, List.of(back), "R-2", ShopTables.NOW, Map.of("mugs", 2));
        assertThatThrownBy(() -> shop.returns().take(order, tooMany)).isInstanceOf(RefusedException.class);
        assertThat(shop.orders().returned("L-1")).hasSize(1);
        assertThat(stock("mugs")).isEqualTo(9);
    }

    private static Request request(String no, long total) {
        return new Request(no, ANNA, total, null, 0);
    }

    private String spent() {
        return shop.engine().members().view(ANNA).progress().spent().plain();
    }

    private int stock(String product) {
        return shop.catalogue().find(product).orElseThrow().stock();
    }

    private static Product product(String id, long cents, int stock) {
        return new Product(id, "kitchen", Name.of(id), Name.of(id), cents, stock);
    }
}
