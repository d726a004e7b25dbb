package org.courtyard.platform.cli;

/** What a server in a throw-away directory is asked to do while the JDK learns which of its code is busy. */
public interface Training {

    /** @param address such as {@code http://127.0.0.1:40123} */
    void run(String address) throws Exception;
}
