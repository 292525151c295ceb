// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.glossator.inference.encoder;

import org.jspecify.annotations.NullMarked;
