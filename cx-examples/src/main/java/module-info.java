/** Runnable programs that show the library at work, and a shell with the library at hand. */
module org.cxmetrics.examples {
    requires jdk.jshell;
    requires org.cxmetrics.io;
    requires org.cxmetrics.stats;

    exports org.cxmetrics.examples;
}
