package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * Generates what the special equipment system holds beside register and inspections, device by
 * device: codes of the new generation, changes of state, hazards, maintenance.
 */
final class EquipmentRecords {

  /** Certificates of the new form and the codes of the new generation are on file since then. */
  private static final LocalDate NEW_CODES = LocalDate.of(2022, 1, 1);

  private static final int HAZARDS_A_THOUSAND = 38;
  private static final int CONTRACTS_A_THOUSAND = 85;
  private static final Map<String, String> LETTERS =
      Map.of("1", "锅", "2", "容", "3", "梯", "4", "起", "5", "车", "6", "游", "8", "管", "9", "索");
  private static final List<String> FAULTS =
      List.of(
          "限速器校验过期",
          "安全阀未校验",
          "超载限制器失灵",
          "门锁电气触点接触不良",
          "压力表超期未检",
          "作业人员无证操作",
          "钢丝绳断丝超标",
          "未张贴使用标志");
  private static final List<String> MAINTAINERS =
      List.of("云江通达电梯服务有限公司", "临江迅捷电梯工程有限公司", "云江恒升机电维保有限公司", "南浦安行电梯有限公司", "丹陵顺安电梯维修有限公司");

  private final City city;
  private final List<Device> devices;
  private int changes;

  EquipmentRecords(City city, List<Device> devices) {
    this.city = city;
    this.devices = devices;
  }

  void generate() {
    city.stage("特种设备档案", "Equipment records", -1);
    codes();
    states();
    hazards();
    maintenance();
    DevicePlaces places = new DevicePlaces(city);
    places.places(devices);
    EquipmentEvents events = new EquipmentEvents(city, devices, places);
    events.generate();
    new EquipmentRecordsDirt(city, devices, events).plant();
    city.progress().done(new Text("特种设备档案已生成", "Equipment records generated"));
  }

  private void codes() {
    Dice dice = city.dice("device-code");
    for (Device device : devices) {
      LocalDate start = device.start();
      if (start != null && !start.isBefore(NEW_CODES)) {
        city.sink().row(SourceTable.DEVICE_CODE, codeRow(dice, device, start));
      }
    }
  }

  /** Certified within thirty days of being put into use. */
  static @Nullable String[] codeRow(Dice dice, Device device, LocalDate start) {
    LocalDate day = start.plusDays(dice.between(0, 30));
    day = day.isAfter(CityCalendar.LAST) ? CityCalendar.LAST : day;
    String letter = LETTERS.getOrDefault(device.category().substring(0, 1), "其");
    int made = start.getYear() - (dice.chance(0.4) ? 1 : 0);
    return new @Nullable String[] {
      String.valueOf(device.id()),
      device.category()
          + TextForm.padded(99_000L + dice.between(1, 60), 5)
          + made
          + TextForm.padded(device.id() % 10_000, 4),
      "%s云A%s(%s)"
          .formatted(
              letter,
              TextForm.padded(device.id() % 100_000, 5),
              TextForm.padded(day.getYear() % 100, 2)),
      day.toString(),
      TextForm.stamp(EquipmentTables.stored(dice, day))
    };
  }

  private void states() {
    Dice dice = city.dice("device-status");
    for (Device device : devices) {
      LocalDate known = device.known();
      int days = (int) (CityCalendar.LAST.toEpochDay() - known.toEpochDay());
      if ("T".equals(device.state()) || "B".equals(device.state())) {
        change(dice, device, device.state(), known.plusDays(dice.between(0, days)));
      } else if (device.isInUse() && device.start() != null && dice.chance(0.02)) {
        // Stopped and started again before its last inspection.
        LocalDate again = known.minusDays(dice.between(30, 400));
        LocalDate stopped = again.minusDays(dice.between(20, 800));
        if (stopped.isAfter(device.start())) {
          change(dice, device, "T", stopped);
          change(dice, device, "Z", again);
        }
      }
    }
  }

  private void change(Dice dice, Device device, String state, LocalDate day) {
    city.sink().row(SourceTable.DEVICE_STATUS, changeRow(dice, ++changes, device, state, day));
  }

  static @Nullable String[] changeRow(
      Dice dice, int serial, Device device, String state, LocalDate day) {
    return new @Nullable String[] {
      String.valueOf(serial),
      String.valueOf(device.id()),
      state,
      day.toString(),
      TextForm.stamp(EquipmentTables.stored(dice, day))
    };
  }

  private void hazards() {
    Dice dice = city.dice("device-hazard");
    int serial = 0;
    for (Device device : chosen(dice, HAZARDS_A_THOUSAND, false)) {
      city.sink().row(SourceTable.DEVICE_HAZARD, hazardRow(dice, ++serial, device));
    }
  }

  /** To be rectified within weeks; about one in nine is late or open. */
  static @Nullable String[] hazardRow(Dice dice, int serial, Device device) {
    LocalDate found = CreditRecords.day(dice);
    LocalDate due = found.plusDays(dice.between(3, 45));
    LocalDate closed = found.plusDays(dice.between(1, dice.chance(0.1) ? 150 : 30));
    boolean open = closed.isAfter(CityCalendar.LAST) || dice.chance(0.02);
    return new @Nullable String[] {
      "TSYH" + found.getYear() + TextForm.padded(serial, 6),
      String.valueOf(device.id()),
      String.valueOf(1 + dice.weighted(50, 35, 15)),
      dice.chance(0.08) ? "2" : "1",
      found.toString(),
      due.toString(),
      open ? TextForm.NO_DATE : closed.toString(),
      dice.pick(FAULTS),
      TextForm.stamp(EquipmentTables.stored(dice, open ? found : closed))
    };
  }

  private void maintenance() {
    Dice dice = city.dice("maintenance");
    int serial = 0;
    for (Device device : chosen(dice, CONTRACTS_A_THOUSAND, true)) {
      city.sink().row(SourceTable.MAINTENANCE, contractRow(dice, ++serial, device));
    }
  }

  static @Nullable String[] contractRow(Dice dice, int serial, Device device) {
    LocalDate from = CreditRecords.day(dice);
    int maintainer = dice.between(0, MAINTAINERS.size() - 1);
    return new @Nullable String[] {
      "WB" + from.getYear() + TextForm.padded(serial, 6),
      String.valueOf(device.id()),
      MAINTAINERS.get(maintainer),
      SocialCreditCode.of("990190", 70_000_017 + maintainer * 1_009),
      dice.chance(0.2) ? "2" : "1",
      from.toString(),
      from.plusYears(1).minusDays(1).toString(),
      TextForm.stamp(EquipmentTables.stored(dice, from))
    };
  }

  /** That share of the devices in use, but at least three hundred times one of them. */
  private List<Device> chosen(Dice dice, int inThousand, boolean elevators) {
    List<Device> all =
        devices.stream().filter(d -> d.isInUse() && (d.isElevator() || !elevators)).toList();
    int size = Math.max(300, all.size() * inThousand / 1_000);
    return Stream.generate(() -> dice.pick(all)).limit(size).toList();
  }
}
