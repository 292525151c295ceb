// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.projects;

import dev.glossator.contract.Operations;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Events;
import dev.glossator.server.operations.OperationTable;
import dev.glossator.server.operations.PageTokens;

/** Registers what this package answers. */
public final class ProjectOperations {
  private ProjectOperations() {}

  public static void register(OperationTable table, Ids ids, PageTokens pages, Events events) {
    table
        .add(Operations.CREATE_PROJECT, new CreateProject(ids, events))
        .add(Operations.GET_PROJECT, new GetProject())
        .add(Operations.LIST_PROJECTS, new ListProjects(pages))
        .add(Operations.UPDATE_PROJECT, new UpdateProject())
        .add(Operations.DELETE_PROJECT, new DeleteProject())
        .add(Operations.CREATE_PROJECT_MEMBERSHIP, new CreateProjectMembership(events))
        .add(Operations.LIST_PROJECT_MEMBERSHIPS, new ListProjectMemberships(pages))
        .add(Operations.DELETE_PROJECT_MEMBERSHIP, new DeleteProjectMembership(events));
  }
}
