/** Care of the warehouse: compaction, expiry of old states, backup, restore, moving. */
@NullMarked
package org.anshu.pipeline.care;

import org.jspecify.annotations.NullMarked;
