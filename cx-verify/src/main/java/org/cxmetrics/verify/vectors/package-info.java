/**
 * Reference vectors against the public API: one adapter per folder and function translates a case into calls and copies
 * the numbers out.
 */
@NullMarked
package org.cxmetrics.verify.vectors;

import org.jspecify.annotations.NullMarked;
