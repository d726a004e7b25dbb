package org.courtyard.platform.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

    @Bean
    FileStore fileStore(@Value("${courtyard.data:target/test-data}") Path data, InstantSource time) throws IOException {
        var store = new DirectoryFileStore(data.resolve("files"));
        store.sweep(time.instant().minus(Duration.ofDays(1)));
        return store;
    }
}
