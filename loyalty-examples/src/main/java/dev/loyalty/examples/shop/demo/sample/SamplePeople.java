package dev.loyalty.examples.shop.demo.sample;

import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.value.CustomerId;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The customers of the sample. */
final class SamplePeople {

    /** How many there are besides the personas. */
    static final int COUNT = 640;

    private static final int FIRST = 10_101;
    private static final int ENGLISH_PERCENT = 18;
    private static final int NO_MAIL_PERCENT = 6;

    private static final List<String> GIVEN = List.of(
            "Lena",
            "Jonas",
            "Mia",
            "Paul",
            "Emma",
            "Felix",
            "Sophie",
            "Leon",
            "Marie",
            "Lukas",
            "Hannah",
            "Max",
            "Lea",
            "Tim",
            "Julia",
            "Jan",
            "Laura",
            "Moritz",
            "Katharina",
            "Philipp",
            "Sabine",
            "Thomas",
            "Ursula",
            "Stefan",
            "Renate",
            "Jürgen",
            "Ayşe",
            "Mehmet",
            "Agnieszka",
            "Piotr",
            "Chloé",
            "Søren");
    private static final List<String> ENGLISH = List.of(
            "Olivia", "George", "Amelia", "Harry", "Isla", "Jack", "Ava", "Noah", "Grace", "Oscar", "Ruby", "Arthur");
    private static final List<String> FAMILY = List.of(
            "Müller",
            "Schmidt",
            "Schneider",
            "Fischer",
            "Weber",
            "Meyer",
            "Wagner",
            "Becker",
            "Schulz",
            "Hoffmann",
            "Koch",
            "Richter",
            "Klein",
            "Wolf",
            "Schröder",
            "Neumann",
            "Schwarz",
            "Zimmermann",
            "Braun",
            "Krüger",
            "Hofmann",
            "Lange",
            "Schmitt",
            "Werner",
            "Krause",
            "Meier",
            "Lehmann",
            "Köhler",
            "Maier",
            "Yılmaz",
            "Nowak",
            "Lefèvre",
            "Jørgensen",
            "O’Brien",
            "Großkopf-Lindemann");

    private SamplePeople() {}

    static List<Customer> all(Random random) {
        List<Customer> people = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            people.add(person(random, FIRST + i));
        }
        return people;
    }

    private static Customer person(Random random, int number) {
        boolean isEnglish = random.nextInt(100) < ENGLISH_PERCENT;
        List<String> given = isEnglish ? ENGLISH : GIVEN;
        String name = given.get(random.nextInt(given.size())) + " " + FAMILY.get(random.nextInt(FAMILY.size()));
        MonthDay birthday = MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28));
        boolean says = random.nextInt(100) < 20;
        boolean wantsMail = random.nextInt(100) >= NO_MAIL_PERCENT;
        return new Customer(
                CustomerId.of(String.valueOf(number)),
                name,
                "kunde-" + number + "@kunden.example",
                isEnglish ? Locale.ENGLISH : Locale.GERMAN,
                says ? birthday : null,
                wantsMail);
    }
}
