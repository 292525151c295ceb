// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.client;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.codec.JsonReader;
import dev.glossator.contract.codec.MalformedMessageException;
import dev.glossator.contract.wire.WireResponse;
import org.jspecify.annotations.Nullable;

/** What an error says: its type in a header or the body, its message in the body. */
record ErrorAnswer(@Nullable String type, @Nullable String message) {
  static ApiException read(WireResponse response) {
    ErrorAnswer body = body(response);
    String name = name(response, body);
    String said = body.message;
    String message = said == null || said.isEmpty() ? "HTTP " + response.status() : said;
    ErrorKind kind =
        ErrorKind.find(name, response.status()).orElseGet(() -> byStatus(response.status()));
    return ApiException.received(kind, message, response.headers().first("x-amzn-requestid"));
  }

  private static String name(WireResponse response, ErrorAnswer body) {
    String header = response.headers().first("x-amzn-errortype");
    return plain(header == null ? body.type : header);
  }

  /** The name of the error, bare; empty where the answer does not tell. */
  static String name(WireResponse response) {
    return name(response, body(response));
  }

  /** Some servers put a namespace before the name or an address behind it. */
  private static String plain(@Nullable String type) {
    String name = type == null ? "" : type.split(":", 2)[0];
    return name.substring(name.lastIndexOf('#') + 1);
  }

  private static ErrorKind byStatus(int status) {
    for (ErrorKind kind : ErrorKind.values()) {
      if (kind.status() == status) {
        return kind;
      }
    }
    return status >= 400 && status < 500 ? ErrorKind.VALIDATION : ErrorKind.INTERNAL_SERVER;
  }

  private static ErrorAnswer body(WireResponse response) {
    try {
      return JsonReader.document(response.body(), ErrorAnswer::members);
    } catch (MalformedMessageException e) {
      return new ErrorAnswer(null, null);
    }
  }

  private static ErrorAnswer members(JsonReader in) {
    String type = null;
    String message = null;
    in.beginStructure();
    while (in.nextMember()) {
      switch (in.member()) {
        case "__type", "code" -> type = in.string();
        case "message", "Message" -> message = in.string();
        default -> in.skip();
      }
    }
    return new ErrorAnswer(type, message);
  }
}
