import { type Report, verifyRecord } from '#evidence/verify';
import { type Bilingual, type Instant, type PersonId, canonicalJson } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type NotedVerification, lastVerification, noteVerification } from '#record/verifications';
import { logger } from './logger';

/** Findings that are noted; how many there are is noted as well. */
const NOTED = 20;

/** Of a verification, what is kept. */
export interface VerificationSummary {
  readonly rows: number;
  readonly findingCount: number;
  /** the first of them */
  readonly findings: readonly Bilingual[];
  /** up to which position the rows are exactly what was published; null where nothing proves any */
  readonly limit: number | null;
  readonly beyondLimit: number;
}

export interface ShownVerification extends Pick<
  NotedVerification,
  'startedAt' | 'endedAt' | 'personId' | 'outcome'
> {
  /** null where it could not be carried out */
  readonly found: VerificationSummary | null;
}

/** One that is under way in this program: how many rows it has looked at. */
export interface RunningVerification {
  readonly startedAt: Instant;
  readonly judged: number;
  readonly of: number;
}

interface Published {
  readonly databaseUrl: string;
  readonly checkpointFolder: string;
}

const summaryOf = ({ rows, findings, findingCount, limit, beyondLimit }: Report): VerificationSummary => ({
  rows,
  findingCount,
  findings: findings.slice(0, NOTED).map(({ message }) => message),
  limit: limit?.size ?? null,
  beyondLimit,
});

/** Verifications of the whole ledger that people ask for: one at a time, beside everything else; each is noted. */
export class Verifications {
  private current: RunningVerification | null = null;

  constructor(
    private readonly ledger: Pick<Ledger, 'db'>,
    private readonly published: Published,
    private readonly now: () => Instant,
  ) {}

  get running(): RunningVerification | null {
    return this.current;
  }

  async last(): Promise<ShownVerification | null> {
    const noted = await lastVerification(this.ledger.db);
    if (noted === null) return null;
    const { report, ...verification } = noted;
    return { ...verification, found: JSON.parse(report) as VerificationSummary | null };
  }

  /** Begins one, unless one is under way; either way it goes on by itself. Ends when it has ended, for whoever waits. */
  start(personId: PersonId): Promise<void> {
    if (this.current !== null) return Promise.resolve();
    this.current = { startedAt: this.now(), judged: 0, of: 0 };
    return this.carryOut(this.current.startedAt, personId)
      .catch((error: unknown) => logger.error({ err: error }, 'a verification was not noted'))
      .finally(() => {
        this.current = null;
      });
  }

  private async carryOut(startedAt: Instant, personId: PersonId): Promise<void> {
    const report = await this.verified(startedAt).catch((error: unknown) => {
      logger.error({ err: error }, 'the record could not be verified');
      return null;
    });
    await noteVerification(this.ledger.db, {
      startedAt,
      endedAt: this.now(),
      personId,
      outcome: report?.outcome ?? 'failed',
      report: canonicalJson(report && summaryOf(report)),
    });
  }

  private verified(startedAt: Instant): Promise<Report> {
    const { databaseUrl, checkpointFolder: folder } = this.published;
    return verifyRecord({
      address: { kind: 'database', databaseUrl },
      folder,
      given: { keys: [], witnesses: [], quorum: 0, stampRoots: [], held: [] },
      onProgress: (judged, of) => {
        this.current = { startedAt, judged, of };
      },
    });
  }
}
