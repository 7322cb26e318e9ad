package dev.loyalty.examples.shop.web.customer;

import java.security.SecureRandom;

/** Makes order numbers that nobody can guess, without letters and digits that look alike. */
final class OrderNumbers {

    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OrderNumbers() {}

    static String next() {
        StringBuilder number = new StringBuilder("L-");
        for (int i = 0; i < LENGTH; i++) {
            number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return number.toString();
    }
}
