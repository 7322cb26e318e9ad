/** What is to be told: lanes and their deliveries, how they are queued and worked off. */
@NullMarked
package dev.loyalty.jdbc.delivery;

import org.jspecify.annotations.NullMarked;
