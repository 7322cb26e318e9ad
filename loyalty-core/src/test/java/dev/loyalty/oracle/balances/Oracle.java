package dev.loyalty.oracle.balances;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Many stories, until one differs. */
final class Oracle {

    private Oracle() {}

    /** {@return a report of the first story that differs, shrunk; null if none does} */
    static @Nullable String run(long seed, long stories, Set<Topic> topics) {
        for (long i = 0; i < stories; i++) {
            Story story = StoryMaker.of(seed + i, topics);
            if (Trial.of(story) != null) {
                return report(seed + i, story);
            }
        }
        return null;
    }

    static String report(long seed, Story story) {
        Story shrunk = Shrinker.shrink(story);
        return "seed %s\n%s%s".formatted(seed, shrunk.text(), Trial.of(shrunk));
    }

    /** For the command line: the first seed, how many stories, how many reports of each kind of difference, and topics to leave out. */
    public static void main(String... arguments) {
        long seed = Long.parseLong(arguments[0]);
        long stories = Long.parseLong(arguments[1]);
        int most = Integer.parseInt(arguments[2]);
        Set<Topic> topics = EnumSet.allOf(Topic.class);
        for (String topic : List.of(arguments).subList(3, arguments.length)) {
            topics.remove(Topic.valueOf(topic));
        }
        Map<String, Integer> kinds = new TreeMap<>();
        for (long i = 0; i < stories; i++) {
            Story story = StoryMaker.of(seed + i, topics);
            String kind = Shrinker.what(story);
            if (kind != null && kinds.merge(kind, 1, Integer::sum) <= most) {
                System.out.println(report(seed + i, story) + "\n");
            }
        }
        System.out.printf("%d stories from seed %d: %s%n", stories, seed, kinds);
    }
}
