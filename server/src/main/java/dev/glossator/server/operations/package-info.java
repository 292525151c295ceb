// SPDX-License-Identifier: Apache-2.0
/**
 * What operations have in common, and how to add one.
 *
 * <ol>
 *   <li>Write a final class named like the API's operation in {@code operations.<feature>}. It
 *       implements {@link dev.glossator.server.operations.Reading} when it changes nothing, else
 *       {@link dev.glossator.server.operations.Writing}; that choice decides between a reader's
 *       snapshot and the writer.
 *   <li>{@code prepare(call, input)} does what needs no database (parsing, checks between members)
 *       and returns the work. The work's first statement is one of {@code Authorizer.require…};
 *       what it throws is an {@code ApiException}. On PostgreSQL it may run twice: it changes
 *       nothing but the transaction, and asks for nudges with {@code tx.afterCommit}.
 *   <li>Give it a row in {@code access.table} beside {@link dev.glossator.server.auth.AccessTable},
 *       ask it by one of {@code Access.require…}, and say once more in {@code AccessWalkTest} who
 *       may. What it reads it reads by {@code access.scope()}; whose a thing is says, before that,
 *       {@code tx.owners()}.
 *   <li>Time is {@code call.now()}; ids come from {@code Ids}; pages from {@code PageTokens}.
 *   <li>Register it in the feature's one {@code …Operations.register}: {@code table.add(operation,
 *       new CreateDomain(…), CreateDomainInput::clientToken)}. With a token, effect and answer are
 *       remembered together, and a retry is answered from memory; the class need not know.
 *   <li>Test it over HTTP with the contract's client, see {@code TestingServer}.
 * </ol>
 *
 * An operation of the contract that nobody registered answers 501.
 */
@NullMarked
package dev.glossator.server.operations;

import org.jspecify.annotations.NullMarked;
