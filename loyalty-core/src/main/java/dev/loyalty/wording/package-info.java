/**
 * What people read, in their language. A {@link dev.loyalty.wording.Phrase} is what is said: a key and named figures. A {@link
 * dev.loyalty.wording.Wording} says it in a language, with amounts and days as that language writes them and the names that the program
 * gives its tiers. The texts of a language are one file of properties, {@code en.properties}; a shop adds languages, and says things
 * otherwise, when it builds its engine. {@link dev.loyalty.wording.English} says the same for logs: plain, in English, with ids.
 */
@NullMarked
package dev.loyalty.wording;

import org.jspecify.annotations.NullMarked;
