/** Finds 倾向性、集中性、苗头性、规律性 among accidents by rules whose false alarms are bounded. */
@NullMarked
package org.anshu.registry.tendency;

import org.jspecify.annotations.NullMarked;
