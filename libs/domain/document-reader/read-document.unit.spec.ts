import fc from 'fast-check';
import { calendarDate } from '#domain/kernel';
import { describeRule, type DocumentReading, readDocument } from './index';

const pieces = fc.constantFrom(
  'We will publish the report by 30 June 2026. ',
  'The council must keep accounts. ',
  'Byddwn yn cyhoeddi’r adroddiad erbyn 30 Mehefin 2026. ',
  'It was agreed that the Chair would write to members',
  'The Board should:\n',
  '• review its plans\n',
  '• ensure that:\n  – staff are trained\n',
  '1. Publish the data\n',
  '| Action | Owner | Due |\n',
  '| Write to members | Chair | 17/10 |\n',
  '# Actions\n',
  'Question 1. When will it end?\n\n',
  'Recommendation two: We recommend that\n\n',
  'a page ends in the middle of the sentence and\n\nthe next goes on. ',
  '\n\n',
  '\t',
  '“Yes”, he said. ',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿 ',
  'at the next meeting ',
  'e.g. the Rt. Hon. A. Member ',
  '5 May ',
);
const texts = fc
  .array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));
const days = fc.constantFrom(null, undefined, calendarDate('2026-03-13'));

const places = ({ proposals, passedOver }: DocumentReading) => [...proposals, ...passedOver];

describe('whatever the text', () => {
  it('never throws, and quotes word for word, each sentence once, in order', () => {
    fc.assert(
      fc.property(texts, days, (text, saidOn) => {
        const reading = saidOn === undefined ? readDocument(text) : readDocument(text, { saidOn });
        expect(reading.text).toBe(text);
        for (const { offset, text: quoted } of places(reading)) {
          expect(quoted).not.toBe('');
          expect(text.slice(offset, offset + quoted.length)).toBe(quoted);
        }
        const offsets = places(reading).map(({ offset }) => offset);
        expect(new Set(offsets).size).toBe(offsets.length);
        for (const { datePhrase, rule, expected } of reading.proposals) {
          if (datePhrase !== null) expect(text).toContain(datePhrase);
          expect(describeRule(rule).cy).not.toBe('');
          expect(expected.kind === 'undated' || expected.kind === 'event' ? expected.last : null).toBeNull();
        }
      }),
    );
  });

  it('reads the same where lines end with CRLF, at the offsets of that text', () => {
    fc.assert(
      fc.property(texts, (written) => {
        const text = written.replace(/\r/gu, '');
        const [lf, crlf] = [readDocument(text), readDocument(text.replaceAll('\n', '\r\n'))];
        const breaksBefore = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
        expect(
          crlf.proposals.map((one) => ({
            ...one,
            text: one.text.replaceAll('\r\n', '\n'),
            datePhrase: one.datePhrase?.replaceAll('\r\n', '\n') ?? null,
          })),
        ).toEqual(lf.proposals.map((one) => ({ ...one, offset: one.offset + breaksBefore(one.offset) })));
      }),
    );
  });

  it.each(
    [
      '. ',
      'a',
      ' ',
      '\n',
      'will ',
      'the Welsh Government ',
      '- ',
      '* a\n',
      '| ',
      '| a | b |\n',
      'must: ',
      'and, ',
      'committed ',
      'agreed that ',
      'Abc\n\n',
      'bydd ',
      'i ',
      'by 30 June 2022 ',
    ].map((piece) => ({ piece })),
  )('does not walk it again and again: $piece, 200,000 characters', ({ piece }) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(readDocument(text).text).toBe(text);
  });
});

