/** The rows of members and of shared things: locked, read and written, with what is searched for, and texts that can be erased. */
@NullMarked
package dev.loyalty.jdbc.member;

import org.jspecify.annotations.NullMarked;
