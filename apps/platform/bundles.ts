import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { ZipFile } from 'yazl';
import { type BundleOrder, type WantedScope, makeBundle } from '#evidence/bundle';
import { verifyForBundle } from '#evidence/verify';
import { type Instant, type Refusal, type Result, both, dateInWales, ok, refuse } from '#domain/kernel';
import { postgresEvidenceStore } from '#record/evidence-files';
import type { SealedLedger } from '#record/sealed-ledger';
import { logger } from './logger';
import { programVersion } from './program-version';

interface Published {
  readonly databaseUrl: string;
  readonly checkpointFolder: string;
}

export interface WantedBundle {
  readonly scope: WantedScope;
  readonly withWords: boolean;
  readonly withFiles: boolean;
}

/** A bundle in a temporary folder: sent once, and then removed. */
export interface ReadyBundle {
  /** without an ending */
  readonly name: string;
  readonly sha256: string;
  /** Sends it as one file, and removes it whatever happens. */
  send(response: Response): Promise<void>;
  discard(): void;
}

const busy: Refusal<'bundle-under-way'> = {
  code: 'bundle-under-way',
  message: both(
    'Another bundle is being made. Wait a minute, then try again.',
    'Mae bwndel arall yn cael ei wneud. Arhoswch funud, yna rhowch gynnig arall arni.',
  ),
};

const nameOf = ({ scope }: WantedBundle, madeAt: Instant): string => {
  const part =
    scope.kind === 'ledger' ? 'all' : scope.kind === 'period' ? `${scope.from}-${scope.to}` : scope.id;
  return `cylch-bundle-${part.replaceAll(/[^\w-]/g, '-').slice(0, 60)}-made-${dateInWales(madeAt)}`;
};

/** Makes evidence bundles, one at a time: each verifies the whole ledger first. */
export class Bundles {
  private underWay = false;

  constructor(
    private readonly ledger: SealedLedger,
    private readonly published: Published,
    private readonly now: () => Instant,
    private readonly names: BundleOrder['names'],
  ) {}

  async make(wanted: WantedBundle): Promise<Result<ReadyBundle, Refusal>> {
    if (this.underWay) return refuse(busy);
    this.underWay = true;
    const folder = mkdtempSync(join(tmpdir(), 'cylch-bundle-'));
    const discard = (): void => rmSync(folder, { recursive: true, force: true });
    try {
      const madeAt = this.now();
      const name = nameOf(wanted, madeAt);
      const made = await makeBundle({
        ledger: this.ledger,
        checkpointFolder: this.published.checkpointFolder,
        scope: wanted.scope,
        out: join(folder, name),
        madeAt,
        program: `cylch@${programVersion()}`,
        withWords: wanted.withWords,
        files: wanted.withFiles ? postgresEvidenceStore(this.ledger) : undefined,
        names: this.names,
        verify: verifyForBundle({ ...this.published, keys: [] }),
      });
      if (!made.ok) {
        discard();
        return made;
      }
      const { sha256 } = made.value;
      return ok({ name, sha256, discard, send: (response) => send(response, { folder, name, discard }) });
    } catch (error) {
      discard();
      throw error;
    } finally {
      this.underWay = false;
    }
  }
}

async function send(
  response: Response,
  { folder, name, discard }: Pick<ReadyBundle, 'name' | 'discard'> & { readonly folder: string },
): Promise<void> {
  const zip = new ZipFile();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      zip.addFile(path, path.slice(folder.length + 1).replaceAll('\\', '/'));
    }
  zip.end();
  response.attachment(`${name}.zip`);
  response.setHeader('Content-Type', 'application/zip');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-store');
  try {
    await pipeline(zip.outputStream, response);
  } catch (error) {
    // whoever asked for it went away; anything else is ours
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE')
      logger.error({ err: error }, 'a bundle was not sent to its end');
    response.destroy();
  } finally {
    discard();
  }
}
