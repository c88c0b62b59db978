import { createHash } from 'node:crypto';

const ADDRESS = /<?([^\s<>@]+@([a-z0-9.-]+))>?\s*$/i;
const READABLE = 60;

/** The domain of `Name <address>`; `cylch.invalid` where there is none. */
export const domainOf = (from: string): string => ADDRESS.exec(from)?.[2]?.toLowerCase() ?? 'cylch.invalid';

/** The Message-ID of a mail: made from its facts alone, so that every attempt, retry and rebuild bears the same one. */
export function messageIdFor(mailId: string, from: string): string {
  const words = mailId.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const readable = words.join('.').slice(-READABLE).replace(/^\./, '');
  const digest = createHash('sha256').update(mailId).digest('hex').slice(0, 20);
  return `<${[readable, digest].filter((part) => part !== '').join('.')}@${domainOf(from)}>`;
}
