package org.anshu.failure;

/** The languages a message is written in. */
public enum Language {
  CHINESE,
  ENGLISH
}
