import { createHash } from 'node:crypto';
import { escapeHtml } from '#kernel';

/** A mail that carries one checkpoint. */
export interface CheckpointMessage {
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

export interface CheckpointMail {
  readonly from: string;
  /** the auditor's address */
  readonly to: string;
  /** the whole signed note */
  readonly note: string;
  /** how many events it covers */
  readonly size: number;
}

/** A checkpoint for an auditor to keep: whoever holds it can show later that the record was changed. Both languages. */
export function checkpointMail({ from, to, note, size }: CheckpointMail): CheckpointMessage {
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
  `Cadwch y neges hon. Mae’r pwynt gwirio isod, sydd hefyd ynghlwm, yn cwmpasu cofnodion 1 i ${size} o lyfr Cylch. ` +
  `I brofi nad ydynt wedi newid: cylch audit verify --checkpoint checkpoint-${size}.txt`;

const ENGLISH = (size: number): string =>
  `Please keep this message. The checkpoint below, which is also attached, covers records 1 to ${size} of Cylch’s ledger. ` +
  `To prove that they have not changed: cylch audit verify --checkpoint checkpoint-${size}.txt`;
