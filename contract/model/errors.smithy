// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

@error("client")
@httpError(403)
structure AccessDeniedException {
    @required
    message: ErrorMessage
}

@error("client")
@httpError(409)
structure ConflictException {
    @required
    message: ErrorMessage
}

string ErrorMessage

@error("server")
@httpError(500)
@retryable
structure InternalServerException {
    @required
    message: ErrorMessage
}

@error("client")
@httpError(404)
structure ResourceNotFoundException {
    @required
    message: ErrorMessage
}

@error("client")
@httpError(402)
structure ServiceQuotaExceededException {
    @required
    message: ErrorMessage
}

@error("client")
@httpError(429)
@retryable
structure ThrottlingException {
    @required
    message: ErrorMessage
}

@error("client")
@httpError(401)
structure UnauthorizedException {
    @required
    message: ErrorMessage
}

@error("client")
@httpError(400)
structure ValidationException {
    @required
    message: ErrorMessage
}
