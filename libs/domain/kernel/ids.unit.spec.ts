import fc from 'fast-check';
import type { EventData, ObligationEventDraft } from '#domain/obligations';
import {
  type CommandId,
  type EventId,
  type MailId,
  type ObligationId,
  type PersonId,
  type PostId,
  commandId,
  eventId,
  idOfWords,
  mailId,
  obligationId,
  obligationIdSchema,
  personId,
  postId,
} from '#domain/kernel';

describe('an id', () => {
  it.each([
    ['an obligation', obligationId],
    ['a post', postId],
  ])('of %s is of the form that people write', (_what, make) => {
    expect(make('policy-lead-2')).toBe('policy-lead-2');
    for (const text of ['', 'a', 'Policy', '-lead', 'policy lead', 'x'.repeat(81)])
      expect(() => make(text)).toThrow(RangeError);
  });

  it.each([
    ['a person', personId],
    ['a command', commandId],
    ['an event', eventId],
    ['a mail', mailId],
  ])('of %s is any text but an empty one', (what, make) => {
    expect(make('guidance/1/opened')).toBe('guidance/1/opened');
    expect(() => make('')).toThrow(`not the id of ${what}: `);
  });

  it('is the plain text of it in JSON and in a schema', () => {
    expect(JSON.stringify({ id: obligationId('guidance') })).toBe('{"id":"guidance"}');
    expect(obligationIdSchema.parse('guidance')).toBe('guidance');
  });

  it('stands only where one of its own kind does: the type check judges these lines', () => {
    interface Ids {
      obligation?: ObligationId;
      post?: PostId;
      person?: PersonId;
      command?: CommandId;
      event?: EventId;
      mail?: MailId;
      by?: EventData<'ProgressNoted'>['by'];
      draft?: Pick<ObligationEventDraft, 'eventId'>;
    }
    const ids: Ids[] = [
      { obligation: obligationId('guidance'), post: postId('policy-lead'), person: personId('ann') },
      { command: commandId('c1'), event: eventId('c1/0'), mail: mailId('c1/0/mail/owner') },
      // @ts-expect-error a text is no id
      { obligation: 'guidance' },
      // @ts-expect-error a post is no person
      { person: postId('policy-lead') },
      // @ts-expect-error a person is no post
      { post: personId('ann') },
      // @ts-expect-error a post is no obligation
      { obligation: postId('policy-lead') },
      // @ts-expect-error a command is no event
      { event: commandId('c1') },
      // @ts-expect-error an event is no mail
      { mail: eventId('c1/0') },
      // @ts-expect-error a mail is no command
      { command: mailId('c1/0/mail/owner') },
      // @ts-expect-error the schema of an event tells them apart too
      { by: { personId: postId('policy-lead') } },
      // @ts-expect-error and so does a decided event
      { draft: { eventId: commandId('c1') } },
    ];
    expect(ids.map((each) => Object.keys(each).length)).not.toContain(0);
  });
});

describe('the words of a title as an id', () => {
  it.each([
    ['Adroddiad ar y tŷ, ’leni!', 'adroddiad-ar-y-ty-leni'],
    ['Tân, dŵr a gwynt: ïon', 'tan-dwr-a-gwynt-ion'],
    ['Canllawiau i’r A.L.N. (2026/27)', 'canllawiau-ir-aln-2026-27'],
    ['Five-yearly review – second', 'five-yearly-review-second'],
    ['Œuvre Ångström ﬁnale', 'oeuvre-angstrom-finale'],
    ['…', ''],
  ])('%s', (title, id) => {
    expect(idOfWords(title)).toBe(id);
    expect(idOfWords(title.normalize('NFD'))).toBe(id);
  });

  it('is as long as is wanted, and is an id whatever the title', () => {
    expect(idOfWords('one two three', { words: 2 })).toBe('one-two');
    expect(idOfWords('one two three', { length: 4 })).toBe('one');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const id = idOfWords(title);
        expect(id.length < 2 || obligationIdSchema.safeParse(id).success).toBe(true);
      }),
    );
  });
});
