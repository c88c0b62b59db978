import { hasSentence } from '../../platform/locale';
import { mailFactsSchema } from '#domain/mail';
import { mailId, obligationId, personId, postId } from '#domain/kernel';
import { mailInWords } from './emails-in-words';

const directory = { posts: [], people: [] };
const entryCalled = (id: string | null | undefined): string => (id === 'other' ? 'The other duty' : '');
const mail = (lastDetail: string | null): Parameters<typeof mailInWords>[0] => ({
  mailId: mailId('m'),
  obligationId: obligationId('guidance'),
  recipient: postId('policy-lead'),
  template: 'reminder-before',
  plannedAt: '2026-02-27T09:00:00.000Z' as never,
  sendAt: '2026-02-27T09:00:00.000Z' as never,
  state: 'undeliverable',
  messageId: null,
  lastOutcome: 'undeliverable',
  lastDetail,
  lastAt: '2026-02-27T09:00:00.000Z' as never,
  attempts: [],
  together: [],
});

it.each([
  ['unknown-post', 'Could not be delivered: the directory has no such post'],
  ['refused-by-server', 'Could not be delivered: the email server refused the address'],
  [
    'cannot-be-built: TypeError: no title',
    'Could not be delivered: the email could not be made from what is recorded',
  ],
])('the page says why a mail was undeliverable: %s', (detail, said) => {
  expect(mailInWords(mail(detail), { directory, language: 'en', entryCalled }).outcome).toBe(said);
  expect(mailInWords(mail(detail), { directory, language: 'cy', entryCalled }).outcome).toMatch(
    /^Nid oedd modd ei d?danfon: \p{L}/u,
  );
});

it('the page says who had a copy, for whoever is away', () => {
  const alsoTo = [personId('eleri-price')];
  const people = [
    { id: personId('eleri-price'), name: 'Eleri Price', email: 'e@cylch.example', roles: [], posts: [] },
  ];
  const attempts = [
    {
      attempt: 1,
      attemptedAt: '2026-02-27T09:00:00.000Z' as never,
      outcome: 'accepted' as const,
      detail: null,
      outcomeAt: null,
      alsoTo,
    },
    {
      attempt: 2,
      attemptedAt: '2026-02-27T09:05:00.000Z' as never,
      outcome: 'none' as const,
      detail: null,
      outcomeAt: null,
      alsoTo: [],
    },
  ];
  const shown = (language: 'en' | 'cy') =>
    mailInWords(
      { ...mail(null), attempts },
      { directory: { posts: [], people: people as never }, language, entryCalled },
    ).attempts;
  expect(shown('en')).toEqual([
    expect.stringMatching(/^Attempt 1/u),
    'Copy to: Eleri Price',
    expect.stringMatching(/^Attempt 2/u),
  ]);
  expect(shown('cy')[1]).toBe('Copi at: Eleri Price');
});

it('the page says what else one message to the mailbox covered', () => {
  const together = [
    {
      mailId: mailId('o'),
      obligationId: obligationId('other'),
      recipient: postId('lead'),
      template: 'reminder-after',
    },
    { mailId: mailId('d'), obligationId: null, recipient: postId('lead'), template: 'digest' },
  ];
  expect(mailInWords({ ...mail(null), together }, { directory, language: 'en', entryCalled }).together).toBe(
    'In one message together with: Reminder after the last day (The other duty), to: lead; Daily digest, to: lead',
  );
  expect(mailInWords({ ...mail(null), together }, { directory, language: 'cy', entryCalled }).together).toBe(
    'Mewn un neges, ynghyd â: Nodyn atgoffa ar ôl y diwrnod olaf (The other duty), at: lead; Crynodeb dyddiol, at: lead',
  );
  expect(mailInWords(mail(null), { directory, language: 'en', entryCalled }).together).toBeNull();
});

const templates = mailFactsSchema.options.map(({ shape }) => [...shape.template.values][0]);

it.each(templates)('every kind of email has a name on the page of its entry: %s', (template) => {
  for (const language of ['en', 'cy'] as const)
    expect(hasSentence(language, 'obligation', `mail.template.${template}`)).toBe(true);
});
