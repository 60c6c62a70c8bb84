/** Sources that answer HTTP requests with JSON, page by page. */
@NullMarked
package org.anshu.connectors.http;

import org.jspecify.annotations.NullMarked;
