import { type CalendarDate, type Language, both, instant, mailId, postId } from '#domain/kernel';
import type { MailFacts } from '#domain/mail';
import { isUsableAddress } from './address';
import { type Built, buildMessage } from './attempt';
import { sampleContext } from './templates/sample-context.testing';

interface Asked {
  readonly language: Language;
  /** of posts and people */
  readonly name: string;
  readonly address: string;
  readonly id: string;
  readonly may: boolean;
  readonly today: CalendarDate;
}

/** A mail up to where a server is asked; null where its address is none. @throws Error where it cannot be built */
export function preparedMail(
  facts: MailFacts,
  { language, name, address, id, may, today }: Asked,
): Built | null {
  if (!isUsableAddress(address)) return null;
  const context = sampleContext(today, {
    may: () => may,
    nameOf: ({ personId }) => both(personId, name),
    postName: (post) => both(post, name),
  });
  return buildMessage(
    {
      settings: { from: 'Cylch <cylch@llyw.example>', webUrl: 'https://cylch.example' },
      now: instant('2026-11-29T09:00:00Z'),
    },
    [
      {
        mailId: mailId(id),
        facts,
        recipient: { postId: postId('policy-lead'), address, name: both(name, name), language },
        context,
      },
    ],
  );
}
