import { type Directory, type Person, personById } from '#application/directory';
import { type MailSettings, type MailTransport, messageIdFor } from '#application/notifications';
import { type Instant, type Language, escapeHtml, mailId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { answerTestMail, takeTestMail } from '#record/test-mails';

/** By what the worker sends. */
export interface SendTests {
  readonly ledger: Pick<Ledger, 'db'>;
  readonly transport: MailTransport;
  readonly settings: MailSettings;
  readonly directory: Directory;
  readonly now: Instant;
}

const WORDS = {
  en: {
    subject: 'Test email from Cylch',
    lines: [
      'This is a test email. You asked for it in Cylch, to see that emails leave and arrive.',
      'Nothing on the register has changed, and there is nothing for you to do.',
    ],
  },
  cy: {
    subject: 'Neges e-bost brawf gan Cylch',
    lines: [
      'Neges e-bost brawf yw hon. Gofynnoch amdani yn Cylch, i weld bod negeseuon e-bost yn gadael ac yn cyrraedd.',
      'Nid oes dim wedi newid ar y gofrestr, ac nid oes dim i chi ei wneud.',
    ],
  },
} as const;

const inOrder = (first: Language): readonly Language[] => (first === 'cy' ? ['cy', 'en'] : ['en', 'cy']);

function messageTo(
  { email, name, language }: Person,
  id: string,
  { settings, now }: Pick<SendTests, 'settings' | 'now'>,
) {
  const halves = inOrder(language);
  return {
    messageId: messageIdFor(mailId(`test-mail/${id}`), settings.from),
    date: now,
    from: settings.from,
    to: { name, address: email },
    subject: halves.map((half) => WORDS[half].subject).join(' | '),
    text: halves.map((half) => WORDS[half].lines.join('\n\n')).join(`\n\n${'='.repeat(60)}\n\n`),
    html: halves
      .map((half) => {
        const paragraphs = WORDS[half].lines.map((line) => `<p>${escapeHtml(line)}</p>`);
        return `<section lang="${half}">\n${paragraphs.join('\n')}\n</section>`;
      })
      .join('\n<hr>\n'),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': 'cy, en',
    },
  };
}

const MOST_AT_ONCE = 10;

/** Sends the test emails that wait, each once, and notes what the server answered. @returns how many */
export async function sendTests({ ledger, transport, directory, settings, now }: SendTests): Promise<number> {
  for (let sent = 0; sent < MOST_AT_ONCE; sent += 1) {
    const asked = await takeTestMail(ledger.db, now);
    if (asked === null) return sent;
    const person = personById(directory, asked.personId);
    const outcome =
      person === undefined ? null : await transport.send(messageTo(person, asked.id, { settings, now }));
    await answerTestMail(ledger.db, asked.id, {
      outcome: outcome?.kind ?? 'no-address',
      answer: outcome === null ? null : outcome.kind === 'accepted' ? outcome.response : outcome.reason,
      answeredAt: now,
    });
  }
  return MOST_AT_ONCE;
}
