package org.courtyard.accounts;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Forgets what was remembered when a change is final: a reader may load the old state again until the commit. */
final class AfterCommit {

    private AfterCommit() {}

    /** At once, and again after the commit when there is one to come. */
    static void run(Runnable forget) {
        forget.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forget.run();
                }
            });
        }
    }
}
