package org.courtyard.concerns;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.ConcurrentHashMap;
import org.courtyard.places.PlaceId;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers for the telephone, counted per community. Each server takes them from the database in small blocks, so that
 * a community's counter is not what all intakes of a city wait for; a restart leaves a gap, which nobody minds. The
 * blocks are fetched over connections of their own: taking a second one from the pool inside a transaction would let
 * twenty intakes wait for each other.
 */
@Component
class Numbering implements AutoCloseable {

    /** The first concern of a community is 1001: four digits are easy to say and look the same everywhere. */
    private static final int FIRST = 1001;

    private static final int BLOCK = 16;
    /** More than one, because an import holds the counters of its communities until it ends. */
    private static final int CONNECTIONS = 8;

    private static final long WAIT_MILLIS = 3_000;
    private static final long IDLE_MILLIS = 60_000;

    private final HikariDataSource connections;
    private final JdbcClient jdbc;
    private final ConcurrentHashMap<PlaceId, Block> blocks = new ConcurrentHashMap<>();

    Numbering(JdbcConnectionDetails database) {
        this.connections = new HikariDataSource();
        connections.setPoolName("numbers");
        connections.setJdbcUrl(database.getJdbcUrl());
        connections.setUsername(database.getUsername());
        connections.setPassword(database.getPassword());
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setMinimumIdle(0);
        connections.setIdleTimeout(IDLE_MILLIS);
        connections.setConnectionTimeout(WAIT_MILLIS);
        this.jdbc = JdbcClient.create(connections);
    }

    @Override
    public void close() {
        connections.close();
    }

    int next(PlaceId community) {
        var block = blocks.computeIfAbsent(community, unused -> new Block());
        synchronized (block) {
            if (block.next > block.last) {
                block.last = reserve(community, BLOCK);
                block.next = block.last - BLOCK + 1;
            }
            return block.next++;
        }
    }

    /** Sets numbers apart, as for an import. Returns the first of them. */
    int reserveFrom(PlaceId community, int count) {
        return reserve(community, count) - count + 1;
    }

    private int reserve(PlaceId community, int count) {
        return jdbc.sql("""
                        insert into concerns.numbering as counter (community_id, last)
                        values (:community, :first)
                        on conflict (community_id) do update set last = counter.last + :count
                        returning last
                        """)
                .param("community", community.value())
                .param("first", FIRST + count - 1)
                .param("count", count)
                .query(Integer.class)
                .single();
    }

    private static final class Block {
        int next = 1;
        int last;
    }
}
