/**
 * The Kano model: which attributes are taken for granted, which satisfy the more the better, which delight.
 *
 * <p>The way in is {@link org.cxmetrics.stats.kano.KanoCrossTable} for one attribute and
 * {@link org.cxmetrics.stats.kano.KanoStudy} for many:
 *
 * <pre>{@code
 * KanoCrossTable table = KanoCrossTable.of(functional, dysfunctional);
 * table.category();                             // ONE_DIMENSIONAL
 * table.better();                               // 0.6213 [0.5320, 0.7034] 95%, n=118
 * DominanceTest.of(table.counts()).pValue();    // is it really the most frequent category?
 * }</pre>
 *
 * <p>The cross table of answer pairs is all that the questionnaire's methods need: it is counted once, merged exactly, and
 * everything else follows in constant time. Penalty-reward contrasts and their kin work on performance ratings instead and
 * measure impact at today's performance, not Kano categories.
 */
package org.cxmetrics.stats.kano;
