package dev.loyalty.jdbc.transaction;

/** The ways to the database at a moment, which depend on whether the host has a transaction then. */
public interface Ways {
    Access toRead();

    Access toWrite();

    /** Whether what is written now is committed later, by the host. */
    boolean areTheHosts();

    /** Always the same way. */
    static Ways only(Access access) {
        return new Ways() {
            @Override
            public Access toRead() {
                return access;
            }

            @Override
            public Access toWrite() {
                return access;
            }

            @Override
            public boolean areTheHosts() {
                return false;
            }
        };
    }
}
