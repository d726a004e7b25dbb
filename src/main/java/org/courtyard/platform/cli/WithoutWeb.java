package org.courtyard.platform.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Commands have no requests: whatever lives in a package {@code web} stays out of their application. */
final class WithoutWeb extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        var name = reader.getClassMetadata().getClassName();
        return name.startsWith("org.courtyard.") && name.contains(".web.");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WithoutWeb;
    }

    @Override
    public int hashCode() {
        return WithoutWeb.class.hashCode();
    }
}
