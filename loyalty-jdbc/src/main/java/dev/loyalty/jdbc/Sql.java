package dev.loyalty.jdbc;

/**
 * The text of a statement. Made in static initialisers alone and of constants alone: what a caller says travels as a parameter,
 * never in the text. A test holds it.
 *
 * @param text the text
 */
record Sql(String text) {}
