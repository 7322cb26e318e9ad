package dev.loyalty.tck;

import dev.loyalty.spi.Batch;
import dev.loyalty.spi.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A batch that keeps its answers. Not thread-safe.
 *
 * @param <T> what is told
 */
public final class AnsweredBatch<T> implements Batch<T> {

    private final List<T> items;
    private final Map<Integer, Receipt> receipts = new TreeMap<>();
    private final Map<Integer, Throwable> failures = new TreeMap<>();

    /**
     * Makes a batch that nobody has answered.
     *
     * @param items what is told
     */
    public AnsweredBatch(List<T> items) {
        this.items = List.copyOf(items);
    }

    @Override
    public List<T> items() {
        return items;
    }

    @Override
    public void answer(int place, Receipt receipt) {
        receipts.put(place, receipt);
    }

    @Override
    public void fail(int place, Throwable cause) {
        failures.put(place, cause);
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    /** {@return the answers, by place} */
    public Map<Integer, Receipt> receipts() {
        return new TreeMap<>(receipts);
    }

    /** {@return the places of those that failed, or were not answered} */
    public List<Integer> open() {
        List<Integer> open = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            if (!receipts.containsKey(place)) {
                open.add(place);
            }
        }
        return open;
    }
}
