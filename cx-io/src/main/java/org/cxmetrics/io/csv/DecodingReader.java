package org.cxmetrics.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes bytes without ever replacing what it cannot decode: each faulty sequence becomes {@link CellText#UNDECODABLE}
 * plus its first byte, so that the cell it lies in can be named.
 */
final class DecodingReader extends Reader {

    private static final int BUFFER = 1 << 16;
    private static final int BYTE = 0xff;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private boolean faulty;
    private Runnable firstFault = () -> {};

    DecodingReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Says what to do as soon as something could not be decoded, before its characters are handed out. */
    void onFirstFault(Runnable action) {
        firstFault = action;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        while (out.hasRemaining()) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError() && out.hasRemaining()) {
                escape(out, result.length());
            } else if (result.isUnderflow()) {
                if (ended || out.position() > offset) {
                    break;
                }
                fill();
            } else {
                break;
            }
        }
        int count = out.position() - offset;
        return count == 0 && ended ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void escape(CharBuffer out, int length) {
        out.put((char) (CellText.UNDECODABLE + (bytes.get(bytes.position()) & BYTE)));
        bytes.position(bytes.position() + length);
        if (!faulty) {
            faulty = true;
            firstFault.run();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count));
        bytes.flip();
    }
}
