package dev.loyalty.examples.customstore;

import dev.loyalty.spi.StoreFactory;
import dev.loyalty.tck.MemberStoreContract;

class CompareAndSwapStoreTest extends MemberStoreContract {

    private final CompareAndSwapStore stores = new CompareAndSwapStore();

    @Override
    protected StoreFactory stores() {
        return stores;
    }
}
