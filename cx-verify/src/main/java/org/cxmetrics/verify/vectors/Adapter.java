package org.cxmetrics.verify.vectors;

/** Translates the input of one function into a call of the public API and copies the numbers out; computes nothing. */
@FunctionalInterface
public interface Adapter {

    /** Calls the API with the input of a case. */
    Output call(Input input);
}
