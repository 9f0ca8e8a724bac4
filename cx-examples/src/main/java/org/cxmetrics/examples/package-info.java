/** Runnable programs that the guide shows, and a shell with the library at hand. */
package org.cxmetrics.examples;
