package dev.loyalty.examples.backfill;

import java.nio.file.Path;

/** The real history, in a file of H2's. */
class OnlineRetailOnH2Test extends OnlineRetailCases {

    @Override
    String store(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("loyalty");
    }
}
