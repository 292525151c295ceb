// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which the protocol lets a server name an error. */
class ErrorAnswerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FooError",
        "FooError:http://internal.example.com/coral/com.example.validate/",
        "com.example#FooError",
        "com.example#FooError:http://internal.example.com/coral/com.example.validate/"
      })
  void theNameIsFoundInHeaderAndBody(String form) {
    Headers header = Headers.EMPTY.with("X-Amzn-Errortype", form);
    assertThat(ErrorAnswer.name(new WireResponse(500, header, Blob.EMPTY))).isEqualTo("FooError");
    for (String member : new String[] {"__type", "code"}) {
      Blob body = Blob.ofText("{\"" + member + "\":\"" + form + "\"}");
      assertThat(ErrorAnswer.name(new WireResponse(500, Headers.EMPTY, body)))
          .isEqualTo("FooError");
    }
  }

  @ParameterizedTest
  @EnumSource(ErrorKind.class)
  void everyKindSurvivesTheWire(ErrorKind kind) {
    ApiException read = ErrorAnswer.read(ApiException.of(kind, "why").toResponse());
    assertThat(read.kind()).isEqualTo(kind);
    assertThat(read.getMessage()).isEqualTo("why");
  }

  @Test
  void anErrorWithoutANameIsJudgedByItsStatus() {
    assertThat(ErrorAnswer.read(new WireResponse(429, Headers.EMPTY, Blob.EMPTY)).kind())
        .isEqualTo(ErrorKind.THROTTLING);
    assertThat(ErrorAnswer.read(new WireResponse(418, Headers.EMPTY, Blob.EMPTY)).kind())
        .isEqualTo(ErrorKind.VALIDATION);
    assertThat(ErrorAnswer.read(new WireResponse(599, Headers.EMPTY, Blob.EMPTY)).kind())
        .isEqualTo(ErrorKind.INTERNAL_SERVER);
  }
}
