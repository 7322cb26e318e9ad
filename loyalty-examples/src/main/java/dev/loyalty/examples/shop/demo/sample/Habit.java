package dev.loyalty.examples.shop.demo.sample;

/** How somebody shops: how often they come, how much they take, and how much of it they send back. */
enum Habit {
    ONCE(40, 9999, 9999, 1, 3, 8),
    NOW_AND_THEN(34, 70, 190, 1, 3, 8),
    REGULAR(17, 22, 60, 1, 4, 7),
    FICKLE(4, 12, 45, 2, 5, 45),
    FAN(4, 7, 22, 1, 5, 6),
    BUSINESS(1, 12, 30, 3, 8, 4);

    final int share;
    final int leastDays;
    final int mostDays;
    final int leastLines;
    final int mostLines;
    final int returns;

    Habit(int share, int leastDays, int mostDays, int leastLines, int mostLines, int returns) {
        this.share = share;
        this.leastDays = leastDays;
        this.mostDays = mostDays;
        this.leastLines = leastLines;
        this.mostLines = mostLines;
        this.returns = returns;
    }

    static Habit of(int percent) {
        int below = 0;
        for (Habit habit : values()) {
            below += habit.share;
            if (percent < below) {
                return habit;
            }
        }
        return NOW_AND_THEN;
    }
}
