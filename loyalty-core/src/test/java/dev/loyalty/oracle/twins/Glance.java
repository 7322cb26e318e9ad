package dev.loyalty.oracle.twins;

import dev.loyalty.event.Outlook;
import dev.loyalty.event.Pin;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.Progress;
import dev.loyalty.program.Tier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a member is told at an instant, answer by answer. */
record Glance(Map<String, String> answers) {

    /** What a basket must come to depends on the discounts of all ladders: a further one may change it. */
    private static final String OF_ALL_LADDERS = "basket";

    static Glance of(MemberView view) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("membership", view.membership() + " " + view.joinedAt());
        answers.put("net", view.spend().net().toString());
        for (LadderView ladder : view.ladders()) {
            for (RecordComponent part : LadderView.class.getRecordComponents()) {
                answers.put(ladder.ladder().value() + " " + part.getName(), text(part, ladder));
            }
        }
        return new Glance(answers);
    }

    /** An answer with all its parts; of a tier its name is enough. */
    private static String text(RecordComponent part, Object whole) {
        try {
            Object value = part.getAccessor().invoke(whole);
            if (value instanceof Tier tier) {
                return tier.id().value();
            }
            if (!(value instanceof Progress) && !(value instanceof Outlook)) {
                return String.valueOf(value);
            }
            List<String> parts = new ArrayList<>();
            for (RecordComponent inner : value.getClass().getRecordComponents()) {
                if (inner.getName().equals(OF_ALL_LADDERS)) {
                    continue;
                }
                parts.add(inner.getName() + "=" + text(inner, value));
            }
            return parts.toString();
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    /** Whether a pin makes no difference, because everybody has at least that tier. */
    static boolean isIdle(@Nullable Pin pin, String lowest) {
        return pin == null
                || (pin.mode() == Pin.Mode.FLOOR && pin.tier().value().equals(lowest));
    }

    /** {@return the first answer of this that is another there; null if there is none} */
    @Nullable
    String differs(Glance other, List<String> without) {
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            String key = answer.getKey();
            String there = other.answers.get(key);
            if (!answer.getValue().equals(there) && without.stream().noneMatch(key::endsWith)) {
                return "%s: %s, but the second says %s".formatted(key, answer.getValue(), there);
            }
        }
        return null;
    }
}
