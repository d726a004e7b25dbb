package org.courtyard.platform.files;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

    @Bean
    FileStore fileStore(@Value("${courtyard.data}") Path data) {
        return new DirectoryFileStore(data.resolve("files"));
    }
}
