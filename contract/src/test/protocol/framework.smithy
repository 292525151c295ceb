// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace smithy.framework

/// The error that the official cases refer to; the artifact that defines it is not needed otherwise.
@error("client")
@httpError(400)
structure ValidationException {
    @required
    message: String
}
