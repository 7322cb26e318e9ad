package dev.loyalty.value;

/** The parts that an order's amount is made of, each after all discounts. */
public enum Part {
    /** What was bought, without tax. An order given as one total is all goods. */
    GOODS,
    /** The tax on the goods. */
    GOODS_TAX,
    /** Shipping and handling, without tax. */
    SHIPPING,
    /** The tax on shipping and handling. */
    SHIPPING_TAX
}
