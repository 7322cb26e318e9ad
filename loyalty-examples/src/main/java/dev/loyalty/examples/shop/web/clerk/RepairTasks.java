package dev.loyalty.examples.shop.web.clerk;

import dev.loyalty.Verification;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.examples.shop.web.clerk.Field.Kind;
import dev.loyalty.examples.shop.web.clerk.Task.Intent;
import dev.loyalty.value.CustomerId;
import java.util.List;

/** Checks, repairs, and the end: they need no reason. */
final class RepairTasks {

    private static final String CODE = "web/clerk/RepairTasks#repair";

    private RepairTasks() {}

    // show: repair
    static Task resync(Visit visit) {
        CustomerId customer = MemberPages.customer(visit);
        return MemberTasks.task(
                visit,
                "resync",
                List.of(),
                ticket -> Intent.of(List.of(visit.text("clerk.resync.effect")), () -> {
                    visit.store().engine().members().resync(customer);
                    visit.demo().calls().note("members().resync(…)", "queued");
                    return visit.text("clerk.done.resync");
                }),
                CODE);
    }

    static Task verify(Visit visit) {
        CustomerId customer = MemberPages.customer(visit);
        return MemberTasks.task(
                visit,
                "verify",
                List.of(),
                ticket -> Intent.of(List.of(visit.text("clerk.verify.effect")), () -> {
                    Verification found = visit.store().engine().members().verify(customer);
                    visit.demo().calls().note("members().verify(…)", found.agrees() ? "agrees" : "does not agree");
                    return visit.text(
                            found.agrees() ? "clerk.done.verify" : "clerk.done.verify.not",
                            visit.language().wording().number(found.entries()));
                }),
                CODE);
    }
    // end

    /** Nothing of it can be taken back, so the clerk types the customer's number. */
    static Task erase(Visit visit) {
        CustomerId customer = MemberPages.customer(visit);
        Field typed = Field.of(
                "typed",
                Kind.TEXT,
                visit.text("clerk.erase.typed", customer.value()),
                visit.field("typed"),
                visit.text("clerk.erase.hint"));
        return MemberTasks.task(
                visit, "erase", List.of(typed), ticket -> erasing(visit, customer), "store/Accounts#profile");
    }

    private static Intent erasing(Visit visit, CustomerId customer) {
        if (!visit.field("typed").equals(customer.value())) {
            return Intent.wrong(visit.text("clerk.erase.wrong"));
        }
        return Intent.of(List.of(visit.text("clerk.erase.effect"), visit.text("clerk.erase.stays")), () -> {
            boolean isThere = visit.store().customers().find(customer).isPresent();
            if (isThere) {
                visit.store().accounts().erase(customer);
            }
            return visit.text(isThere ? "clerk.done.erase" : "clerk.again");
        });
    }
}
