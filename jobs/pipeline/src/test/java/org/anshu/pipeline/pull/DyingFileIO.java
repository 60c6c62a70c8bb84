package org.anshu.pipeline.pull;

import java.io.IOException;
import java.util.Map;
import org.anshu.pipeline.warehouse.LocalFileIO;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;
import org.apache.iceberg.io.SeekableInputStream;

/** The warehouse's files as a process reaches them that may die: see {@link DyingLife}. */
public final class DyingFileIO implements FileIO {

  private static final long serialVersionUID = 1L;

  private final transient DyingLife life = DyingLife.current();
  private final LocalFileIO files = new LocalFileIO();

  /** For Iceberg, which makes it by reflection. */
  public DyingFileIO() {}

  @Override
  public void initialize(Map<String, String> properties) {
    files.initialize(properties);
  }

  @Override
  public Map<String, String> properties() {
    return files.properties();
  }

  @Override
  public InputFile newInputFile(String path) {
    return new Input(files.newInputFile(path));
  }

  @Override
  public OutputFile newOutputFile(String path) {
    life.step();
    return new Output(files.newOutputFile(path));
  }

  @Override
  public void deleteFile(String path) {
    life.step();
    files.deleteFile(path);
  }

  private final class Input implements InputFile {

    private final InputFile file;

    Input(InputFile file) {
      this.file = file;
    }

    @Override
    public long getLength() {
      life.live();
      return file.getLength();
    }

    @Override
    public SeekableInputStream newStream() {
      life.step();
      return file.newStream();
    }

    @Override
    public String location() {
      return file.location();
    }

    @Override
    public boolean exists() {
      life.live();
      return file.exists();
    }
  }

  private final class Output implements OutputFile {

    private final OutputFile file;

    Output(OutputFile file) {
      this.file = file;
    }

    @Override
    public PositionOutputStream create() {
      life.step();
      return new Stream(file.create());
    }

    @Override
    public PositionOutputStream createOrOverwrite() {
      life.step();
      return new Stream(file.createOrOverwrite());
    }

    @Override
    public String location() {
      return file.location();
    }

    @Override
    public InputFile toInputFile() {
      return new Input(file.toInputFile());
    }
  }

  private final class Stream extends PositionOutputStream {

    private final PositionOutputStream stream;

    Stream(PositionOutputStream stream) {
      this.stream = stream;
    }

    @Override
    public long getPos() throws IOException {
      return stream.getPos();
    }

    @Override
    public void write(int value) throws IOException {
      life.step();
      stream.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      life.step();
      stream.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      life.live();
      stream.flush();
    }

    @Override
    public void close() throws IOException {
      // The machine closes the files of the dead.
      stream.close();
      life.step();
    }
  }
}
