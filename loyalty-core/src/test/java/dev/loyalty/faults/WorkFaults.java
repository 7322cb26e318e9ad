package dev.loyalty.faults;

import dev.loyalty.spi.Lease;
import dev.loyalty.spi.LeaseStore;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Postponements;
import dev.loyalty.spi.Postponements.Postponed;
import dev.loyalty.spi.Slice;
import dev.loyalty.spi.Step;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Faults of a store in who works off what, and in who waits after a failure. */
final class WorkFaults {

    private static final String ANY = "any";

    private WorkFaults() {}

    static Map<String, UnaryOperator<MemberStore>> all() {
        Map<String, UnaryOperator<MemberStore>> faults = new LinkedHashMap<>();
        faults.put("a lease is written whatever stands there", right -> leases(right, Overwrites::new));
        faults.put("a lease is never given back", right -> leases(right, Keeps::new));
        faults.put("a lease of one work is one of another too", right -> leases(right, OneWork::new));
        faults.put("nobody is postponed", right -> postponements(right, Nobody::new));
        faults.put("who was postponed stays so", right -> postponements(right, ForEver::new));
        faults.put("who may be tried again is counted too", right -> postponements(right, CountsAll::new));
        faults.put("what failed is not known", right -> postponements(right, Forgets::new));
        faults.put("an erasure leaves what failed", AnErasureLeavesIt::new);
        return faults;
    }

    /** Who was erased is as postponed as before. */
    private static final class AnErasureLeavesIt extends Delegate {
        AnErasureLeavesIt(MemberStore right) {
            super(right);
        }

        @Override
        public <A> A update(Step<A> step) {
            List<MemberId> members = step.stream().fold(List::of, thing -> List.of());
            Collection<Postponed> before = postponements().of(members).values();
            A answer = super.update(step);
            postponements().postpone(before);
            return answer;
        }
    }

    private static MemberStore leases(MemberStore right, Function<LeaseStore, LeaseStore> fault) {
        LeaseStore leases = fault.apply(right.leases());
        return new Delegate(right) {
            @Override
            public LeaseStore leases() {
                return leases;
            }
        };
    }

    private static MemberStore postponements(MemberStore right, Function<Postponements, Postponements> fault) {
        Postponements postponements = fault.apply(right.postponements());
        return new Delegate(right) {
            @Override
            public Postponements postponements() {
                return postponements;
            }
        };
    }

    private record Overwrites(LeaseStore right) implements LeaseStore {
        @Override
        public List<Lease> read(String what) {
            return right.read(what);
        }

        @Override
        public Set<Slice> swap(Collection<Lease> next) {
            Set<Slice> swapped = new HashSet<>();
            for (Lease lease : next) {
                long epoch = right.read(lease.what()).stream()
                        .filter(known -> known.slice().equals(lease.slice()))
                        .mapToLong(Lease::epoch)
                        .sum();
                swapped.addAll(right.swap(
                        List.of(new Lease(lease.what(), lease.slice(), lease.worker(), epoch + 1, lease.until()))));
            }
            return swapped;
        }
    }

    private record Keeps(LeaseStore right) implements LeaseStore {
        @Override
        public List<Lease> read(String what) {
            return right.read(what);
        }

        @Override
        public Set<Slice> swap(Collection<Lease> next) {
            return right.swap(
                    next.stream().filter(lease -> !lease.worker().isEmpty()).toList());
        }
    }

    private record OneWork(LeaseStore right) implements LeaseStore {
        @Override
        public List<Lease> read(String what) {
            return right.read(ANY).stream()
                    .map(lease -> new Lease(what, lease.slice(), lease.worker(), lease.epoch(), lease.until()))
                    .toList();
        }

        @Override
        public Set<Slice> swap(Collection<Lease> next) {
            return right.swap(next.stream()
                    .map(lease -> new Lease(ANY, lease.slice(), lease.worker(), lease.epoch(), lease.until()))
                    .toList());
        }
    }

    /** Does what another does, until a subclass does something else. */
    private static class Other implements Postponements {
        final Postponements right;

        Other(Postponements right) {
            this.right = right;
        }

        @Override
        public void postpone(Collection<Postponed> members) {
            right.postpone(members);
        }

        @Override
        public void clear(Collection<MemberId> members) {
            right.clear(members);
        }

        @Override
        public Map<MemberId, Postponed> of(Collection<MemberId> members) {
            return right.of(members);
        }

        @Override
        public int count(Instant now, int limit) {
            return right.count(now, limit);
        }
    }

    private static final class Nobody extends Other {
        Nobody(Postponements right) {
            super(right);
        }

        @Override
        public void postpone(Collection<Postponed> members) {
            // they are tried again and again
        }
    }

    private static final class ForEver extends Other {
        ForEver(Postponements right) {
            super(right);
        }

        @Override
        public void clear(Collection<MemberId> members) {
            // success counts for nothing
        }
    }

    private static final class CountsAll extends Other {
        CountsAll(Postponements right) {
            super(right);
        }

        @Override
        public int count(Instant now, int limit) {
            return right.count(Instant.MIN, limit);
        }
    }

    private static final class Forgets extends Other {
        Forgets(Postponements right) {
            super(right);
        }

        @Override
        public Map<MemberId, Postponed> of(Collection<MemberId> members) {
            return Map.of();
        }
    }
}
