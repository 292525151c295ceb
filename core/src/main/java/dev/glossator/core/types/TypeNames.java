// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.types;

/**
 * How types are named: managed ones by a prefix, custom ones plain or behind their domain's
 * identifier.
 */
public final class TypeNames {

  /** Where managed types live. */
  public static final String MANAGED_DOMAIN = "dzd_amazon_datazone_domain";

  /** The project that owns managed types. */
  public static final String MANAGED_PROJECT = "dzd_amazon_datazone_domain_project";

  /** Who created managed types, and whatever else nobody asked for. */
  public static final String SYSTEM = "SYSTEM";

  /** What the names of managed types start with. */
  public static final String MANAGED_PREFIX = "amazon.datazone.";

  private TypeNames() {}

  public static boolean isManaged(String name) {
    return name.startsWith(MANAGED_PREFIX);
  }

  /** The domain in which a type of that name is looked for. */
  public static String domainOf(String domainId, String name) {
    return isManaged(name) ? MANAGED_DOMAIN : domainId;
  }

  /** The name alone of {@code Name} or {@code dzd_xxx.Name}; managed names stay whole. */
  public static String plain(String domainId, String identifier) {
    return identifier.startsWith(domainId + ".")
        ? identifier.substring(domainId.length() + 1)
        : identifier;
  }

  /** How error texts name a revision of a type. */
  public static String label(String domainId, String name, String revision) {
    var dot = name.lastIndexOf('.');
    return dot < 0
        ? domainId + "#" + name + "@" + revision
        : name.substring(0, dot) + "#" + name.substring(dot + 1) + "@" + revision;
  }

  /** The name without the prefix of managed types, as listings show it. */
  public static String unprefixed(String name) {
    return isManaged(name) ? name.substring(MANAGED_PREFIX.length()) : name;
  }
}
