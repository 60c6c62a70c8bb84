/** Forms that other departments fill in by hand: checked cell by cell, kept, receipted, landed. */
@NullMarked
package org.anshu.pipeline.submission;

import org.jspecify.annotations.NullMarked;
