import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDirectory } from '#application/directory';
import { eraseSubject } from '#application/erasure';
import { sampleDirectoryFile } from '#application/register-import';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { type JsonObject, eventId, instant, obligationId, personId, postId } from '#domain/kernel';
import { openDatabase, openPool } from '#record/ledger';
import type { Actor, Command } from '#domain/obligations';
import { type Signer, newSigner } from '#transparency/tlog';
import { seal } from '#transparency/sealer';
import { asSuperuser, createTestDatabase } from '../../../tests/support/database';
import { verifyForBundle } from '#evidence/verify';
import type { VerifyForBundle } from './make-bundle';
import { decideNow, seedRegister } from '../../../tests/support/seed-register';

export const OBLIGATION = obligationId('wm-alp-cycle');
const OFFICIAL: Actor = {
  personId: personId('p-0001'),
  postId: postId('aln-policy-lead'),
  roles: ['official'],
};
export const WORDS = 'Interviews with every local authority are under way.';

export interface SealedStory {
  readonly ledger: SealedLedger;
  readonly checkpointFolder: string;
  readonly databaseUrl: string;
  /** as `cylch audit bundle` verifies */
  readonly verify: VerifyForBundle;
  /** as a superuser whom no trigger stops */
  readonly tamper: (sql: string) => Promise<void>;
  /** where bundles go */
  readonly folder: string;
  readonly signer: Signer;
  readonly seal: () => Promise<void>;
  readonly note: (at: string, text?: string) => Promise<void>;
  readonly erase: (subject: string, at: string) => Promise<void>;
  /** drops the database; `remove` deletes the folders */
  readonly drop: () => Promise<void>;
  readonly remove: () => void;
}

/** The sample register in a real ledger with mail, a person's words and three checkpoints; one event is newer than the last. */
export async function sealedStory(ids?: readonly string[]): Promise<SealedStory> {
  const database = await createTestDatabase({ scratch: true });
  const ledger = openSealedLedger({ databaseUrl: database.url });
  const db = openDatabase(openPool(database.url, 'sealer', 2));
  const folder = mkdtempSync(join(tmpdir(), 'cylch-bundles-'));
  const checkpointFolder = mkdtempSync(join(tmpdir(), 'cylch-published-'));
  const { signer } = newSigner('cylch.example/ledger');
  const sealNow = async (): Promise<void> => {
    const sealed = await seal({ db, folder: checkpointFolder, signers: [signer] });
    if (!sealed.ok) throw new Error(sealed.refusal.message.en);
  };
  const decide = (stream: string, command: Command, at: string, actor?: Actor) =>
    decideNow(ledger, stream, command, { now: instant(at), ...(actor && { actor }) });
  const note = async (at: string, text = WORDS): Promise<void> => {
    await decide(OBLIGATION, { type: 'note-progress', text }, at, OFFICIAL);
  };
  await seedRegister(ledger, instant('2026-11-20T09:00:00Z'), ids);
  await sealNow();
  await note('2026-11-23T10:00:00Z');
  await notifyByMail(ledger);
  await sealNow();
  await note('2026-11-24T10:00:00Z', 'The draft is <with> the “minister”.');
  await sealNow();
  await note('2026-11-25T10:00:00Z');
  return {
    ledger,
    checkpointFolder,
    databaseUrl: database.url,
    verify: verifyForBundle({ databaseUrl: database.url, checkpointFolder, keys: [signer] }),
    tamper: async (sql) => {
      await asSuperuser(
        database.adminUrl,
        `set session_replication_role = replica; alter table ledger.events disable trigger all;
         alter table ledger.checkpoints disable trigger all; ${sql}`,
      );
    },
    folder,
    signer,
    seal: sealNow,
    note,
    erase: async (subject, at) => {
      const by = { personId: personId('dafydd-hughes') };
      const directory = loadDirectory(sampleDirectoryFile);
      const now = instant(at);
      const erased = await eraseSubject(ledger, {
        subject,
        asked: 'words',
        reason: 'Asked for',
        by,
        directory,
        now,
      });
      if (!erased.ok) throw new Error(erased.refusal.message.en);
    },
    drop: async () => {
      await db.destroy();
      await ledger.close();
      await database.drop();
    },
    remove: () =>
      [folder, checkpointFolder].forEach((each) => rmSync(each, { recursive: true, force: true })),
  };
}

/** A mail about the obligation, and a digest that listed it. */
async function notifyByMail(ledger: SealedLedger): Promise<void> {
  const mail = { mailId: `${OBLIGATION}/1/reminder`, obligationId: OBLIGATION };
  const list = { mailId: 'digest/aln-policy-lead/2026-11-23/x', obligationId: null };
  const attempt = {
    attempt: 1,
    messageId: '<1@cylch>',
    recipientPost: 'aln-policy-lead',
    template: 'reminder',
    contentSha256: '0'.repeat(64),
  };
  await append(ledger, `mail-${mail.mailId}`, [
    ['MailAttempted', { ...mail, ...attempt }],
    ['MailAccepted', { ...mail, attempt: 1, response: '250 OK' }],
  ]);
  await append(ledger, 'digest-aln-policy-lead', [
    [
      'DigestPrepared',
      {
        recipientPost: 'aln-policy-lead',
        day: '2026-11-23',
        mailId: list.mailId,
        items: [`outcome-not-recorded/${OBLIGATION}/1/2026-08-31`],
        factsSha256: 'c'.repeat(64),
      },
    ],
  ]);
  await append(ledger, `mail-${list.mailId}`, [
    ['MailAttempted', { ...list, ...attempt, messageId: '<2@cylch>' }],
  ]);
}

async function append(
  ledger: SealedLedger,
  stream: string,
  events: readonly (readonly [string, JsonObject])[],
): Promise<void> {
  const appended = await ledger.transaction((tx) =>
    tx.append({
      stream,
      expected: 'none',
      events: events.map(([type, data], index) => ({
        eventId: eventId(`${stream}/${index}`),
        type,
        schemaVersion: 1,
        effectiveAt: instant('2026-11-23T12:00:00Z'),
        data,
        metadata: {},
      })),
    }),
  );
  if (!appended.ok) throw new Error(appended.refusal.message.en);
}
