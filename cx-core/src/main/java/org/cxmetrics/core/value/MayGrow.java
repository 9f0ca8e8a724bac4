package org.cxmetrics.core.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a canonical constructor that may gain components in a minor release.
 *
 * <p>Records whose constructor carries this mark are made by the library, by an {@code of} method or by a builder; code
 * that calls the constructor itself may have to be changed when the record grows. Everything else about such a record is
 * as stable as the rest of the library. The check of binary compatibility leaves out what carries this mark, and nothing
 * else.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.CONSTRUCTOR)
public @interface MayGrow {}
