package org.courtyard.concerns.suggestion;

/** A text as numbers: the features it has, ascending, and how much of each; length 1 unless empty. */
record Vector(int[] index, float[] value) {

    double times(float[] weights) {
        double sum = 0;
        for (int i = 0; i < index.length; i++) {
            sum += (double) weights[index[i]] * value[i];
        }
        return sum;
    }
}
