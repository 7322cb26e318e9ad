package dev.loyalty.oracle;

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
            if (!Known.isAtFaultIn(story) && Trial.of(story) != null) {
                return report(seed + i, story);
            }
        }
        return null;
    }

    static String report(long seed, Story story) {
        Story shrunk = Shrinker.shrink(story);
        return "seed %s\n%s%s".formatted(seed, shrunk.text(), Trial.of(shrunk));
    }

    /**
     * For the command line: the first seed, how many stories, how many reports of each kind of difference, and the topics, as
     * {@code all}, {@code TOPIC} or {@code -TOPIC}.
     */
    public static void main(String... arguments) {
        long seed = Long.parseLong(arguments[0]);
        long stories = Long.parseLong(arguments[1]);
        int most = Integer.parseInt(arguments[2]);
        Map<String, Integer> kinds = new TreeMap<>();
        Set<Topic> topics = topics(List.of(arguments).subList(3, arguments.length));
        for (long i = 0; i < stories; i++) {
            Story story = StoryMaker.of(seed + i, topics);
            String kind = Known.isAtFaultIn(story) ? null : Shrinker.what(story);
            if (kind != null && kinds.merge(kind, 1, Integer::sum) <= most) {
                System.out.println(report(seed + i, story) + "\n");
            }
        }
        System.out.printf("%d stories from seed %d: %s%n", stories, seed, kinds);
    }

    private static Set<Topic> topics(List<String> names) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (String name : names) {
            if (name.equals("all")) {
                topics.addAll(EnumSet.allOf(Topic.class));
            } else if (name.startsWith("-")) {
                topics.remove(Topic.valueOf(name.substring(1)));
            } else {
                topics.add(Topic.valueOf(name));
            }
        }
        return topics;
    }
}
