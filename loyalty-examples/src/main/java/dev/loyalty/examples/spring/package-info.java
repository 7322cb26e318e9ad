/**
 * The engine in a Spring Boot application: in its transactions, and with its workers as long as the application runs.
 */
@NullMarked
package dev.loyalty.examples.spring;

import org.jspecify.annotations.NullMarked;
