/**
 * A program as JSON, and back: what merchants edit and stores keep. Reading is strict, and every error names the field.
 */
@NullMarked
package dev.loyalty.program.json;

import org.jspecify.annotations.NullMarked;
