package org.anshu.connectors.demo;

import java.util.List;
import java.util.function.IntFunction;
import org.anshu.failure.Text;
import org.anshu.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What the generators of one city share.
 *
 * @param options seed and size
 * @param enterprises the city's enterprises, the busiest first
 * @param records what tables refer to
 * @param sink takes the rows
 * @param ledger takes the notes on planted rows
 * @param progress hears of every table
 */
record City(
    CityOptions options,
    List<Enterprise> enterprises,
    CityRecords records,
    RowSink sink,
    Ledger ledger,
    Progress progress) {

  private static final long ROWS_A_NOTE = 1_000;
  private static final int FULL_ENTERPRISES = 30_000;

  /** Generates the whole city into {@code sink}, schema after schema, the ledger last. */
  static void generate(CityOptions options, RowSink sink, Progress progress) {
    Dice dice = Dice.of(options.seed(), "enterprises");
    List<Enterprise> enterprises = Enterprise.draw(dice, options.rows(FULL_ENTERPRISES));
    City city = new City(options, enterprises, new CityRecords(), sink, new Ledger(), progress);
    new AccidentTables(city).generate();
    new EnforcementTables(city).generate();
    new CreditTables(city).generate();
    new EquipmentTables(city).generate();
    new AccidentFollowUp(city).generate();
    new NearMisses(city).generate();
    new AccidentSheets(city).generate();
    new InspectionPlans(city).generate();
    new InspectionFindings(city).generate();
    new RectificationOrders(city).generate();
    new PenaltySequel(city).generate();
    new Officers(city).generate();
    new HazardPlatform(city).generate();
    new EnforcementRecords(city).generate();
    new HotlineReports(city).generate();
    new ExpertUses(city).generate();
    new CampaignLedger(city).generate();
    city.ledger.writeTo(sink);
  }

  Dice dice(String name) {
    return Dice.of(options.seed(), name);
  }

  /** Plants unusual rows in {@code table}, whose key is {@code key}. */
  Planter planter(SourceTable table, String key, IntFunction<@Nullable String[]> cleanRow) {
    return new Planter(table, key, cleanRow, sink, ledger);
  }

  /** One of the enterprises, large ones more often. */
  Enterprise enterprise(Dice dice) {
    return enterprises.get(dice.ranked(enterprises.size()));
  }

  /** Says that so many rows of the stage are done, now and then. */
  void done(long rows) {
    if (rows % ROWS_A_NOTE == 0) {
      progress.rows(rows);
    }
  }

  void stage(String chinese, String english, long rows) {
    progress.stage(new Text(chinese, english), rows);
  }
}
