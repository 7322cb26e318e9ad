/**
 * From state, entry and texts to bytes and back. Every format that was ever released stays readable.
 *
 * <p>A document begins with the number of its format. Numbers are variable-length, texts and currencies that come again are
 * references, and instants are differences, so that most states and entries take less than a hundred bytes. A reader trusts
 * nothing: bytes that nobody could have written are a {@link dev.loyalty.command.CorruptDataException}.
 *
 * <p>In format 2 a checksum follows (CRC32C, over what kind of document it is, its {@link dev.loyalty.codec.Place}, for an entry
 * its {@link dev.loyalty.codec.EntryColumns}, and the bytes behind it). Then comes a record: a word whose bits say which fields are
 * there, and those fields in the order of their numbers. A record of a sealed type has the number of its kind before that word.
 *
 * <p>The bytes and fields themselves are the affair of the rooms below, which nobody else sees: a format that was released stands in one of
 * its own, to which nothing is added.
 *
 * <p>How a format grows:
 *
 * <ul>
 *   <li>A new field takes the next number of its record. It is optional, or has a value where it is absent. What its absence means
 *       never changes: it is what all older documents say.
 *   <li>A new kind of event, cause or condition takes the next number of its type.
 *   <li>A number is never given anew, and the form of a field never changes: something else is another field.
 *   <li>Whoever does not know a field, a kind or a code refuses the document: it was written by a newer version. Nothing is passed over,
 *       for a fold that leaves something out would be wrong.
 *   <li>So whatever a version before could not read is written only when the store says so, see {@link
 *       dev.loyalty.codec.DocumentFormat}: once a format was released, a new field or kind gets the next format number, although the
 *       bytes are laid out in the same way. In an older format it is left out, or, where the entry would be wrong without it, refused.
 *   <li>What a state holds must follow from the fields of events: else the fold of a journal that lacks them would no longer be the
 *       state that is stored.
 *   <li>Golden files hold every document that a format can hold. They are added to, never edited.
 * </ul>
 */
@NullMarked
package dev.loyalty.codec;

import org.jspecify.annotations.NullMarked;
