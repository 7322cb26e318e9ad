package dev.loyalty.memory;

import dev.loyalty.spi.StoreFactory;
import dev.loyalty.tck.MemberStoreContract;

class InMemoryStoreTest extends MemberStoreContract {

    private final InMemoryStore stores = new InMemoryStore();

    @Override
    protected StoreFactory stores() {
        return stores;
    }
}
