package dev.loyalty.oracle.twins;

import dev.loyalty.command.Activity;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Command;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.value.Amount;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Line;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Profile;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Commands that leave every tier where it is. */
final class NeutralCommands {

    private final Random random;
    private final Script script;
    private final Place place;

    NeutralCommands(Random random, Script script, Place place) {
        this.random = random;
        this.script = script;
        this.place = place;
    }

    Beat at(int number, Instant now) {
        String id = "neutral" + number;
        return switch (random.nextInt(9)) {
            case 0 ->
                Beat.say(
                        now,
                        Freeze.of(Scene.ADA, RandomHistories.NOTE, now).withId(id),
                        Unfreeze.of(Scene.ADA, RandomHistories.NOTE, now).withId(id));
            case 1 -> Beat.say(now, order(id, now));
            case 2 -> Beat.say(now, Activity.of(Scene.ADA, "unused", id, now));
            case 3 -> Beat.say(now, ProfileUpdate.of(Scene.ADA, profile(), now).withId(id));
            case 4 -> Beat.say(now, Enrolment.of(Scene.ADA, now).withId(id));
            case 5 ->
                Beat.say(
                        now,
                        Cancellation.of(OrderRef.of(Scene.ADA, someOrder()), now)
                                .withId(id));
            case 6, 7 -> Beat.say(now, pin(id, now));
            default -> Beat.say(now, order(id, now.minusSeconds(86_400L * random.nextInt(500))));
        };
    }

    static boolean freezes(Beat beat) {
        return beat.commands().get(0) instanceof Freeze;
    }

    /** Nothing; or what does not count, wherever the program says so. */
    private Order order(String id, Instant at) {
        boolean hasMinimum = hasMinimum(script);
        if (excludes(script) && random.nextBoolean()) {
            return Order.of(Scene.ADA, id, "500.00", at)
                    .lines(new Line("excluded", Set.of(), 1, Amount.of("500.00"), Amount.of("0.00")));
        }
        return Order.of(Scene.ADA, id, hasMinimum && random.nextBoolean() ? "49.99" : "0.00", at);
    }

    /** Whether the orders among the extras count for nothing in all versions. */
    static boolean countForNothing(Script script) {
        String extras = script.extras().toString();
        return (excludes(script) || !extras.contains("excluded")) && (hasMinimum(script) || !extras.contains("49.99"));
    }

    private static boolean excludes(Script script) {
        return script.programs().stream().allMatch(program -> program.toString().contains("excluded"));
    }

    private static boolean hasMinimum(Script script) {
        return script.programs().stream()
                .allMatch(program -> program.path("spend").has("minimum"));
    }

    private String someOrder() {
        List<Command> orders = script.beats().stream()
                .flatMap(beat -> beat.commands().stream())
                .filter(command -> command instanceof Cancellation)
                .toList();
        return orders.isEmpty()
                ? "none"
                : ((Cancellation) orders.get(random.nextInt(orders.size())))
                        .ref()
                        .order()
                        .order()
                        .value();
    }

    private Profile profile() {
        Profile profile = Profile.of(Locale.GERMAN);
        return random.nextBoolean() ? profile : profile.withBirthday(MonthDay.of(2, 29));
    }

    /** Everybody has the lowest tier anyway. */
    private TierPin pin(String id, Instant now) {
        TierPin pin = TierPin.floor(Scene.ADA, "bronze", RandomHistories.NOTE, now)
                .on(LadderId.of(random.nextInt(4) == 0 ? "l1" : "l0"))
                .withId(id);
        return random.nextInt(4) == 0
                ? pin
                : random.nextBoolean()
                        ? pin.through(now.atZone(place.zone()).toLocalDate().plusDays(random.nextInt(60)))
                        : pin.until(now.plusSeconds(3600L * (1 + random.nextInt(2000))));
    }
}
