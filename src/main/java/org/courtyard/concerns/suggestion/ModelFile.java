package org.courtyard.concerns.suggestion;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A model as bytes: gzip over a mark, labels, names with their idf, and half-precision weights row by row. */
final class ModelFile {

    private static final int MARK = 0x43594d32; // "CYM2"
    private static final int MOST = 5_000_000;

    private ModelFile() {}

    static void write(SuggestionModel model, OutputStream out) throws IOException {
        GZIPOutputStream zip = new GZIPOutputStream(out);
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(zip, 1 << 16));
        data.writeInt(MARK);
        data.writeInt(model.learnedFrom());
        data.writeDouble(model.factor());
        data.writeDouble(model.sharpness());
        data.writeInt(model.labels().size());
        for (String label : model.labels()) {
            data.writeUTF(label);
        }
        String[] names = model.vocabulary().names();
        data.writeInt(names.length);
        for (int i = 0; i < names.length; i++) {
            data.writeUTF(names[i]);
            data.writeFloat(model.vocabulary().idf(i));
        }
        for (float[] row : model.weights()) {
            for (float weight : row) {
                data.writeShort(Float.floatToFloat16(weight));
            }
        }
        data.flush();
        zip.finish();
    }

    static SuggestionModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16));
        if (data.readInt() != MARK) {
            throw new IOException("not a suggestion model of this version; train it again");
        }
        int learnedFrom = data.readInt();
        double factor = data.readDouble();
        double sharpness = data.readDouble();
        List<String> labels = new ArrayList<>();
        for (int left = count(data); left > 0; left--) {
            labels.add(data.readUTF());
        }
        int features = count(data);
        List<String> names = new ArrayList<>(Collections.nCopies(features, ""));
        float[] idf = new float[features];
        for (int i = 0; i < features; i++) {
            names.set(i, data.readUTF());
            idf[i] = data.readFloat();
        }
        float[][] weights = new float[labels.size()][features + 1];
        for (float[] row : weights) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Float.float16ToFloat(data.readShort());
            }
        }
        return new SuggestionModel(labels, new Vocabulary(names, idf), weights, factor, learnedFrom, sharpness);
    }

    private static int count(DataInputStream data) throws IOException {
        int count = data.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("damaged suggestion model: a count of " + count + "; train it again");
        }
        return count;
    }
}
