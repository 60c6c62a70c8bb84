package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.demo.EnforcementTables.Visit;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Generates yearly inspection plans and the tasks given out for them. */
final class InspectionPlans {

  private static final int FULL_ITEMS = 6_000;
  private static final int FULL_EXTRA_TASKS = 700;
  private static final LocalDate PLAN_END = LocalDate.of(2026, 12, 31);
  private static final LocalDate LATEST = LocalDate.of(2026, 4, 30);
  private static final String[] NO_INSPECTIONS = {"JC2019000003", "JC2024999998"};
  private static final List<String> CONTENTS =
      List.of("综合检查", "粉尘防爆专项检查", "有限空间作业检查", "危险化学品储存检查", "建筑施工现场检查", "特种作业持证检查", "应急预案和演练检查");

  private final City city;
  private final List<Item> items = new ArrayList<>();
  private final Map<Integer, Integer> serials = new HashMap<>();

  InspectionPlans(City city) {
    this.city = city;
  }

  void generate() {
    city.stage("年度执法计划与任务", "Inspection plans and tasks", city.options().rows(FULL_ITEMS));
    drawItems();
    Dice dice = city.dice("plan-item-rows");
    for (Item item : items) {
      city.sink().row(SourceTable.PLAN_ITEM, itemRow(dice, item));
    }
    plantItems();
    tasks();
    plantTasks();
    city.progress().done(new Text("年度执法计划与任务已生成", "Inspection plans and tasks generated"));
  }

  /**
   * An item of a plan.
   *
   * @param number its number
   * @param unit whom to inspect
   * @param planned when
   * @param done the inspection that did it, or null
   */
  private record Item(String number, Enterprise unit, LocalDate planned, @Nullable Visit done) {}

  /** Four in five items are done, mostly near their day; some of this year's lie ahead. */
  private void drawItems() {
    Dice dice = city.dice("plan-item");
    List<Visit> planned = city.records().planned();
    int size = city.options().rows(FULL_ITEMS);
    double share = Math.min(0.9, 0.8 * size / planned.size());
    for (Visit visit : planned) {
      if (dice.chance(share)) {
        LocalDate day = visit.day().plusDays(dice.between(-20, 20));
        LocalDate kept = day.getYear() == visit.day().getYear() ? day : visit.day();
        items.add(new Item("", visit.enterprise(), kept, visit));
      }
    }
    CityCalendar calendar = CityCalendar.ofOffices();
    while (items.size() < size) {
      boolean ahead = dice.chance(0.3);
      LocalDate day = ahead ? PLAN_END.minusDays(dice.between(0, 159)) : calendar.draw(dice);
      items.add(new Item("", city.enterprise(dice), day, null));
    }
    items.sort(Comparator.comparing(Item::planned));
    items.replaceAll(
        each -> {
          int year = each.planned().getYear();
          String number = "JH" + year + TextForm.padded(serials.merge(year, 1, Integer::sum), 5);
          return new Item(number, each.unit(), each.planned(), each.done());
        });
  }

  private static @Nullable String[] itemRow(Dice dice, Item item) {
    Enterprise unit = item.unit();
    int year = item.planned().getYear();
    Visit done = item.done();
    int times = 1 + dice.weighted(80, 15, 4, 1);
    LocalDate approved = LocalDate.of(year - 1, 12, 26);
    return new @Nullable String[] {
      item.number(),
      "云应急发〔" + year + "〕" + (year % 7 + 1) + "号",
      String.valueOf(year),
      unit.place().label() + "应急管理局",
      approved.toString(),
      unit.code(),
      unit.name(),
      EnforcementTables.region(dice, unit.place()),
      unit.place().zone(),
      unit.industry().written(dice),
      dice.pick(CONTENTS),
      dice.chance(0.03) ? SocialCreditCode.fullWidth(String.valueOf(times)) : "" + times,
      item.planned().toString(),
      done == null ? null : done.number(),
      "0",
      Moments.changed(dice, approved, done == null ? null : done.day())
    };
  }

