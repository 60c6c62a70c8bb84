package org.anshu.schedules.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A mail server that answers the messages of one connection as it is told, and may hang up. */
final class HangingUpServer implements AutoCloseable {

  private final ServerSocket socket;
  private final List<String> answers;

  /**
   * A server on a port of its own.
   *
   * @param answers to each message in turn, such as {@code 250 ok}; empty: it hangs up without one
   */
  HangingUpServer(String... answers) throws IOException {
    this.answers = List.of(answers);
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket client = socket.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream()) {
      say(out, "220 here");
      int taken = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals("QUIT")) {
          client.setSoLinger(true, 0); // the client gets no answer, but a reset
          return;
        }
        if (!line.equals("DATA")) {
          say(out, "250 ok");
          continue;
        }
        say(out, "354 go on");
        while (!".".equals(in.readLine())) {
          // the message
        }
        String answer = answers.get(taken++);
        if (answer.isEmpty()) {
          return;
        }
        say(out, answer);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
