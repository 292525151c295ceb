// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import dev.glossator.store.access.AccessKeyStore;
import dev.glossator.store.access.CallerStore;
import dev.glossator.store.access.SecretBox;
import dev.glossator.store.assets.AssetStore;
import dev.glossator.store.bulks.BulkStore;
import dev.glossator.store.domains.DomainStore;
import dev.glossator.store.domains.MembershipPages;
import dev.glossator.store.domains.ProjectStore;
import dev.glossator.store.domains.UserProfileStore;
import dev.glossator.store.events.EventStore;
import dev.glossator.store.evidence.EvidenceStore;
import dev.glossator.store.glossaries.GlossaryStore;
import dev.glossator.store.glossaries.TermEntries;
import dev.glossator.store.house.HouseStore;
import dev.glossator.store.listings.ListingStore;
import dev.glossator.store.owners.OwnerStore;
import dev.glossator.store.policies.PolicyStore;
import dev.glossator.store.predictions.DecisionStore;
import dev.glossator.store.predictions.PredictionStore;
import dev.glossator.store.runs.LeaseStore;
import dev.glossator.store.runs.RunStore;
import dev.glossator.store.search.SearchStore;
import dev.glossator.store.sql.Sql;
import dev.glossator.store.status.StatusStore;
import dev.glossator.store.tokens.TokenStore;
import dev.glossator.store.types.TypeStore;
import java.util.ArrayList;
import java.util.List;

/** One transaction, seen as the typed stores of each feature; valid only while its work runs. */
public final class Transaction {
  private final Sql sql;
  private final SecretBox secrets;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final List<Runnable> afterRollback = new ArrayList<>();

  Transaction(Sql sql, SecretBox secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  /**
   * Asks for something once the transaction is durable: a nudge, a cache refresh. Runs on the
   * thread that called {@code transact}; never when the transaction failed.
   */
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  /**
   * Asks for something when the transaction came to nothing: giving back what was set aside for it.
   * Runs on the thread that called {@code transact}; of work that was repeated, only what its last
   * attempt asked for.
   */
  public void afterRollback(Runnable action) {
    afterRollback.add(action);
  }

  void rolledBack() {
    afterRollback.forEach(Runnable::run);
  }

  List<Runnable> actions() {
    return afterCommit;
  }

  Sql sql() {
    return sql;
  }

  public DomainStore domains() {
    return new DomainStore(sql);
  }

  public ProjectStore projects() {
    return new ProjectStore(sql);
  }

  public OwnerStore owners() {
    return new OwnerStore(sql);
  }

  public UserProfileStore userProfiles() {
    return new UserProfileStore(sql);
  }

  public MembershipPages memberships() {
    return new MembershipPages(sql);
  }

  public AccessKeyStore accessKeys() {
    return new AccessKeyStore(sql, secrets);
  }

  public CallerStore callers() {
    return new CallerStore(sql);
  }

  public TokenStore tokens() {
    return new TokenStore(sql);
  }

  public EventStore events() {
    return new EventStore(sql);
  }

  public StatusStore status() {
    return new StatusStore(sql);
  }

  public RunStore runs() {
    return new RunStore(sql);
  }

  public BulkStore bulks() {
    return new BulkStore(sql);
  }

  public PolicyStore policies() {
    return new PolicyStore(sql);
  }

  public LeaseStore leases() {
    return new LeaseStore(sql);
  }

  public PredictionStore predictions() {
    return new PredictionStore(sql);
  }

  public DecisionStore decisions() {
    return new DecisionStore(sql);
  }

  public EvidenceStore evidence() {
    return new EvidenceStore(sql);
  }

  public HouseStore house() {
    return new HouseStore(sql);
  }

  public TypeStore types() {
    return new TypeStore(sql);
  }

  public AssetStore assets() {
    return new AssetStore(sql);
  }

  public GlossaryStore glossaries() {
    return new GlossaryStore(sql);
  }

  public ListingStore listings() {
    return new ListingStore(sql);
  }

  public SearchStore search() {
    return new SearchStore(sql);
  }

  public TermEntries termEntries() {
    return new TermEntries(sql);
  }
}
