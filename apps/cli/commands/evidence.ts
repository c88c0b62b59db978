import { randomUUID } from 'node:crypto';
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { type Person, actorFor, loadDirectory, personById } from '#application/directory';
import { eraseEvidenceFile, uploadEvidence } from '#application/evidence-files';
import { openEvidenceFile, postsOf, systemViewer, viewerFor } from '#application/queries';
import { submitCommand } from '#application/submit-command';
import {
  type CalendarDate,
  both,
  calendarDate,
  commandId,
  dateInWales,
  isCalendarDate,
  personId,
} from '#domain/kernel';
import { commandSchema } from '#domain/obligations';
import { evidenceFilesIn } from '#platform/evidence-files';
import { evidenceFiles, settingsFrom } from '#platform/settings';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { obligationGiven } from '../shared/obligation-given';
import { accepted } from '../shared/accepted';
import { unreadable } from '../shared/given-file';
import { reportErasure } from '../shared/report-erasure';
import { withLedger, withTemporal } from '../shared/services';
import { CommandError, type Settings, required } from '../shared/settings';

export interface AddOptions {
  readonly reference: string;
  readonly description: string;
  readonly by: string;
  readonly effectiveOn?: string;
  readonly versionOf?: string;
  readonly lateReason?: string;
  readonly lateDocument?: string;
}

interface Named {
  readonly obligation: string;
}

/** Uploads a file and attaches it, as the person who is named. */
export async function addEvidence(
  io: Io,
  manner: Manner,
  settings: Settings,
  { obligation, file, by, ...options }: AddOptions & Named & { readonly file: string },
): Promise<boolean> {
  const directory = loadDirectory(required(settings, 'DIRECTORY_FILE'));
  const person = personById(directory, personId(by));
  if (person === undefined) throw new CommandError(noSuchPerson(by));
  const limits = settingsFrom(both('The command', 'y gorchymyn'), z.object(evidenceFiles), settings);
  return withLedger(settings, (ledger) =>
    withTemporal(settings, io.clock, async (_temporal, gateway) => {
      const { store: files, most } = evidenceFilesIn(ledger, limits.EVIDENCE_FILE_MAX_MIB);
      const viewer = viewerFor(person);
      const id = obligationGiven(obligation);
      const actor = actorFor(person, (await postsOf(viewer, ledger, { id, held: person.posts }))[0]);
      const stored = accepted(
        await uploadEvidence(
          { ledger, files, most, now: io.clock.now },
          { actor, viewer, id: obligation, name: basename(file), content: contentOf(file) },
        ),
      );
      const key = commandId(randomUUID());
      const command = commandSchema.parse({
        type: 'attach-evidence',
        evidenceId: `evidence-${key}`,
        ...answersOf(options, dateInWales(io.clock.now())),
        sha256: stored.storedSha256,
        file: { id: stored.id, bytes: stored.bytes, ...stored.plain },
      });
      const submitted = await submitCommand(
        { gateway, ledger, directory, files, now: io.clock.now },
        { actor, viewer, obligationId: id, command, commandId: key },
      );
      if (submitted.kind === 'refused') throw new CommandError(submitted.refusal.message);
      if (submitted.kind === 'unknown') throw new CommandError(NOT_KNOWN);
      return report(io, manner, `evidence-${key}`, stored.storedSha256);
    }),
  );
}

function report(io: Io, manner: Manner, evidenceId: string, sha256: string): boolean {
  if (manner.json) answerJson(io, { evidenceId, sha256 });
  else io.out(`${evidenceId}\n`);
  say(
    io,
    manner,
    both(`Attached. SHA-256 as it is stored: ${sha256}`, `Wedi’i hatodi. SHA-256 fel y’i storir: ${sha256}`),
  );
  return true;
}

