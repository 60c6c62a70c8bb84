package org.anshu.pipeline.care;

import org.anshu.pipeline.warehouse.LocalFileIO;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/** Reads files from where they lie now, asked for by where the metadata says they lie. */
final class MovedFiles implements FileIO {

  private static final long serialVersionUID = 1L;

  private final String noted;
  private final String present;
  private final LocalFileIO files = new LocalFileIO();

  /** Files below {@code present} are asked for as if they were below {@code noted}. */
  MovedFiles(String noted, String present) {
    this.noted = noted;
    this.present = present;
  }

  /** Where a file lies now. */
  String present(String location) {
    String path = LocalFileIO.path(location);
    return path.startsWith(noted + "/") ? present + path.substring(noted.length()) : path;
  }

  @Override
  public InputFile newInputFile(String path) {
    return files.newInputFile(present(path));
  }

  @Override
  public OutputFile newOutputFile(String path) {
    return files.newOutputFile(path);
  }

  @Override
  public void deleteFile(String path) {
    throw new UnsupportedOperationException("Nothing is deleted here: " + path);
  }
}
