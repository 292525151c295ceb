// SPDX-License-Identifier: Apache-2.0
/** Whether this machine and this folder are fit. */
@NullMarked
package dev.glossator.cli.diagnosis;

import org.jspecify.annotations.NullMarked;
