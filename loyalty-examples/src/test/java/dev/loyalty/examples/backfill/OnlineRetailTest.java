package dev.loyalty.examples.backfill;

import java.nio.file.Path;

/** The real history, in memory. */
class OnlineRetailTest extends OnlineRetailCases {

    @Override
    String store(Path folder) {
        return "memory";
    }
}
