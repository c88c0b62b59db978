import { ukBankHolidays } from '#domain/shipped-holidays';
import { eventId, instant, personId, postId } from '#domain/kernel';
import { type Why, whyOf } from './why';
import { approve, attach, confirm, correction, note, propose, register, submit } from '../commands.testing';
import { RecordedStory, approver, clock } from '../recorded-story.testing';

const begun = (fields: Record<string, unknown> = {}, at = '2026-01-05T10:00:00Z') =>
  new RecordedStory('guidance').at(at).does(register(fields));

function asked(story: RecordedStory, field: string, known?: number): Omit<Why, 'mail'> {
  const answer = whyOf(story.events, field, {
    now: instant('2026-06-01T10:00:00Z'),
    calendar: ukBankHolidays,
    name: ({ personId }) => (personId === 'cai' ? 'Cai Morgan' : 'Ann Bevan'),
    ...(known !== undefined && { point: { known } }),
  });
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
  return answer.value;
}

const codes = (why: Pick<Why, 'needed'>): readonly string[] => why.needed.map(({ code }) => code);

describe('why a field has its value', () => {
  it('a date: the event, the reading and its rule by hash, the holidays, the program', () => {
    const why = asked(begun(), 'last-day');
    expect(why).toMatchObject({
      field: 'occurrences.1.due.lastLawfulDay',
      value: '2026-03-31',
      words: { cy: '31 Mawrth 2026' },
      event: { position: 20, type: 'OccurrenceOpened', by: { personId: 'ann' } },
      inputs: {
        rule: { readingId: 'as-written', setBy: 'reading', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        calendar: expect.stringContaining('govuk-bank-holidays@'),
        program: 'cylch@0.3.0',
        evidence: [],
      },
      needed: [],
    });
    expect(why.sentence.en).toMatch(
      /^Record 20 of 5 January 2026 made it so: This entry opened\. .* follows the reading “A sentence\.” \(rule sha256:[0-9a-f]{12}\)\./,
    );
    expect(why.sentence.cy).toContain('Mae’r dyddiad yn dilyn y dehongliad “Brawddeg.”');
  });

  it('a corrected date: the evidence, and who decided on whose behalf; before it, the old event', () => {
    const story = begun();
    const { eventId } = story.last('OccurrenceOpened');
    story
      .does(propose(correction('2027-03-31', eventId)))
      .does(approve(), { ...approver, onBehalfOf: personId('the deputy director') });
    const why = asked(story, 'last-day.1');
    expect(why).toMatchObject({
      value: '2027-03-31',
      event: { type: 'DueDateCorrected', by: { personId: 'cai', onBehalfOf: 'the deputy director' } },
      inputs: { rule: { version: 'change/p1' }, evidence: [{ reference: 'Minutes of 2 March, item 4' }] },
    });
    expect(why.sentence.en).toContain('Cai Morgan acted on behalf of Ann Bevan.');
    expect(asked(story, 'last-day', 20)).toMatchObject({ value: '2026-03-31', event: { position: 20 } });
  });

  it('the owner, by the last transfer', () => {
    const story = begun().does({
      type: 'transfer-ownership',
      owner: postId('new-lead'),
      reason: 'The team moved',
    });
    expect(asked(story, 'owner')).toMatchObject({
      value: 'new-lead',
      event: { type: 'OwnershipTransferred' },
    });
  });

  it('a completion: evidence with its hash', () => {
    const story = begun().at('2026-03-20T10:00:00Z').does(attach('2026-03-20')).does(submit('2026-03-20'));
    story.does(confirm(story), approver);
    expect(asked(story, 'completed')).toMatchObject({
      value: 'in-time',
      words: { en: 'in time', cy: 'mewn pryd' },
      inputs: { evidence: [{ evidenceId: 'report', sha256: 'b'.repeat(64) }] },
    });
  });

  it('any dotted field of a difference', () => {
    expect(asked(begun().does(note('Drafted.')), 'progress.1.text')).toMatchObject({ value: 'Drafted.' });
  });
});

describe('why a field has none', () => {
  const OPEN = {
    readings: [],
    undated: {
      primitive: 'open',
      reason: 'contingent',
      explanation: { en: 'It waits for the next Government.', cy: 'Mae’n aros am y Llywodraeth nesaf.' },
    },
  };

  it('no date: what the source says, and what the core would refuse', () => {
    const why = asked(begun(OPEN), 'last-day');
    expect(why.value).toBeNull();
    expect(codes(why)).toEqual(['source-contingent', 'no-date-to-move']);
    expect(why.sentence.cy).toContain('Mae’n aros am y Llywodraeth nesaf.');
  });

  it('no date: a trigger not recorded, recorded but not answered', () => {
    const waits = { ...OPEN, kind: 'statement', triggers: ['government-formed'] };
    expect(codes(asked(begun(waits), 'last-day'))).toContain('trigger-not-reached');
    const reached = begun(waits).does(
      {
        type: 'receive-fact',
        source: 'government-formed',
        value: {
          kind: 'event',
          entries: [{ number: 1, status: 'recorded', effectiveOn: '2026-01-05' as never }],
        },
        factEventId: eventId('x'),
        factVersion: 1,
      },
      clock,
    );
    expect(codes(asked(reached, 'last-day'))).toContain('trigger-not-answered');
  });

  it('not completed: evidence, a submission, a second person, in that order', () => {
    const story = begun().at('2026-03-20T10:00:00Z');
    expect(codes(asked(story, 'completed'))).toEqual(['evidence-unknown', 'nothing-to-confirm']);
    story.does(attach('2026-03-20'));
    expect(codes(asked(story, 'completed'))).toEqual(['nothing-to-confirm']);
    story.does(submit('2026-03-20'));
    expect(codes(asked(story, 'completed'))).toEqual(['second-person-needed']);
    const { submissionId } = story.last('CompletionSubmitted').data as { submissionId: string };
    story.does(
      { type: 'refuse-completion', occurrence: 1, submissionId, reason: 'The annex is missing.' },
      approver,
    );
    const why = asked(story, 'completed');
    expect(codes(why)).toEqual(['completion-refused', 'nothing-to-confirm']);
    expect(why.sentence.en).toContain('The annex is missing.');
  });

  it('nobody told: not due yet, no post, passed before loading, done', () => {
    expect(codes(asked(begun(), 'notified'))).toEqual(['reminder-not-due-yet']);
    expect(codes(asked(begun({ owner: undefined }), 'notified'))).toContain('no-post');
    expect(codes(asked(begun({}, '2026-05-05T10:00:00Z'), 'notified'))).toEqual([
      'date-passed-outcome-not-recorded',
    ]);
    const done = begun().at('2026-02-02T10:00:00Z').does(attach('2026-02-02')).does(submit('2026-02-02'));
    expect(codes(asked(done.does(confirm(done), approver), 'notified'))).toEqual(['already-confirmed']);
  });

  it('not closed, no reading chosen, never set', () => {
    expect(codes(asked(begun(), 'closed'))).toEqual(['not-confirmed']);
    expect(codes(asked(begun(), 'reading'))).toEqual(['reading-not-chosen']);
    expect(codes(asked(begun({ lookAgain: undefined }), 'look-again'))).toEqual(['never-recorded']);
  });

  it('whole sentences in both languages', () => {
    for (const field of ['notified', 'completed', 'reading', 'closed', 'look-again'])
      for (const text of Object.values(asked(begun(), field).sentence))
        expect(text).toMatch(/^\p{Lu}.*\.$/su);
  });
});

it('refuses what is no field, naming those that are; and knows nothing before the beginning', () => {
  const options = { now: instant('2026-06-01T10:00:00Z'), calendar: ukBankHolidays };
  const answer = whyOf(begun().events, 'colour', options);
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'no-such-field' } });
  expect(answer?.ok === false && answer.refusal.message.cy).toContain('last-day');
  expect(whyOf(begun().events, 'owner', { ...options, point: { known: 9 } })).toBeNull();
});
