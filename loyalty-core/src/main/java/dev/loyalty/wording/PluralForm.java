package dev.loyalty.wording;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form that texts take for some numbers, such as {@code one}: {@code n = 1}. The rule compares the number, or what it leaves when divided,
 * with numbers and ranges: {@code n % 10 = 2..4 and n % 100 != 12..14}. Of {@code or} one side is enough; {@code and} binds closer. Numbers
 * below 0 are judged without their sign, and take the form {@code other} where no rule holds.
 *
 * @param name the form's name
 * @param holds whether a number takes it
 */
record PluralForm(String name, LongPredicate holds) {

    static final String OTHER = "other";
    static final String ONE = "one";

    private static final Pattern COMPARISON = Pattern.compile(
            "n(?: % ([1-9]\\d{0,8}))? (!?=) (\\d{1,9}(?:\\.\\.\\d{1,9})?(?:,\\d{1,9}(?:\\.\\.\\d{1,9})?)*)");

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException if it is none; says what would be right
     */
    static PluralForm of(String name, String rule) {
        LongPredicate any = n -> false;
        for (String side : rule.split(" or ", -1)) {
            any = any.or(all(side));
        }
        return new PluralForm(name, any);
    }

    boolean isOf(long number) {
        return holds.test(number == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(number));
    }

    private static LongPredicate all(String conditions) {
        LongPredicate all = n -> true;
        for (String condition : conditions.split(" and ", -1)) {
            all = all.and(comparison(condition));
        }
        return all;
    }

    private static LongPredicate comparison(String text) {
        Matcher comparison = COMPARISON.matcher(text);
        if (!comparison.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no condition: write one such as n = 1, n = 0,1 or n %% 10 = 2..4 and n %% 100 != 12..14"
                            .formatted(text));
        }
        String divisor = comparison.group(1);
        long modulus = divisor == null ? Long.MAX_VALUE : Long.parseLong(divisor);
        boolean wanted = comparison.group(2).equals("=");
        List<long[]> ranges = Stream.of(comparison.group(3).split(",", -1))
                .map(PluralForm::range)
                .toList();
        return n -> ranges.stream().anyMatch(range -> isIn(n % modulus, range)) == wanted;
    }

    private static boolean isIn(long n, long[] range) {
        return n >= range[0] && n <= range[1];
    }

    private static long[] range(String text) {
        int dots = text.indexOf("..");
        long first = Long.parseLong(dots < 0 ? text : text.substring(0, dots));
        return new long[] {first, dots < 0 ? first : Long.parseLong(text.substring(dots + 2))};
    }
}
