import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type NewEvent, eventId, instant } from '#domain/kernel';
import { type Database, type Ledger, openDatabase, openLedger, openPool } from '#record/ledger';
import { type Signer, newSigner } from '#transparency/tlog';
import { seal } from '#transparency/sealer';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';
import type { GivenTrust } from './checkpoints/signed-checkpoint';
import type { Finding } from './rows/finding';
import type { Report } from './report';
import { verifyRecord } from './verify-record';

export const ORIGIN = 'log.example/ledger';
const STREAMS = ['wm-alp-cycle', 'home-ed-guidance', 'erasure/nobody'];

/** What a superuser does first. */
const UNLOCK = `set session_replication_role = replica;
  alter table ledger.events disable trigger all;
  alter table ledger.checkpoints disable trigger all;`;

/** The leaf of a row recomputed from its columns, as in the append. */
const LEAF = `ledger.leaf_of(ledger.entry(
  position, stream, version, event_id, type, schema_version, effective_at, recorded_at, data, metadata))`;

const progress = (n: number): NewEvent => ({
  eventId: eventId(`event-${n}`),
  type: 'ProgressNoted',
  schemaVersion: 1,
  effectiveAt: instant('2026-11-23T09:00:00.000Z'),
  data: { by: { personId: 'p-0001' }, effectiveOn: '2026-11-23', text: `Nodyn ${n}: drafft o’r cod` },
  metadata: { actor: { personId: 'p-0001' }, commandId: `command-${n}` },
});

/** A ledger with its own database and log folder, and a superuser's access to it. */
export class SealedLedger {
  readonly folder = mkdtempSync(join(tmpdir(), 'cylch-sealed-'));
  readonly signer = newSigner(ORIGIN).signer;
  private readonly ledger: Ledger;
  private readonly sealer: Database;
  private readonly admin: Client;
  private events = 0;

  private constructor(readonly database: TestDatabase) {
    this.ledger = openLedger({ databaseUrl: database.url });
    this.sealer = openDatabase(openPool(database.url, 'sealer', 1));
    this.admin = new Client({ connectionString: database.adminUrl });
  }

  static async open(database?: TestDatabase): Promise<SealedLedger> {
    const sealed = new SealedLedger(database ?? (await createTestDatabase()));
    await sealed.admin.connect();
    return sealed;
  }

  async close(): Promise<void> {
    await this.admin.end();
    await this.sealer.destroy();
    await this.ledger.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true });
  }

  /** Appends a number of events, one stream after another. */
  async append(count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) {
      const events = [progress((this.events += 1))];
      const stream = STREAMS[this.events % STREAMS.length] ?? '';
      await this.ledger.transaction((tx) => tx.append({ stream, expected: 'any', events }));
    }
  }

  /** One stream of many events, in one append. */
  async appendMany(count: number): Promise<void> {
    const events = Array.from({ length: count }, () => progress((this.events += 1)));
    await this.ledger.transaction((tx) => tx.append({ stream: 'many', expected: 'any', events }));
  }

  /** Seals once. @returns the checkpoint, as in a mail */
  async seal(signers: readonly Signer[] = [this.signer]): Promise<string> {
    const sealed = await seal({ db: this.sealer, folder: this.folder, signers });
    if (!sealed.ok) throw new Error(sealed.refusal.message.en);
    if (sealed.value.kind !== 'sealed') throw new Error(sealed.value.kind);
    return sealed.value.written;
  }

  /** Seals until nothing is left. */
  async sealAll(): Promise<void> {
    for (;;) {
      const sealed = await seal({ db: this.sealer, folder: this.folder, signers: [this.signer] });
      if (!sealed.ok) throw new Error(sealed.refusal.message.en);
      if (sealed.value.kind !== 'sealed') return;
    }
  }

  /** As a superuser, bypassing triggers and keys. `{leaf}` is the recomputed leaf. */
  async tamper(sql: string): Promise<void> {
    await this.admin.query(`${UNLOCK} ${sql.replaceAll('{leaf}', LEAF)}`);
  }

  async verify(given: Partial<GivenTrust> = {}, folder: string | null = this.folder): Promise<Report> {
    return verifyRecord({
      address: { kind: 'database', databaseUrl: this.database.url },
      folder,
      given: {
        keys: [this.signer],
        witnesses: [],
        quorum: 0,
        stampRoots: [],
        held: [],
        ...given,
      },
    });
  }
}

/** A finding in brief. */
export const brief = ({ code, position, differences }: Finding): string =>
  [code, position ?? '', ...differences.map(({ field }) => field)].join(' ').trimEnd();

export const briefs = ({ findings }: Report): readonly string[] => findings.map(brief);
