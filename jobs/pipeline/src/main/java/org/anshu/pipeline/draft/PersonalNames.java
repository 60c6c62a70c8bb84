package org.anshu.pipeline.draft;

import java.util.Locale;
import java.util.regex.Pattern;
import org.anshu.connectors.spi.DescribedColumn;

/** Guesses from a column's name and comment whether it tells of a person. */
final class PersonalNames {

  private static final Pattern COMMENT =
      Pattern.compile(
          "姓名|联系人|负责人|法定代表人|法人代表|经办人|填报人|当事人姓名|检查人员|执法人员|电话|手机|联系方式"
              + "|身份证|证件号|住址|家庭|邮箱|微信|银行卡|出生");
  private static final Pattern NAME =
      Pattern.compile(
          "(^|_)(xm|lxr|fzr|fddbr|frdb|jbr|tbr|jcry|zfry|lxdh|dh|sjh|sjhm|sfz|sfzh|sfzhm|zjhm|zz|txdz"
              + "|csrq|phone|mobile|tel|telephone|fax|id_?card|idno|email|wechat|birth\\w*|contact\\w*"
              + "|owner_name|person\\w*|first_?name|last_?name|full_?name)(_|$)");

  private PersonalNames() {}

  static boolean suspects(DescribedColumn column) {
    return COMMENT.matcher(column.comment() + " " + column.name()).find()
        || NAME.matcher(column.name().toLowerCase(Locale.ROOT).replace('.', '_')).find();
  }
}
