// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.types;

/** A form type's Smithy fragment cannot be read; the message says where and what was expected. */
public final class FormModelException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  FormModelException(String message) {
    super(message);
  }
}
