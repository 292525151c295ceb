// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.contract.Operations;
import dev.glossator.contract.model.CreateGlossaryInput;
import dev.glossator.contract.model.CreateGlossaryTermInput;
import dev.glossator.contract.model.UpdateGlossaryInput;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.OperationTable;

/** Registers what this package answers. */
public final class GlossaryOperations {

  private GlossaryOperations() {}

  public static void register(OperationTable table, Ids ids) {
    table
        .add(Operations.CREATE_GLOSSARY, new CreateGlossary(ids), CreateGlossaryInput::clientToken)
        .add(Operations.GET_GLOSSARY, new GetGlossary())
        .add(Operations.UPDATE_GLOSSARY, new UpdateGlossary(), UpdateGlossaryInput::clientToken)
        .add(Operations.DELETE_GLOSSARY, new DeleteGlossary())
        .add(
            Operations.CREATE_GLOSSARY_TERM,
            new CreateGlossaryTerm(ids),
            CreateGlossaryTermInput::clientToken)
        .add(Operations.GET_GLOSSARY_TERM, new GetGlossaryTerm())
        .add(Operations.UPDATE_GLOSSARY_TERM, new UpdateGlossaryTerm())
        .add(Operations.DELETE_GLOSSARY_TERM, new DeleteGlossaryTerm())
        .add(Operations.ASSOCIATE_GOVERNED_TERMS, new AssociateGovernedTerms())
        .add(Operations.DISASSOCIATE_GOVERNED_TERMS, new DisassociateGovernedTerms());
  }
}
