// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Lists the tags of a resource.
@readonly
@http(method: "GET", uri: "/tags/{resourceArn}", code: 200)
operation ListTagsForResource {
    input: ListTagsForResourceRequest
    output: ListTagsForResourceResponse
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Sets tags on a resource.
@http(method: "POST", uri: "/tags/{resourceArn}", code: 200)
operation TagResource {
    input: TagResourceRequest
    output: TagResourceResponse
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

/// Removes tags from a resource.
@idempotent
@http(method: "DELETE", uri: "/tags/{resourceArn}", code: 200)
operation UntagResource {
    input: UntagResourceRequest
    output: UntagResourceResponse
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
    ]
}

structure ListTagsForResourceRequest {
    @required
    @httpLabel
    resourceArn: String
}

structure ListTagsForResourceResponse {
    tags: Tags
}

list TagKeyList {
    member: TagKey
}

structure TagResourceRequest {
    @required
    @httpLabel
    resourceArn: String

    @required
    tags: Tags
}

structure TagResourceResponse {}

structure UntagResourceRequest {
    @required
    @httpLabel
    resourceArn: String

    @required
    @httpQuery("tagKeys")
    tagKeys: TagKeyList
}

structure UntagResourceResponse {}
