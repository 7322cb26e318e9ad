package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Cause;
import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.SharedEvent;
import dev.loyalty.event.SharedEvent.StockReturned;
import dev.loyalty.event.SharedEvent.StockSet;
import dev.loyalty.event.SharedEvent.StockTaken;
import dev.loyalty.member.SharedState.Stock;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.SharedId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of things that members share, and how they are named. */
class SharedThingsTest {

    private static final SharedId MUGS = SharedId.stock("mugs");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static Stock after(SharedEvent... events) {
        Cause cause = new Cause.ByProcess(MemberId.of("anna"), 1);
        return Stock.none(MUGS).after(Entry.ofShared(1, cause, NOON, List.of(events)));
    }

    @Test
    void ifMoreComesBackThanWasTakenNothingIsTaken() {
        Stock stock = after(new StockSet(10), new StockTaken(3), new StockReturned(5));

        assertThat(stock.taken()).isZero();
        assertThat(stock.left()).isEqualTo(10);
    }

    @Test
    void ifMoreIsTakenThanCanBeCountedNothingIsLeft() {
        Stock stock = after(new StockSet(10), new StockTaken(Long.MAX_VALUE), new StockTaken(3));

        assertThat(stock.taken()).isEqualTo(Long.MAX_VALUE);
        assertThat(stock.left()).isZero();
    }

    @Test
    void aMemberWhoseIdReadsAsASharedThingHasOtherDeliveries() {
        Delivery ofMember = new Delivery(MemberId.of("stock/mugs"), Receiver.ENGINE, 1, 0);
        Delivery ofThing = new Delivery(MUGS, Receiver.ENGINE, 1, 0);

        assertThat(ofMember.id()).isEqualTo("stock/mugs#1.0@engine").isNotEqualTo(ofThing.id());
        assertThat(ofThing.id()).endsWith("#1.0@engine");
    }
}
