package org.courtyard.concerns.suggestion;

/**
 * Turns scores into confidences: softmax of the scores times one factor, chosen on texts which the separators did not
 * see (Guo, Pleiss, Sun, Weinberger, "On calibration of modern neural networks", ICML 2017: temperature scaling).
 */
final class Calibration {

    private static final double LEAST = 0.1;
    private static final double MOST = 50;

    private Calibration() {}

    /**
     * @param scores a row per text
     * @return the factor with the least mean negative log likelihood
     */
    static double factor(double[][] scores, int[] labels) {
        double low = Math.log(LEAST);
        double high = Math.log(MOST);
        // the loss has one minimum along the factor, so thirds suffice
        for (int i = 0; i < 60; i++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (loss(scores, labels, Math.exp(left)) < loss(scores, labels, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    static double[] softmax(double[] scores, double factor) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = Math.exp((scores[i] - largest) * factor);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static double loss(double[][] scores, int[] labels, double factor) {
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            loss -= Math.log(Math.max(softmax(scores[i], factor)[labels[i]], 1e-12));
        }
        return loss;
    }
}
