package org.courtyard.platform.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests at once and no more: with virtual threads nothing else would stop a crowd from waiting for the
 * database until all of them time out. Who finds no room within the wait is told to come again.
 */
class RequestLimit extends OncePerRequestFilter {

    private static final String COME_AGAIN = "2";

    private final Semaphore room;
    private final Semaphore waitingRoom;
    private final Duration wait;

    RequestLimit(int atOnce, Duration wait) {
        this.room = new Semaphore(atOnce, true);
        this.waitingRoom = new Semaphore(atOnce * 8);
        this.wait = wait;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/health") || path.equals("/metrics");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!enter()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.release();
        }
    }

    private boolean enter() {
        if (room.tryAcquire()) {
            return true;
        }
        if (!waitingRoom.tryAcquire()) {
            return false;
        }
        try {
            return room.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waitingRoom.release();
        }
    }
}
