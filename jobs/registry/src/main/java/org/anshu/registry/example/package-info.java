/** Worked examples of indicators: tables in, tables out, run as tests on every engine. */
@NullMarked
package org.anshu.registry.example;

import org.jspecify.annotations.NullMarked;