describe('a document', () => {
  const letter = [
    'Letter from:',
    '',
    'A Minister MS',
    'Minister for Bridges',
    '',
    'To:',
    '',
    'The Chair',
    '',
    '4 May 2026',
    '',
    'Dear Chair,',
    '',
    'Question 2. When will the bridge open?',
    '',
    'We will open the bridge before 30 June. The Council has agreed to:',
    '',
    '• publish a plan by the end of the year',
    '• inspect the bridge every year',
  ].join('\n');

  it('has its day and its speaker; a promise has its words, body, phrase and last lawful day', () => {
    const { saidOn, speaker, proposals } = readDocument(letter);
    expect([saidOn, speaker]).toEqual(['2026-05-04', 'A Minister MS, Minister for Bridges']);
    expect(
      proposals.map(({ text, bearer, datePhrase, expected }) => [text, bearer, datePhrase, expected]),
    ).toEqual([
      [
        'We will open the bridge before 30 June.',
        'A Minister MS, Minister for Bridges',
        'before 30 June',
        { kind: 'date', last: '2026-06-29', saidOn: '2026-05-04' },
      ],
      [
        'publish a plan by the end of the year',
        'The Council',
        'by the end of the year',
        { kind: 'window', last: '2026-12-31', saidOn: '2026-05-04' },
      ],
      [
        'inspect the bridge every year',
        'The Council',
        'every year',
        { kind: 'recurring', last: null, saidOn: '2026-05-04' },
      ],
    ]);
    expect(proposals[0]?.speaker).toBe('A Minister MS, Minister for Bridges, Question 2');
    expect(proposals[0]?.readings[0]?.window?.to).toBe('2026-06-29');
  });

  it('has the day that the caller gives, and where nobody gives one, none is invented', () => {
    const text = 'We will open the bridge by 30 June, and report by 1 July 2027.';
    const days = (reading: DocumentReading) => reading.proposals.map(({ expected }) => expected);
    expect(days(readDocument(text))).toEqual([{ kind: 'date', last: null, saidOn: null }]);
    expect(days(readDocument('We will report by 1 July 2027.'))).toEqual([
      { kind: 'date', last: '2027-07-01', saidOn: null },
    ]);
    expect(days(readDocument(text, { saidOn: calendarDate('2026-01-02') }))).toEqual([
      { kind: 'date', last: '2026-06-30', saidOn: '2026-01-02' },
    ]);
  });

  it('reads a sentence that a line, a page or its number cuts as one', () => {
    const text =
      'The Council will publish its plan for the roads and the\nbridges of the county and\n\nPage 2 of 9\n\nits parishes by 30 June 2026.\n\nThe end';
    expect(readDocument(text).proposals.map(({ text: quoted }) => quoted)).toEqual([
      text.slice(0, text.indexOf('\n\nThe end')),
    ]);
  });

  it('knows headings over lists, numbered parts, and actions on lines of their own', () => {
    const text = [
      'Actions',
      '',
      'Clerk to circulate the draft strategy by 14 March',
      'Chair and Clerk to meet the landlord before Easter',
      '',
      'What we will do',
      '- Set up a helpline by the end of 2025',
      '',
      'What we have done',
      '- Set up a website',
      '',
      'Recommendation 2',
      'Appoint an independent chair.',
    ].join('\n');
    expect(readDocument(text).proposals.map(({ text: quoted, rule }) => [quoted, rule])).toEqual([
      ['Clerk to circulate the draft strategy by 14 March', 'en-owner-to-act'],
      ['Chair and Clerk to meet the landlord before Easter', 'en-owner-to-act'],
      ['Set up a helpline by the end of 2025', 'en-planned-deed'],
      ['Appoint an independent chair.', 'en-recommended-deed'],
    ]);
  });

  it('says why a sentence that looks like a promise is passed over', () => {
    const { passedOver } = readDocument('We hope that it will open soon. We may close it in 2027.');
    expect(passedOver.map(({ text, rule, why }) => [text, rule, why?.en])).toEqual([
      ['We hope that it will open soon.', 'en-courtesy', 'Thanks, a hope, a welcome or another courtesy.'],
      ['We may close it in 2027.', 'en-power', 'Says what somebody may or can do: nobody is bound.'],
    ]);
  });

  it('of several meetings has the day of each part, and an old day without a year stays in the past', () => {
    const table = (status: string): string =>
      [
        '| Ref | Owner | Due | Description | Status |',
        `| A1 | Clerk | 17/10 | Publish the log | ${status} |`,
      ].join('\n');
    const text = `# Board 17/10/2025\n\n${table('Open')}\n\n# Board 20/02/2026\n\n${table('On hold')}\n\n${table('Done')}`;
    const { proposals, passedOver } = readDocument(text);
    expect(proposals.map(({ bearer, expected }) => [bearer, expected.last, expected.saidOn])).toEqual([
      ['Clerk', '2025-10-17', '2025-10-17'],
      ['Clerk', '2025-10-17', '2026-02-20'],
    ]);
    expect(passedOver.map(({ rule }) => rule)).toEqual(['en-row-done']);
  });
});
