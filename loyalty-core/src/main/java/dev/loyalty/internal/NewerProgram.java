package dev.loyalty.internal;

/** Breaks off a decision because another process published a version of the program that is not known here yet. */
final class NewerProgram extends RuntimeException {

    private static final long serialVersionUID = 1;

    NewerProgram() {
        super("the program has a newer version than is known here", null, false, false);
    }
}
