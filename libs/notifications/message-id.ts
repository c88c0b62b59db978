import { createHash } from 'node:crypto';

const ADDRESS = /<?([^\s<>@]+@([a-z0-9.-]+))>?\s*$/i;
const READABLE = 60;

/** The domain of `Name <address>`; `cylch.invalid` where there is none. */
export const domainOf = (from: string): string => ADDRESS.exec(from)?.[2]?.toLowerCase() ?? 'cylch.invalid';

/** The Message-ID of a mail: made from its facts alone, so that every attempt, retry and rebuild bears the same one. */
export function messageIdFor(mailId: string, from: string): string {
  const readable = mailId.replace(/[^A-Za-z0-9]+/g, '.').slice(-READABLE);
  const digest = createHash('sha256').update(mailId).digest('hex').slice(0, 20);
  return `<${readable.replace(/^\.+|\.+$/g, '')}.${digest}@${domainOf(from)}>`;
}
