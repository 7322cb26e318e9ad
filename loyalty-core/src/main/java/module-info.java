/**
 * The loyalty engine: what a shop calls, the rules, the ports and the store in memory.
 */
module dev.loyalty.core {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;
    requires org.slf4j;

    exports dev.loyalty;
    exports dev.loyalty.codec;
    exports dev.loyalty.command;
    exports dev.loyalty.event;
    exports dev.loyalty.ledger;
    exports dev.loyalty.member;
    exports dev.loyalty.memory;
    exports dev.loyalty.program;
    exports dev.loyalty.program.json;
    exports dev.loyalty.spi;
    exports dev.loyalty.value;
    exports dev.loyalty.wording;
}
