/** Sources that speak the MySQL protocol: MySQL, MariaDB and what imitates them. */
@NullMarked
package org.anshu.connectors.mysql;

import org.jspecify.annotations.NullMarked;
