package dev.loyalty.examples.shop.web.merchant;

import static dev.loyalty.examples.shop.web.Route.Access.MERCHANT;

import dev.loyalty.examples.shop.club.Insights.Member;
import dev.loyalty.examples.shop.store.GroupCensus;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.program.Tier;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.GroupId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shop's customer groups beside the tiers: who is in each, and where the two differ. */
public final class GroupPages {

    private static final int MOST_SHOWN = 20;

    private final Figures figures;

    GroupPages(Figures figures) {
        this.figures = figures;
    }

    /**
     * What the page shows.
     *
     * @param groups the groups
     * @param differing who is in another group than the tier says
     * @param count how many they are
     */
    public record Groups(List<Group> groups, List<Differing> differing, int count) {}

    /**
     * A group of the shop.
     *
     * @param name what it is called
     * @param members how many are in it
     * @param tier the tier whose group it is; null if the shop uses it for something else
     * @param holding how many hold that tier and are not frozen
     */
    public record Group(String name, int members, @Nullable Tier tier, int holding) {}

    /**
     * Somebody who is in another group than the tier says.
     *
     * @param customer their number
     * @param tier the tier held
     */
    public record Differing(String customer, Tier tier) {}

    List<Route> routes() {
        return List.of(Route.get("/merchant/groups", MERCHANT, this::show).waiting());
    }

    private Answer show(Visit visit) {
        Map<String, Set<CustomerId>> groups =
                new GroupCensus(visit.store().database().transactions()).groups();
        List<Member> members = figures.of(visit).now().members();
        List<Differing> differing = differing(visit, groups, members);
        List<Differing> shown = differing.subList(0, Math.min(MOST_SHOWN, differing.size()));
        Groups model = new Groups(groups(visit, groups, members), shown, differing.size());
        return Answer.page("merchant/groups", "merchant.groups", model).code("club/ShopGroups#groups");
    }

    private static List<Group> groups(Visit visit, Map<String, Set<CustomerId>> groups, List<Member> members) {
        List<Group> all = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Tier tier : visit.store().club().ladder().tiers()) {
            String name = tier.customerGroup().map(GroupId::value).orElse("");
            if (!name.isEmpty() && names.add(name)) {
                all.add(new Group(name, size(groups, name), tier, holding(members, tier)));
            }
        }
        groups.forEach((name, customers) -> {
            if (names.add(name)) {
                all.add(new Group(name, customers.size(), null, 0));
            }
        });
        return all;
    }

    private static int size(Map<String, Set<CustomerId>> groups, String name) {
        return groups.getOrDefault(name, Set.of()).size();
    }

    private static int holding(List<Member> members, Tier tier) {
        return (int) members.stream()
                .filter(member -> !member.isFrozen() && member.tier().equals(tier.id()))
                .count();
    }

    /** Who is frozen has no benefits, and so no group; who has one all the same is seen here, too. */
    private static List<Differing> differing(Visit visit, Map<String, Set<CustomerId>> groups, List<Member> members) {
        List<Differing> differing = new ArrayList<>();
        for (Member member : members) {
            Tier tier = visit.store().club().ladder().tier(member.tier());
            boolean isWanted = !member.isFrozen();
            boolean isThere = tier.customerGroup()
                    .map(group -> groups.getOrDefault(group.value(), Set.of()).contains(member.customer()))
                    .orElse(isWanted);
            if (isWanted != isThere) {
                differing.add(new Differing(member.customer().value(), tier));
            }
        }
        return differing;
    }
}
