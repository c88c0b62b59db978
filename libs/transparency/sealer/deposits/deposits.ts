import { existsSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { MAILED, type PublishedLog, STAMP, checkpointPath, putFile } from '#transparency/published-log';
import type { PublishedCheckpoint } from '#transparency/tlog';
import { type Bilingual, both, escapeHtml } from '#domain/kernel';
import { askTimeStamp } from '#transparency/time-stamps';

/** A deposit whose proof is a file beside its checkpoint, which records it. */
const provedByFile = (ending: string) => ({
  isDone: ({ folder }: PublishedLog, { size }: PublishedCheckpoint): boolean =>
    existsSync(checkpointPath(folder, size, ending)),
  lastDoneAt: ({ folder, sizes }: PublishedLog): number | null => {
    const size = sizes.findLast((each) => existsSync(checkpointPath(folder, each, ending)));
    return size === undefined ? null : statSync(checkpointPath(folder, size, ending)).mtimeMs;
  },
});

/** A mail that carries one checkpoint. */
interface CheckpointMessage {
  readonly messageId: string;
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly {
    readonly filename: string;
    readonly content: string;
    readonly contentType: string;
  }[];
}

interface CheckpointMail {
  readonly from: string;
  /** the auditor's address */
  readonly to: string;
  /** the whole signed note */
  readonly note: string;
  /** how many events it covers */
  readonly size: number;
}

/** A mail with a checkpoint for an auditor, who can later show with it that the ledger was altered. Both languages. */
function checkpointMail({ from, to, note, size }: CheckpointMail): CheckpointMessage {
  const text = `${WELSH(size)}\n\n${ENGLISH(size)}\n\n${note}`;
  const digest = createHash('sha256').update(note).digest('hex');
  return {
    messageId: `<checkpoint-${digest.slice(0, 32)}@cylch>`,
    from,
    to: { name: '', address: to },
    subject: `Pwynt gwirio / Checkpoint ${size}`,
    text,
    html: `<pre style="white-space: pre-wrap">${escapeHtml(text)}</pre>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: [{ filename: `checkpoint-${size}.txt`, content: note, contentType: 'text/plain' }],
  };
}

const WELSH = (size: number): string =>
  `Cadwch y neges hon. Mae’r pwynt gwirio isod, sydd hefyd ynghlwm, yn cwmpasu cofnodion 1 i ${size} o gyfriflyfr Cylch. ` +
  `I brofi nad ydynt wedi newid: cylch audit verify --checkpoint checkpoint-${size}.txt`;

const ENGLISH = (size: number): string =>
  `Please keep this message. The checkpoint below, which is also attached, covers records 1 to ${size} of Cylch’s ledger. ` +
  `To prove that they have not changed: cylch audit verify --checkpoint checkpoint-${size}.txt`;

/** Something that a checkpoint is given to, or given by, beyond the folder: a stamp, a witness, an auditor's mailbox. */
export interface Deposit {
  readonly name: Bilingual;
  /** at most once in so many milliseconds, always for the newest checkpoint */
  readonly everyMs: number;
  /** when it was last done, in milliseconds since 1970, as the folder tells; null for never */
  lastDoneAt(log: PublishedLog): number | null;
  isDone(log: PublishedLog, checkpoint: PublishedCheckpoint): boolean;
  /** @throws Error when it did not come about: it is tried again */
  make(log: PublishedLog, checkpoint: PublishedCheckpoint): Promise<void>;
}

export interface FailedDeposit {
  readonly name: Bilingual;
  readonly why: string;
}

/** Makes those that are due, at every call. None hinders the others. */
export class Depositor {
  private readonly doneAt = new Map<Deposit, number | null>();

  constructor(private readonly deposits: readonly Deposit[]) {}

  /** @param now milliseconds since 1970 @returns those that did not come about */
  async makeDue(log: PublishedLog, now: number): Promise<readonly FailedDeposit[]> {
    const newest = log.newest();
    if (!newest.ok || newest.value === null) return [];
    const checkpoint = newest.value;
    const due = this.deposits.filter(
      (deposit) => !deposit.isDone(log, checkpoint) && this.isTime(deposit, log, now),
    );
    const failed = await Promise.all(
      due.map(async (deposit): Promise<FailedDeposit | null> => {
        try {
          await deposit.make(log, checkpoint);
          this.doneAt.set(deposit, now);
          return null;
        } catch (error) {
          return { name: deposit.name, why: error instanceof Error ? error.message : String(error) };
        }
      }),
    );
    return failed.filter((each) => each !== null);
  }

  /** What was done in the future was done by a clock that has since been set back. */
  private isTime(deposit: Deposit, log: PublishedLog, now: number): boolean {
    const passed = now - this.lastDone(deposit, log);
    return passed < 0 || passed >= deposit.everyMs;
  }

  /** What an earlier process did stands in the folder; looking for it there is worth doing once. */
  private lastDone(deposit: Deposit, log: PublishedLog): number {
    if (!this.doneAt.has(deposit)) this.doneAt.set(deposit, deposit.lastDoneAt(log));
    return this.doneAt.get(deposit) ?? -Infinity;
  }
}

/** How the sealer sends mail; its program fills it. */
interface CheckpointMailer {
  /** @returns `accepted` once the server has taken the mail over; anything else is tried again */
  send(mail: CheckpointMessage): Promise<{ readonly kind: string }>;
}

interface MailedTo {
  readonly transport: CheckpointMailer;
  readonly from: string;
  /** the auditor's address */
  readonly to: string;
}

/** Mails the newest checkpoint to the auditor. A mail of unknown outcome is sent again under the same Message-ID. */
export const mailDeposit = ({ transport, from, to }: MailedTo, everyMs: number): Deposit => ({
  name: both('email to the auditor', 'e-bost at yr archwilydd'),
  everyMs,
  ...provedByFile(MAILED),
  make: async ({ folder }, { size, written }) => {
    const mail = checkpointMail({ from, to, note: written, size });
    const outcome = await transport.send(mail);
    if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
    putFile(checkpointPath(folder, size, MAILED), `${mail.messageId} ${to}\n`);
  },
});

/** Time-stamps the newest checkpoint's text at an RFC 3161 authority; the reply is stored beside it. */
export const timeStampDeposit = (url: string, everyMs: number): Deposit => ({
  name: both('time stamp', 'stamp amser'),
  everyMs,
  ...provedByFile(STAMP),
  make: async ({ folder }, { size, note }) =>
    putFile(checkpointPath(folder, size, STAMP), await askTimeStamp(url, Buffer.from(note.text))),
});
