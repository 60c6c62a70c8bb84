package org.anshu.reports.rendering;

import net.sf.jasperreports.engine.JRDefaultScriptlet;
import net.sf.jasperreports.engine.JRScriptletException;

/**
 * Knows whether a page of a table is not its first, for which Jasper's own expressions would need a
 * compiler. Called by Jasper, which makes it by its name, anew for each table.
 */
public final class ContinuedPages extends JRDefaultScriptlet {

  /** The variable that is true from the second page on. */
  static final String VARIABLE = "CONTINUED";

  /** Nothing is known before the first page. */
  public ContinuedPages() {
    super();
  }

  @Override
  public void afterReportInit() throws JRScriptletException {
    setVariableValue(VARIABLE, false);
  }

  /** Jasper begins the second page and those after it with this, and not the first. */
  @Override
  public void afterPageInit() throws JRScriptletException {
    setVariableValue(VARIABLE, true);
  }
}
