package org.courtyard.notices.webhooks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A server that dies before the nth thing it asks of the database, a statement or a commit: from then on nothing of it
 * reaches the database, as after a power cut, until it is started again.
 */
final class Mortal implements BeanPostProcessor {

    private static final Set<String> MOMENTS = Set.of("prepareStatement", "createStatement", "commit");

    private int asked;
    private int last = Integer.MAX_VALUE;

    synchronized void diesAt(int moment) {
        asked = 0;
        last = moment;
    }

    synchronized void startsAgain() {
        last = Integer.MAX_VALUE;
    }

    synchronized int asked() {
        return asked;
    }

    private synchronized void ask() throws SQLException {
        asked++;
        live();
    }

    private synchronized void live() throws SQLException {
        if (asked >= last) {
            throw new SQLException("this server is dead");
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Mortals(source) : bean;
    }

    private final class Mortals extends DelegatingDataSource {

        Mortals(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            live();
            var real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (MOMENTS.contains(method.getName())) {
                            ask();
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
