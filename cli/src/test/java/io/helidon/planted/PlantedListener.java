// SPDX-License-Identifier: Apache-2.0
package io.helidon.planted;

/** Stands for a type of the HTTP server, so that depending on one is seen to fail. */
public final class PlantedListener {}
