import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { Clock } from '#domain/kernel';

export interface StoredMessage {
  /** the file's name: counts up */
  readonly id: string;
  readonly to: string;
  /** whoever gets a copy; empty for nobody */
  readonly cc: string;
  readonly subject: string;
  readonly messageId: string;
  readonly receivedAt: string;
  readonly text: string;
  readonly html: string;
}

const textOf = (value: ParsedMail['to']): string =>
  (Array.isArray(value) ? value : value ? [value] : []).map((address) => address.text).join(', ');

/** Caught mail, one file a message, safe on disk before the sender is told that it was taken. */
export class MessageStore {
  private readonly messages: StoredMessage[] = [];
  /** the highest number given out: several messages arrive at once */
  private last = 0;

  private constructor(
    private readonly folder: string,
    private readonly clock: Clock,
  ) {}

  static async open(folder: string, clock: Clock): Promise<MessageStore> {
    mkdirSync(folder, { recursive: true });
    const store = new MessageStore(folder, clock);
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.eml'))
      .sort()) {
      const id = name.slice(0, -4);
      store.messages.push(await read(id, readFileSync(join(folder, name)), clock));
      store.last = Math.max(store.last, Number(id) || 0);
    }
    return store;
  }

  async add(raw: Buffer): Promise<void> {
    this.last += 1;
    const id = String(this.last).padStart(6, '0');
    const file = join(this.folder, `${id}.eml`);
    const message = await read(id, raw, this.clock);
    writeFileSync(`${file}.part`, raw);
    renameSync(`${file}.part`, file);
    this.messages.push(message);
  }

  all(): readonly StoredMessage[] {
    return this.messages;
  }

  find(id: string): StoredMessage | undefined {
    return this.messages.find((message) => message.id === id);
  }
}

async function read(id: string, raw: Buffer, clock: Clock): Promise<StoredMessage> {
  const mail = await simpleParser(raw);
  return {
    id,
    to: textOf(mail.to),
    cc: textOf(mail.cc),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    receivedAt: mail.date?.toISOString() ?? clock.now(),
    text: mail.text ?? '',
    html: typeof mail.html === 'string' ? mail.html : '',
  };
}
