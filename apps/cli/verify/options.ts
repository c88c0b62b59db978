import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { VerifyRecord } from '#evidence/verify';
import { both } from '#domain/kernel';
import { readCheckpoint } from '#transparency/tlog';
import { givenText } from '../shared/given-file';
import { CommandError, type Settings, required } from '../shared/settings';
import { quorumOf, verifiersIn } from '../shared/verifiers';

export interface VerifyOptions {
  readonly checkpoints?: string;
  readonly checkpoint?: readonly string[];
  readonly key?: readonly string[];
  readonly witness?: readonly string[];
  readonly quorum: string;
  readonly tsaRoot?: readonly string[];
}

/**
 * What to verify against what. A bundle brings its own log and needs no setting at all.
 * @throws CommandError with exit code 2 for what cannot be read or is missing
 */
export function asked(
  settings: Settings,
  bundle: string | undefined,
  options: VerifyOptions,
): Omit<VerifyRecord, 'onProgress'> {
  const { checkpoint = [], key = [], witness = [], tsaRoot = [] } = options;
  const given = {
    keys: verifiersIn(key),
    witnesses: verifiersIn(witness),
    quorum: quorumOf(options.quorum),
    stampRoots: tsaRoot.map((file) => givenText(file, 2)),
    held: checkpoint.map(heldIn),
  };
  if (bundle !== undefined) {
    const folder = published(options.checkpoints) ?? join(bundle, 'log');
    if (statSync(bundle, { throwIfNoEntry: false })?.isDirectory() !== true) throw noBundle(bundle);
    return { address: { kind: 'bundle', folder: bundle }, folder, given };
  }
  const databaseUrl = required(settings, 'DATABASE_URL');
  const folder = published(options.checkpoints ?? settings['CHECKPOINT_FOLDER']) ?? null;
  return { address: { kind: 'database', databaseUrl }, folder, given };
}

const noBundle = (bundle: string): CommandError =>
  new CommandError(
    both(
      `There is no folder ${bundle}: name the bundle’s folder, unpacked.`,
      `Nid oes ffolder ${bundle}: enwch ffolder y bwndel, wedi’i ddadbacio.`,
    ),
    2,
  );

/** A folder that is not there must not be taken for one that was emptied. */
function published(folder: string | undefined): string | undefined {
  if (folder === undefined || existsSync(folder)) return folder;
  throw new CommandError(
    both(
      `There is no checkpoint folder ${folder}: is it mounted, and is its name right?`,
      `Nid oes ffolder pwyntiau gwirio ${folder}: a yw wedi’i gosod, ac a yw ei henw’n gywir?`,
    ),
    2,
  );
}

/** A checkpoint that somebody kept; mail may have changed the ends of its lines. @throws CommandError with exit code 2 */
export function heldIn(name: string): { readonly name: string; readonly written: string } {
  const written = givenText(name, 2).replaceAll('\r\n', '\n');
  const read = readCheckpoint(written);
  if (read.ok) return { name, written };
  const { en, cy } = read.refusal.message;
  throw new CommandError(both(`${name}: ${en}`, `${name}: ${cy}`), 2);
}
