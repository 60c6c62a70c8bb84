package org.anshu.connectors.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hazard of an enterprise.
 *
 * @param number its number
 * @param inspection the inspection that found it, or null
 * @param origin 1 inspection, 2 self-check, 3 report
 * @param enterprise where it is
 * @param life what became of it
 */
record Hazard(
    String number,
    @Nullable String inspection,
    String origin,
    Enterprise enterprise,
    HazardLife life) {

  private static final List<String> DESCRIPTIONS =
      List.of(
          "配电箱未设置警示标志",
          "消防通道堆放杂物",
          "临边防护栏杆缺失",
          "灭火器压力不足",
          "特种作业人员证件过期",
          "有限空间未设置警示标识",
          "可燃气体报警器未校验",
          "脚手架连墙件设置不足",
          "机械传动部位防护罩缺失",
          "应急预案未按期演练",
          "危险化学品混存",
          "粉尘清扫记录不全",
          "起重机械限位失灵",
          "车辆动态监控未落实",
          "安全教育培训档案缺失");

  private static final List<String> MAJOR_DESCRIPTIONS =
      List.of(
          "可燃气体报警系统失效",
          "涉爆粉尘除尘系统未规范设置泄爆装置",
          "有限空间作业未审批未检测",
          "深基坑支护变形超过控制值",
          "危险化学品重大危险源监控系统停用",
          "矿井安全出口不符合要求",
          "未取得许可证从事危险化学品经营",
          "金属熔融炉应急储存设施缺失",
          "疏散通道被封堵",
          "高支模未按专项方案施工");

  @Nullable String[] row(Dice dice, long id) {
    HazardLife.Listing listing = life.listing();
    return new @Nullable String[] {
      String.valueOf(id),
      number,
      inspection,
      origin,
      enterprise.code(),
      EnforcementTables.region(dice, enterprise.place()),
      enterprise.place().zone(),
      enterprise.industry().written(dice),
      life.major() ? "2" : "1",
      life.found().toString(),
      life.due().toString(),
      TextForm.orZero(life.extended()),
      TextForm.orZero(life.rectified()),
      TextForm.orZero(life.closed()),
      TextForm.orZero(life.withdrawn()),
      life.status(),
      listing == null ? "0" : listing.level(),
      TextForm.orZero(listing == null ? null : listing.listed()),
      TextForm.orZero(listing == null ? null : listing.delisted()),
      People.name(dice),
      People.phone(dice),
      dice.pick(life.major() ? MAJOR_DESCRIPTIONS : DESCRIPTIONS),
      "0",
      TextForm.stamp(CityCalendar.stored(dice, CityCalendar.officeTime(dice, life.lastChange())))
    };
  }
}
