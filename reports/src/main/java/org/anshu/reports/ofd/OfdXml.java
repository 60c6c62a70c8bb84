package org.anshu.reports.ofd;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One XML file of an OFD document; lengths are in millimetres with three decimals. */
final class OfdXml {

  private static final String NAMESPACE = "http://www.ofdspec.org/2016";
  private static final String PREFIX = "ofd";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter out;

  /** A file whose outermost element is {@code root}. */
  OfdXml(String root) {
    try {
      out =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      out.writeStartElement(PREFIX, root, NAMESPACE);
      out.writeNamespace(PREFIX, NAMESPACE);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens an element; {@code attributes} are names and values in turn. */
  OfdXml open(String name, String... attributes) {
    try {
      out.writeStartElement(PREFIX, name, NAMESPACE);
      for (int i = 0; i < attributes.length; i += 2) {
        out.writeAttribute(attributes[i], attributes[i + 1]);
      }
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds an attribute to the element that was opened last. */
  OfdXml attribute(String name, String value) {
    try {
      out.writeAttribute(name, value);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Closes the innermost open element. */
  OfdXml close() {
    try {
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds characters to the innermost open element. */
  OfdXml characters(String text) {
    try {
      out.writeCharacters(text);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element that holds a text. */
  OfdXml text(String name, String text) {
    return open(name).characters(text).close();
  }

  /** The file; every open element is closed. */
  byte[] bytes() {
    try {
      out.writeEndDocument();
      out.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A length as it is written. */
  static String length(double mm) {
    return rounded(mm).stripTrailingZeros().toPlainString();
  }

  /** Lengths in a row. */
  static String lengths(double... mm) {
    StringBuilder text = new StringBuilder();
    for (double each : mm) {
      text.append(text.isEmpty() ? "" : " ").append(length(each));
    }
    return text.toString();
  }

  /** Thousandths of a millimetre. */
  static BigDecimal rounded(double mm) {
    return BigDecimal.valueOf(mm).setScale(3, RoundingMode.HALF_UP);
  }
}
