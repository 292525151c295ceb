// SPDX-License-Identifier: Apache-2.0
/** The client half of the wire: any operation of the contract, signed and sent. */
@NullMarked
package dev.glossator.contract.client;

import org.jspecify.annotations.NullMarked;
