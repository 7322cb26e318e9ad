package dev.loyalty.examples.spring;

import dev.loyalty.command.TransactionRequiredException;
import dev.loyalty.jdbc.HostTransaction;
import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transaction of the method that calls the engine. Once its commit has begun it is none any more, though Spring still says that one
 * is active: what was written then would belong to nothing. Spring Boot makes this bean a listener of the transaction manager by itself.
 */
@Component
class SpringTransaction implements HostTransaction, TransactionExecutionListener {

    private final DataSource dataSource;

    SpringTransaction(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public @Nullable Connection connection() {
        Object current = TransactionSynchronizationManager.getResource(dataSource);
        boolean isActive = TransactionSynchronizationManager.isActualTransactionActive();
        boolean isOver = isActive && !TransactionSynchronizationManager.isSynchronizationActive();
        if (isOver || (current != null && ending().contains(current))) {
            throw new TransactionRequiredException("the transaction is over: call the engine before its commit,"
                    + " or in a transaction of its own, @Transactional(propagation = REQUIRES_NEW)");
        }
        return isActive ? DataSourceUtils.getConnection(dataSource) : null;
    }

    /** From now until the listeners of its end have been called, a transaction is none to write in. */
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Object current = TransactionSynchronizationManager.getResource(dataSource);
        if (current != null) {
            Set<Object> ending = new HashSet<>(ending());
            ending.add(current);
            remember(ending);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        forget();
    }

    /** So ends a transaction whose commit failed. */
    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        forget();
    }

    private void forget() {
        Set<Object> ending = new HashSet<>(ending());
        ending.remove(TransactionSynchronizationManager.getResource(dataSource));
        remember(ending);
    }

    /** More than one, if a listener of the first one's end has a transaction of its own. */
    @SuppressWarnings("unchecked")
    private Set<Object> ending() {
        Object known = TransactionSynchronizationManager.getResource(this);
        return known == null ? Set.of() : (Set<Object>) known;
    }

    private void remember(Set<Object> ending) {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        if (!ending.isEmpty()) {
            TransactionSynchronizationManager.bindResource(this, ending);
        }
    }
}
