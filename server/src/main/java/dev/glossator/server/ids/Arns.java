// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.ids;

/** The names that the API gives to things, made of a region and an account. */
public record Arns(String region, String account) {
  /** What everything is named with unless it is configured. */
  public static final Arns DEFAULT = new Arns("us-east-1", "000000000000");

  public String domain(String domainId) {
    return "arn:aws:datazone:" + region + ":" + account + ":domain/" + domainId;
  }

  public String role(String name) {
    return "arn:aws:iam::" + account + ":role/" + name;
  }
}
