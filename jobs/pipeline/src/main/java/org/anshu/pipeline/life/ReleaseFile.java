package org.anshu.pipeline.life;

/**
 * One file of a release.
 *
 * @param name relative to the release's folder, with / between folders
 * @param bytes its length
 * @param sha256 of its bytes, lower-case hexadecimal
 */
public record ReleaseFile(String name, long bytes, String sha256) {}
