/**
 * Reading a source without hurting it or the people in it: limits and retries, watched schema,
 * pseudonyms instead of personal data.
 */
@NullMarked
package org.anshu.pipeline.gentle;

import org.jspecify.annotations.NullMarked;
