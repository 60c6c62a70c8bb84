/**
 * What people decide about rows that wait: waivers, corrections, replays, and the trail of all of
 * it. The pull obeys; it never asks who decided.
 */
@NullMarked
package org.anshu.pipeline.quarantine;

import org.jspecify.annotations.NullMarked;
