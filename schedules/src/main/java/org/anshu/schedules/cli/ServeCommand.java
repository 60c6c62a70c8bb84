package org.anshu.schedules.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.anshu.schedules.daemon.Daemon;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.quartz.SchedulerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import sun.misc.Signal;

/** {@code ./anshu serve}: the daemon in the foreground, until SIGTERM or Ctrl-C. */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Option(names = "--port", paramLabel = "PORT")
  private int port = -1;

  @Override
  public Integer call() throws InterruptedException, SchedulerException {
    System.setProperty("anshu.logname", "serve");
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = withPort(parent.installation());
    CountDownLatch stop = new CountDownLatch(1);
    Signal.handle(new Signal("TERM"), signal -> stop.countDown());
    Signal.handle(new Signal("INT"), signal -> stop.countDown());
    try (Databases databases = parent.databases(installation)) {
      String launcher = installation.root().resolve("anshu").toString();
      Daemon daemon = Daemon.start(installation, databases, List.of(launcher));
      String address = "http://127.0.0.1:" + daemon.port() + "/health";
      parent.say(
          "已启动；健康检查 " + address + "；Ctrl-C 停止", "Started; health " + address + "; Ctrl-C stops");
      stop.await();
      parent.say("正在停止……", "Stopping …");
      int ended = daemon.stop();
      if (ended > 0) {
        parent.say(
            "已终止 " + ended + " 个正在执行的任务；重新执行 ./anshu run 可从中断处继续",
            "Ended " + ended + " runs in progress; ./anshu run continues where they were");
      }
    }
    parent.say("已停止", "Stopped");
    return CommandLineProgram.OK;
  }

  private Installation withPort(Installation installation) {
    if (port < 0) {
      return installation;
    }
    Settings settings = installation.settings();
    return new Installation(installation.root(), installation.home(), settings.withServePort(port));
  }
}
