package dev.loyalty.wording;

/** Something that can be said in words. */
public interface Phrased {

    /** {@return what is said of it} */
    Phrase phrase();
}
