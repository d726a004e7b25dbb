package org.courtyard.concerns;

import org.courtyard.platform.crypto.SealedTable;
import org.courtyard.platform.crypto.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two tables of concerns in which people can be reached. */
@Configuration(proxyBeanMethods = false)
class SealedContactTables {

    @Bean
    SealedTable sealedReporters(JdbcClient jdbc, Vault vault) {
        return new SealedContacts(jdbc, vault, SealedContacts.Table.REPORTERS);
    }

    @Bean
    SealedTable sealedSupports(JdbcClient jdbc, Vault vault) {
        return new SealedContacts(jdbc, vault, SealedContacts.Table.SUPPORTS);
    }
}
