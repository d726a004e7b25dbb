package org.courtyard.concerns.suggestion;

import java.util.Random;

/**
 * One linear separator per label: L2-regularised squared hinge loss by dual coordinate descent (Hsieh, Chang, Lin,
 * Keerthi, Sundararajan, "A dual coordinate descent method for large-scale linear SVM", ICML 2008). The same seed gives
 * the same weights.
 */
final class Trainer {

    private static final int ROUNDS = 40;
    private static final double ENOUGH = 0.05;

    private final Vector[] vectors;
    private final int features;
    private final double cost;
    private final long seed;

    /** @param cost of a training text on the wrong side, against simple weights */
    Trainer(Vector[] vectors, int features, double cost, long seed) {
        this.vectors = vectors;
        this.features = features;
        this.cost = cost;
        this.seed = seed;
    }

    /**
     * @param labels of the vectors, from 0
     * @return a row per label; the last column is the bias
     */
    float[][] train(int[] labels, int count) {
        float[][] rows = new float[count][];
        for (int label = 0; label < count; label++) {
            rows[label] = separate(labels, label);
        }
        return rows;
    }

    private float[] separate(int[] labels, int label) {
        double[] weights = new double[features + 1];
        double[] alpha = new double[vectors.length];
        int[] order = new int[vectors.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(seed + label);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            double worst = 0;
            for (int i : order) {
                worst = Math.max(worst, step(i, labels[i] == label ? 1 : -1, alpha, weights));
            }
            if (worst < ENOUGH) {
                break;
            }
        }
        float[] row = new float[weights.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) weights[i];
        }
        return row;
    }

    /** Moves one text's multiplier to its optimum and says how far from it the text was. */
    private double step(int i, int side, double[] alpha, double[] weights) {
        double diagonal = 1 / (2 * cost);
        Vector vector = vectors[i];
        double score = weights[features];
        for (int k = 0; k < vector.index().length; k++) {
            score += weights[vector.index()[k]] * vector.value()[k];
        }
        double gradient = side * score - 1 + diagonal * alpha[i];
        double projected = alpha[i] == 0 ? Math.min(gradient, 0) : gradient;
        if (Math.abs(projected) < 1e-12) {
            return 0;
        }
        // vectors have length 1, the bias adds 1
        double curvature = (vector.index().length == 0 ? 0 : 1) + 1 + diagonal;
        double before = alpha[i];
        alpha[i] = Math.max(before - gradient / curvature, 0);
        double move = (alpha[i] - before) * side;
        for (int k = 0; k < vector.index().length; k++) {
            weights[vector.index()[k]] += move * vector.value()[k];
        }
        weights[features] += move;
        return Math.abs(projected);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = order[i];
            order[i] = order[j];
            order[j] = other;
        }
    }
}
