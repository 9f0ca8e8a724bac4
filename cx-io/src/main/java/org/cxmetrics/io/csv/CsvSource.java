package org.cxmetrics.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Opens a stream of bytes as text: unpacks gzip, which its first bytes give away, and heeds a byte order mark. */
final class CsvSource {

    private static final int BUFFER = 1 << 16;

    private CsvSource() {}

    static DecodingReader open(InputStream in, Charset charset) throws IOException {
        PushbackInputStream packed = new PushbackInputStream(in, 2);
        byte[] magic = packed.readNBytes(2);
        packed.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        PushbackInputStream plain = new PushbackInputStream(gzip ? new GZIPInputStream(packed, BUFFER) : packed, 3);
        byte[] start = plain.readNBytes(3);
        if (startsWith(start, 0xef, 0xbb, 0xbf)) {
            return new DecodingReader(plain, StandardCharsets.UTF_8);
        }
        plain.unread(start);
        if (startsWith(start, 0xff, 0xfe) || startsWith(start, 0xfe, 0xff)) {
            return new DecodingReader(plain, StandardCharsets.UTF_16);
        }
        return new DecodingReader(plain, charset);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }
}