function answersOf(
  { reference, description, effectiveOn, versionOf, lateReason, lateDocument }: Omit<AddOptions, 'by'>,
  today: CalendarDate,
) {
  if ((lateReason === undefined) !== (lateDocument === undefined)) throw new CommandError(BOTH_OR_NEITHER, 2);
  if (effectiveOn !== undefined && !isCalendarDate(effectiveOn))
    throw new CommandError(
      both(`“${effectiveOn}” is not a day as 2026-08-31.`, `Nid diwrnod fel 2026-08-31 yw “${effectiveOn}”.`),
      2,
    );
  return {
    reference,
    description,
    effectiveOn: effectiveOn === undefined ? today : calendarDate(effectiveOn),
    ...(versionOf !== undefined && { versionOf }),
    ...(lateReason !== undefined && { late: { reason: lateReason, document: { reference: lateDocument } } }),
  };
}

async function* contentOf(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file) as AsyncIterable<Buffer>;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === undefined ? error : unreadable(file, error);
  }
}

/** Writes the file of one piece of evidence, once all of it was held against the recorded hash. */
export async function getEvidence(
  io: Io,
  manner: Manner,
  settings: Settings,
  { obligation, evidenceId, out }: Named & { readonly evidenceId: string; readonly out: string | undefined },
): Promise<boolean> {
  return withLedger(settings, async (ledger) => {
    const asked = { id: obligation, evidenceId, files: evidenceFilesIn(ledger).store };
    const opened = accepted(await openEvidenceFile(systemViewer, ledger, asked));
    const target = out ?? opened.name;
    await write(target, opened.content);
    const { evidence, file } = opened;
    if (manner.json)
      answerJson(io, { file: target, bytes: file.bytes, sha256: file.sha256, storedSha256: evidence.sha256 });
    say(
      io,
      manner,
      both(
        `Written to ${target}: ${file.bytes} bytes, SHA-256 ${file.sha256 ?? ''}.`,
        `Ysgrifennwyd i ${target}: ${file.bytes} beit, SHA-256 ${file.sha256 ?? ''}.`,
      ),
    );
    return true;
  });
}

async function write(target: string, content: AsyncIterable<Buffer>): Promise<void> {
  const file = created(target);
  try {
    for await (const piece of content) for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
  } finally {
    closeSync(file);
  }
}

function created(target: string): number {
  try {
    return openSync(target, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new CommandError(
      both(
        `${target} is there already, and is not written over. Name another place with --out.`,
        `Mae ${target} yno eisoes, ac nid ysgrifennir drosto. Enwch le arall â --out.`,
      ),
    );
  }
}

/** Destroys the key of one file. */
export async function eraseEvidence(
  io: Io,
  manner: Manner,
  settings: Settings,
  {
    obligation,
    evidenceId,
    reason,
    by,
  }: Named & { readonly evidenceId: string; readonly reason: string; readonly by: string },
): Promise<boolean> {
  const erased = await withLedger(settings, (ledger) =>
    eraseEvidenceFile(ledger, {
      id: obligation,
      evidenceId,
      reason,
      by: { personId: personId(by) },
      directory: loadDirectory(required(settings, 'DIRECTORY_FILE')),
      now: io.clock.now(),
    }),
  );
  reportErasure(io, manner, settings, accepted(erased));
  return true;
}

const noSuchPerson = (by: Person['id'] | string) =>
  both(
    `The directory has no person with the id ${by}. Give the id as it stands there.`,
    `Nid oes person â’r dynodydd ${by} yn y cyfeiriadur. Rhowch y dynodydd fel y mae yno.`,
  );

const BOTH_OR_NEITHER = both(
  'What is recorded late has a reason and a document: give both --late-reason and --late-document, or neither.',
  'Mae gan yr hyn a gofnodir yn hwyr reswm a dogfen: rhowch y ddau, --late-reason a --late-document, neu gadewch y ddau allan.',
);

const NOT_KNOWN = both(
  'The answer did not come in time: whether it was attached is not known. Look at the entry before you attach it again.',
  'Ni ddaeth yr ateb mewn pryd: ni wyddys a gafodd ei hatodi. Edrychwch ar y cofnod cyn ei hatodi eto.',
);