  private void plantItems() {
    Dice dice = city.dice("plan-item-dirt");
    Planter planter =
        city.planter(
            SourceTable.PLAN_ITEM,
            "plan_item_no",
            n -> {
              LocalDate day = LATEST.minusDays(dice.between(0, 600));
              String number = "JH" + day.getYear() + TextForm.padded(90_001L + n, 5);
              return itemRow(dice, new Item(number, city.enterprise(dice), day, null));
            });
    Serial serial = new Serial();
    planter.quarantined(
        serial, new Flaw("orphan", "ORPHAN_KEY", "done_inspect_no"), NO_INSPECTIONS);
    planter.quarantined(
        serial, new Flaw("unreadable_number", "BAD_NUMBER", "frequency"), "每季", "两次");
    planter.quarantined(
        serial, new Flaw("negative_number", "NEGATIVE_NUMBER", "frequency"), "-1", "－2");
    planter.quarantined(
        serial, new Flaw("missing_required", "MISSING_VALUE", "planned_date"), null, "0000-00-00");
    planter.quarantined(
        serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "region_code"), "990199", "110101");
    planter.badCodes(serial, "unit_uscc", 3);
    planter.carelessCodes(serial, "unit_uscc");
    planter.softDeleted(serial, "is_deleted", 4);
  }

  private void tasks() {
    Dice dice = city.dice("task");
    int number = 1;
    for (Item item : items) {
      LocalDate issued = item.planned().minusDays(dice.between(3, 30));
      Visit done = item.done();
      LocalDate given = done != null && issued.isAfter(done.day()) ? done.day() : issued;
      if (given.isBefore(CityCalendar.FIRST) || given.isAfter(CityCalendar.LAST)) {
        continue;
      }
      LocalDate due = item.planned().plusDays(dice.between(5, 30));
      Task task = new Task(item.number(), item.unit().place(), given, due, done);
      city.sink().row(SourceTable.TASK, task.row(dice, "RW" + TextForm.padded(number++, 8)));
    }
    int extra = city.options().few(FULL_EXTRA_TASKS);
    for (int i = 0; i < extra; i++) {
      Visit visit = dice.pick(city.records().visits());
      LocalDate due = visit.day().plusDays(dice.between(0, 10));
      Task task = new Task(null, visit.enterprise().place(), visit.day(), due, visit);
      city.sink().row(SourceTable.TASK, task.row(dice, "RW" + TextForm.padded(number++, 8)));
    }
  }

  /**
   * A task given to a team.
   *
   * @param item the plan item it is for, null for one that came up
   * @param place whose office gives it
   * @param issued when
   * @param due by when, not before {@code issued}
   * @param done the inspection that did it, or null
   */
  private record Task(
      @Nullable String item, Place place, LocalDate issued, LocalDate due, @Nullable Visit done) {

    @Nullable String[] row(Dice dice, String number) {
      Visit visit = done;
      return new @Nullable String[] {
        number,
        item,
        place.label() + "应急管理局",
        issued.toString(),
        due.toString(),
        visit == null ? null : visit.number(),
        "0",
        Moments.changed(dice, issued, visit == null ? null : visit.day())
      };
    }
  }

  private void plantTasks() {
    Dice dice = city.dice("task-dirt");
    Planter planter =
        city.planter(
            SourceTable.TASK,
            "task_no",
            n -> {
              LocalDate day = LATEST.minusDays(dice.between(0, 600));
              Task task = new Task(null, Place.draw(dice), day, day.plusDays(9), null);
              return task.row(dice, "RW9" + TextForm.padded(n, 7));
            });
    Serial serial = new Serial();
    planter.quarantined(
        serial, new Flaw("orphan", "ORPHAN_KEY", "plan_item_no"), "JH201900001", "JH202599999");
    planter.quarantined(serial, new Flaw("orphan", "ORPHAN_KEY", "inspect_no"), NO_INSPECTIONS);
    planter.quarantined(
        serial, new Flaw("end_before_start", "DATE_ORDER", "due_date"), "2022-05-01", "2023-06-30");
    Planter open =
        city.planter(
            SourceTable.TASK,
            "task_no",
            n -> {
              LocalDate day = LATEST.minusDays(dice.between(0, 600));
              Task task = new Task(null, Place.draw(dice), day, LocalDate.of(2100, 1, 1), null);
              return task.row(dice, "RW9" + TextForm.padded(n, 7));
            });
    open.quarantined(
        serial, new Flaw("future_date", "FUTURE_DATE", "issued_date"), "2031-03-01", "2062-05-04");
    planter.softDeleted(serial, "is_deleted", 3);
  }
}
