package dev.loyalty.examples.shop.demo.sample;

import dev.loyalty.examples.shop.store.Product;
import dev.loyalty.value.Name;
import java.util.List;
import java.util.Locale;

/** What the sample shop sells. */
public final class SampleProducts {

    private static final int STOCK = 250;

    /** All products, by their categories. */
    public static final List<Product> ALL = List.of(
            product(
                    "espresso",
                    "coffee-tea",
                    1690,
                    "Espresso Lindenhof, 1 kg",
                    "Espresso Lindenhof, 1 kg",
                    "Dunkel geröstet, mit einer Note von Kakao.",
                    "A dark roast with a note of cocoa."),
            product(
                    "filter",
                    "coffee-tea",
                    1490,
                    "Filterkaffee, 1 kg",
                    "Filter coffee, 1 kg",
                    "Mild und rund, aus Honduras.",
                    "Mild and round, from Honduras."),
            product(
                    "darjeeling",
                    "coffee-tea",
                    1250,
                    "Darjeeling First Flush, 250 g",
                    "Darjeeling First Flush, 250 g",
                    "Die erste Ernte des Jahres.",
                    "The first harvest of the year."),
            product(
                    "herbs",
                    "coffee-tea",
                    690,
                    "Kräutertee vom Hof, 100 g",
                    "Herbal tea from the farm, 100 g",
                    "Minze, Melisse, Verbene.",
                    "Mint, lemon balm, verbena."),
            product(
                    "moka",
                    "kitchen",
                    3490,
                    "Herdkanne für sechs Tassen",
                    "Stove-top pot for six cups",
                    "Aus Edelstahl, auch für Induktion.",
                    "Stainless steel, for induction too."),
            product(
                    "grinder",
                    "kitchen",
                    8900,
                    "Handmühle mit Stahlmahlwerk",
                    "Hand grinder with steel burrs",
                    "Stufenlos, für Espresso bis Filter.",
                    "Stepless, from espresso to filter."),
            product(
                    "pan",
                    "kitchen",
                    5990,
                    "Eisenpfanne, 28 cm",
                    "Iron pan, 28 cm",
                    "Geschmiedet, hält ein Leben lang.",
                    "Forged, and made for a lifetime."),
            product(
                    "board",
                    "kitchen",
                    2790,
                    "Schneidebrett aus Eiche",
                    "Oak cutting board",
                    "Geölt, mit Saftrille.",
                    "Oiled, with a groove for juice."),
            product(
                    "mugs",
                    "kitchen",
                    2390,
                    "Zwei Becher aus Steingut",
                    "Two stoneware mugs",
                    "Von Hand gedreht in der Oberpfalz.",
                    "Hand-thrown in Bavaria."),
            product(
                    "shears",
                    "garden",
                    4290,
                    "Gartenschere",
                    "Garden shears",
                    "Mit wechselbarer Klinge.",
                    "With a blade that can be changed."),
            product(
                    "can",
                    "garden",
                    3890,
                    "Gießkanne, 9 Liter",
                    "Watering can, 9 litres",
                    "Verzinkt, mit langem Hals.",
                    "Galvanised, with a long neck."),
            product(
                    "seeds",
                    "garden",
                    1290,
                    "Saatgut-Sammlung Bauerngarten",
                    "Cottage garden seeds",
                    "Zwölf alte Sorten, samenfest.",
                    "Twelve old varieties, open-pollinated."),
            product(
                    "basket",
                    "garden",
                    2990,
                    "Erntekorb aus Weide",
                    "Willow harvest basket",
                    "Geflochten in Oberfranken.",
                    "Woven in Franconia."),
            product(
                    "bread-book",
                    "books",
                    2800,
                    "Brot: ein Grundkurs",
                    "Bread: a first course",
                    "Sauerteig, Hefe, Geduld.",
                    "Sourdough, yeast, patience."),
            product(
                    "garden-book",
                    "books",
                    3200,
                    "Der Garten im Jahreslauf",
                    "The garden through the year",
                    "Was wann zu tun ist.",
                    "What to do, and when."),
            product(
                    "coffee-book",
                    "books",
                    2450,
                    "Kaffee verstehen",
                    "Understanding coffee",
                    "Vom Strauch bis in die Tasse.",
                    "From the shrub to the cup."));

    private SampleProducts() {}

    private static Product product(
            String id, String category, long cents, String german, String english, String text, String inEnglish) {
        return new Product(
                id,
                category,
                Name.of(english).in(Locale.GERMAN, german),
                Name.of(inEnglish).in(Locale.GERMAN, text),
                cents,
                STOCK);
    }
}
