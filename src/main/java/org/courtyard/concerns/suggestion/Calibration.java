package org.courtyard.concerns.suggestion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

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
        return least(LEAST, MOST, factor -> loss(scores, labels, factor));
    }

    private static double least(double from, double to, DoubleUnaryOperator loss) {
        double low = Math.log(from);
        double high = Math.log(to);
        // the loss has one minimum along the factor, so thirds suffice
        for (int i = 0; i < 60; i++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (loss.applyAsDouble(Math.exp(left)) < loss.applyAsDouble(Math.exp(right))) {
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

    /**
     * Two voices mixed claim less than both are worth: each share to the power of sharpness, and what is left for none of
     * them too.
     */
    static Map<String, Double> sharpen(Map<String, Double> shares, double sharpness) {
        double left = 1;
        double all = 0;
        for (double share : shares.values()) {
            left -= share;
            all += Math.pow(share, sharpness);
        }
        double whole = all + Math.pow(Math.max(0, left), sharpness);
        Map<String, Double> sharp = new HashMap<>();
        shares.forEach((code, share) -> sharp.put(code, Math.pow(share, sharpness) / whole));
        return sharp;
    }

    /** @return the sharpness with the least mean negative log likelihood of the labels */
    static double sharpness(List<Map<String, Double>> shares, List<String> labels) {
        return least(0.5, 4, sharpness -> {
            double loss = 0;
            for (int i = 0; i < labels.size(); i++) {
                double share = sharpen(shares.get(i), sharpness).getOrDefault(labels.get(i), 0.0);
                loss -= Math.log(Math.max(share, 1e-6));
            }
            return loss;
        });
    }

    private static double loss(double[][] scores, int[] labels, double factor) {
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            loss -= Math.log(Math.max(softmax(scores[i], factor)[labels[i]], 1e-12));
        }
        return loss;
    }
}
