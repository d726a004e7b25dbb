package org.courtyard.platform.web.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/**
 * The static files, read and compressed once at start. All share one version, the hash of all of them, as the second
 * part of their address, so that a file may name its neighbours by relative addresses.
 */
@Component
public class Assets {

    private static final String ROOT = "/assets/";

    private final Map<String, Asset> files = new TreeMap<>();
    private final String version;

    Assets() throws IOException {
        var found = new PathMatchingResourcePatternResolver();
        for (var folder : new String[] {"static/assets/", "static/vendor/"}) {
            for (var resource : found.getResources("classpath*:" + folder + "**/*.*")) {
                var address = resource.getURL().toString();
                var name = address.substring(address.lastIndexOf("/static/") + "/static/".length());
                if (resource.isReadable()) {
                    files.put(name.startsWith("assets/") ? name.substring(7) : name, asset(name, resource));
                }
            }
        }
        version = version(files);
    }

    /** The address of a file below {@code static/assets/}, or of {@code vendor/…}. */
    public String address(String name) {
        var file = name.contains("#") ? name.substring(0, name.indexOf('#')) : name;
        if (!files.containsKey(file)) {
            throw new IllegalArgumentException("no static file " + file);
        }
        return ROOT + version + "/" + name;
    }

    /** The names of all files, as {@link #address} takes them. */
    public Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** The file behind an address, whatever version the address carries. */
    @Nullable
    Asset at(String address) {
        var name = address.substring(ROOT.length());
        var found = files.get(name);
        return found != null ? found : files.get(name.substring(name.indexOf('/') + 1));
    }

    /** Whether the address carries the version served now, and so may be kept for ever. */
    boolean current(String address) {
        return address.startsWith(ROOT + version + "/");
    }

    private static Asset asset(String name, org.springframework.core.io.Resource resource) throws IOException {
        var bytes = resource.getContentAsByteArray();
        var type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        var text = type.getType().equals("text") || name.matches(".*\\.(js|svg|json|webmanifest|md)");
        return new Asset(type.toString() + (text ? ";charset=UTF-8" : ""), bytes, text ? gzip(bytes) : null);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
        try (gzip) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String version(Map<String, Asset> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, asset) -> {
                digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(asset.bytes());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    record Asset(String type, byte[] bytes, byte @Nullable [] gzip) {}
}
