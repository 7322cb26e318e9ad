package dev.loyalty.examples.shop.web.merchant;

import dev.loyalty.examples.shop.club.Insights;
import dev.loyalty.examples.shop.club.InsightsByScan;
import dev.loyalty.examples.shop.store.Store;
import dev.loyalty.examples.shop.web.Visit;
import org.jspecify.annotations.Nullable;

/** The club's figures, which all pages of the management share, so that what was counted for one is known to the others. Thread-safe. */
final class Figures {

    private volatile @Nullable Insights insights;

    Insights of(Visit visit) {
        Insights known = insights;
        if (known == null) {
            Store store = visit.store();
            known = new InsightsByScan(store.engine(), store.database().transactions(), store.clock());
            insights = known;
        }
        return known;
    }
}
