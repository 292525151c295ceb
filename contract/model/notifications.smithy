// SPDX-License-Identifier: Apache-2.0
$version: "2"

namespace dev.glossator.datazone

/// Lists the notices and tasks of the caller.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "notifications")
@http(method: "GET", uri: "/v2/domains/{domainIdentifier}/notifications", code: 200)
operation ListNotifications {
    input: ListNotificationsInput
    output: ListNotificationsOutput
    errors: [
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        UnauthorizedException
        ValidationException
    ]
}

@sensitive
string ActionLink

structure ListNotificationsInput {
    @required
    @httpLabel
    domainIdentifier: DomainId

    @required
    @httpQuery("type")
    type: NotificationType

    @httpQuery("afterTimestamp")
    afterTimestamp: Timestamp

    @httpQuery("beforeTimestamp")
    beforeTimestamp: Timestamp

    @httpQuery("subjects")
    subjects: NotificationSubjects

    @httpQuery("taskStatus")
    taskStatus: TaskStatus

    @httpQuery("maxResults")
    maxResults: MaxResults

    @httpQuery("nextToken")
    nextToken: PaginationToken
}

structure ListNotificationsOutput {
    notifications: NotificationsList

    nextToken: PaginationToken
}

@sensitive
@length(min: 0, max: 16384)
string Message

map MetadataMap {
    key: String
    value: String
}

structure NotificationOutput {
    @required
    identifier: TaskId

    @required
    domainIdentifier: DomainId

    @required
    type: NotificationType

    @required
    topic: Topic

    @required
    title: Title

    @required
    message: Message

    status: TaskStatus

    @required
    actionLink: ActionLink

    @required
    creationTimestamp: Timestamp

    @required
    lastUpdatedTimestamp: Timestamp

    metadata: MetadataMap
}

structure NotificationResource {
    @required
    type: NotificationResourceType

    @required
    id: String

    name: String
}

enum NotificationResourceType {
    PROJECT
}

enum NotificationRole {
    PROJECT_OWNER
    PROJECT_CONTRIBUTOR
    PROJECT_VIEWER
    DOMAIN_OWNER
    PROJECT_SUBSCRIBER
}

list NotificationSubjects {
    member: String
}

enum NotificationType {
    TASK
    EVENT
}

list NotificationsList {
    member: NotificationOutput
}

@pattern("^[a-zA-Z0-9_-]{1,36}$")
string TaskId

enum TaskStatus {
    ACTIVE
    INACTIVE
}

@sensitive
@length(min: 0, max: 1000)
string Title

structure Topic {
    @required
    subject: String

    @required
    resource: NotificationResource

    @required
    role: NotificationRole
}
