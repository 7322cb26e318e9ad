package dev.loyalty.internal;

/** Breaks off a decision because another process published a version of the program that is not known here yet. */
final class NewerProgram extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The newest version that there is. */
    private final int number;

    NewerProgram(int number) {
        super("the program has version %s, which is newer than is known here".formatted(number), null, false, false);
        this.number = number;
    }

    int number() {
        return number;
    }
}
