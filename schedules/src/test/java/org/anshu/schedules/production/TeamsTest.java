package org.anshu.schedules.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsTest {

  private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theResultsAreInTheOrderOfTheThings(int threads) {
    try (Teams teams = new Teams(threads)) {
      assertThat(teams.each(HUNDRED, TeamsTest::name, number -> number * 2))
          .isEqualTo(HUNDRED.stream().map(number -> number * 2).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void allReportsThatFailTheirChecksAreNamedTogetherAndTheOthersAreDone(int threads) {
    Set<Integer> done = new ConcurrentSkipListSet<>();
    assertThatThrownBy(
            () ->
                each(
                    threads,
                    number -> {
                      done.add(number);
                      return number % 50 == 7 ? fail(FailureCode.CHECK_FAILED) : number;
                    }))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> {
              assertThat(e.code()).isEqualTo(FailureCode.CHECK_FAILED);
              assertThat(e.message(Language.CHINESE)).contains("实际：报告7：坏\n报告57：坏");
            });
    assertThat(done).hasSize(100);
  }

  @Test
  void afterAFailureThatIsNoReportsOwnNothingMoreIsBegun() {
    Set<Integer> done = new ConcurrentSkipListSet<>();
    assertThatThrownBy(
            () ->
                each(
                    1,
                    number -> {
                      done.add(number);
                      return number == 3 ? fail(FailureCode.DISK_FULL) : number;
                    }))
        .hasMessageContaining("DISK_FULL")
        .hasMessageContaining("report 3");
    assertThat(done).containsExactly(0, 1, 2, 3);
  }

  @Test
  void faultsOfAllThatWasBegunAreNamedTogether() {
    try (Teams teams = new Teams(2)) {
      List<Teams.Begun<Integer>> begun = new ArrayList<>();
      for (int round : List.of(1, 2)) {
        begun.add(
            teams.begin(List.of(round), TeamsTest::name, number -> fail(FailureCode.CHECK_FAILED)));
      }
      assertThatThrownBy(() -> Teams.results(begun))
          .isInstanceOfSatisfying(
              AnshuException.class,
              e -> assertThat(e.message(Language.CHINESE)).contains("实际：报告1：坏\n报告2：坏"));
    }
  }

  @Test
  void theThreadsAreTheSameAsLongAsTheTeamLives() {
    Set<String> threads = new ConcurrentSkipListSet<>();
    try (Teams teams = new Teams(2)) {
      for (int round = 0; round < 3; round++) {
        teams.each(
            HUNDRED, TeamsTest::name, number -> threads.add(Thread.currentThread().getName()));
      }
    }
    assertThat(threads).hasSizeBetween(1, 2);
  }

  private static List<Integer> each(int threads, Function<Integer, Integer> work) {
    try (Teams teams = new Teams(threads)) {
      return teams.each(HUNDRED, TeamsTest::name, work);
    }
  }

  private static Text name(int number) {
    return new Text("报告" + number, "report " + number);
  }

  private static Integer fail(FailureCode code) {
    throw new AnshuException(code, Text.same("好"), Text.same("坏"), new Text("改正", "Correct it"));
  }
}
