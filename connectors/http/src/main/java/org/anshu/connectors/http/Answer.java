package org.anshu.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the server answered.
 *
 * @param unchanged whether it said that the answer is still the one of the tag asked with
 * @param body the JSON; missing if unchanged
 * @param etag the tag of this state of the answer, or null
 * @param asOf the server's own clock, less the answer's age in a cache, as ISO text; null if unsaid
 */
record Answer(boolean unchanged, JsonNode body, @Nullable String etag, @Nullable String asOf) {}
