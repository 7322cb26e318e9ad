package dev.loyalty.program;

/** How the percentages of several ladders' tiers become one. Free shipping and perks always add up. */
public enum BenefitsTogether {
    /** The highest of them. The default. */
    HIGHEST,
    /** Their sum, at most 100 percent. */
    SUM
}
