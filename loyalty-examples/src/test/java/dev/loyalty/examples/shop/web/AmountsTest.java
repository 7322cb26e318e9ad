package dev.loyalty.examples.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|1200",
                "12,5|1250",
                "12,50|1250",
                "1.234,50|123450",
                "1234,50|123450",
                "1.200|120000",
                "0,05|5",
                "5,00 €|500"
            })
    void germanAmounts(String typed, long cents) {
        assertThat(Amounts.read(typed, Language.DE)).hasValue(cents);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|1200", "12.5|1250", "1,234.50|123450", "1,200|120000", "€5.00|500"})
    void englishAmounts(String typed, long cents) {
        assertThat(Amounts.read(typed, Language.EN)).hasValue(cents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12.5",
                "1,234.50",
                "12,",
                ",5",
                "-5",
                "1.2.3",
                "12,345",
                "1e3",
                "12 34",
                "١٢",
                "0x1F",
                "99999999999"
            })
    void whatIsNoGermanAmount(String typed) {
        assertThat(Amounts.read(typed, Language.DE)).isEmpty();
    }

    @Test
    void aPointIsNoDecimalSignInGerman() {
        assertThat(Amounts.read("1.20", Language.DE)).isEmpty();
    }
}
