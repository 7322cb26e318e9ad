package dev.loyalty.examples.shop.club;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Outcome;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Line;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The body of a webhook, read strictly: a field that is not known, comes twice or is of another type is an error, since a refund that is
 * overlooked would be worse. Amounts are texts, such as {@code "12.50"}.
 */
final class WebhookOrder {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> FIELDS = Set.of(
            "id", "customer", "modified", "paid", "total", "lines", "shipping", "giftCard", "refunds", "cancelled");
    private static final Set<String> LINE = Set.of("product", "category", "quantity", "amount");
    private static final Set<String> REFUND = Set.of("id", "amount");

    private static final int LONGEST = 200;

    private WebhookOrder() {}

    /**
     * Reads one.
     *
     * @throws JsonProcessingException if it is no JSON
     * @throws IllegalArgumentException if a field is missing, unknown or not valid
     */
    static OrderSnapshot read(byte[] body) throws JsonProcessingException {
        JsonNode order = known(JSON.readTree(text(body)), FIELDS, "the order");
        OrderRef ref = OrderRef.of(CustomerId.of(string(order, "customer")), string(order, "id"));
        long revision = Instant.parse(string(order, "modified")).toEpochMilli();
        Instant paid = Instant.parse(string(order, "paid"));
        if (order.has("lines") == order.has("total")) {
            throw new IllegalArgumentException("an order has either \"total\" or \"lines\"");
        }
        return rest(
                order,
                order.has("total")
                        ? OrderSnapshot.of(ref, revision, string(order, "total"), paid)
                        : OrderSnapshot.of(ref, revision, parts(order), paid).lines(lines(order)));
    }

    private static Parts parts(JsonNode order) {
        BigDecimal goods = BigDecimal.ZERO;
        for (Line line : lines(order)) {
            goods = goods.add(line.amount().value());
        }
        String shipping = order.has("shipping") ? string(order, "shipping") : "0";
        return Parts.of(goods.toPlainString(), "0", shipping, "0");
    }

    private static OrderSnapshot rest(JsonNode order, OrderSnapshot without) {
        OrderSnapshot snapshot = order.has("giftCard") ? without.giftCard(string(order, "giftCard")) : without;
        for (JsonNode refund : list(order, "refunds")) {
            known(refund, REFUND, "a refund");
            snapshot = snapshot.refund(string(refund, "id"), string(refund, "amount"));
        }
        return flag(order, "cancelled") ? snapshot.asCancelled() : snapshot;
    }

    private static Line[] lines(JsonNode order) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode line : list(order, "lines")) {
            known(line, LINE, "a line");
            int quantity = Math.toIntExact(whole(line, "quantity"));
            lines.add(Line.of(string(line, "product"), quantity, string(line, "amount"))
                    .categories(string(line, "category")));
        }
        return lines.toArray(Line[]::new);
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new IllegalArgumentException("the body is not UTF-8", wrong);
        }
    }

    private static JsonNode known(JsonNode node, Set<String> fields, String what) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(what + " is no object");
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!fields.contains(name)) {
                throw new IllegalArgumentException(what + " has a field \"" + shortened(name) + "\" that is not known");
            }
        }
        return node;
    }

    /** {@return a text that may be long and anybody's, cut off} */
    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("\"" + field + "\" must be a text");
        }
        return value.textValue();
    }

    private static long whole(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("\"" + field + "\" must be a whole number");
        }
        return value.longValue();
    }

    private static boolean flag(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new IllegalArgumentException("\"" + field + "\" must be true or false");
        }
        return value.booleanValue();
    }

    private static JsonNode list(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isArray()) {
            throw new IllegalArgumentException("\"" + field + "\" must be a list");
        }
        return value;
    }

    /** {@return what the engine made of an order} */
    static String detail(Outcome outcome) {
        return outcome.fold(
                applied -> "entry " + applied.entry().seq(),
                refused -> refused.refusal().code());
    }

    /** {@return an answer} */
    static String json(String word, String detail) {
        ObjectNode answer = JSON.createObjectNode().put("status", word);
        return (detail.isEmpty() ? answer : answer.put("detail", detail)).toString();
    }
}
