// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.events;

import java.time.Instant;

/**
 * Something that happened, told to others after it is durable.
 *
 * @param id time-ordered
 * @param detailType the API's name for it, such as {@code Metadata Generation Accepted}
 * @param detail the JSON envelope
 */
public record Event(
    String id, String domainId, String detailType, String detail, Instant createdAt) {}
