import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { both } from '#domain/kernel';
import { answerProblems, refusalProblem } from './form-problems';

/** What the page of a progress note says of one answer that was given as `note`. */
const said = (schema: z.ZodType, note: unknown, language: 'cy' | 'en') => {
  const { error } = z.object({ note: schema }).safeParse({ note });
  if (error === undefined) throw new Error('nothing is wrong');
  return answerProblems('note-progress', [{ kind: 'line', name: 'note' }], error, language);
};

it('a fault without a sentence of the page or of forms is told in the domain’s words', () => {
  expect(said(calendarDateSchema, '2026-02-30', 'en')).toEqual([
    { field: 'note', href: '#note', text: 'not a calendar date (YYYY-MM-DD)' },
  ]);
  expect(said(calendarDateSchema, '2026-02-30', 'cy')[0]?.text).toBe(
    'nid yw’n ddyddiad sy’n bodoli (BBBB-MM-DD)',
  );
  expect(said(z.string().max(2), 'abc', 'en')[0]?.text).toBe('“note” may have at most 2 characters.');
});

it.each([
  // a reading without the decision that it takes
  ['/decision', ['readingId', 'decidedBy'], '#decidedBy'],
  ['/change/decision/on', ['newLastDay', 'decidedOn'], '#decidedOn'],
  ['/change/newLastDay', ['newLastDay', 'reason'], '#newLastDay'],
  ['/change/readingId', ['readingId'], '#readingId'],
  ['/definition/id', ['titleEn', 'owner'], '#titleEn'],
  ['/definition/owner', ['titleEn', 'owner'], '#owner'],
  ['/ladder/before', ['steps', 'reason'], '#steps'],
  ['/link', ['type', 'to'], '#to'],
  ['/file', ['reference', 'sha256'], '#sha256'],
  ['/source', ['trigger', 'answer'], '#trigger'],
  // of the whole form
  ['/proposalId', ['reason'], undefined],
  ['', ['reason'], undefined],
])('a refusal at %s stands at the field that asks for it, of %j', (pointer, names, href) => {
  const fields = names.map((name) => ({ kind: 'line', name }) as const);
  const refusal = { code: 'refused', message: both('No.', 'Na.'), ...(pointer !== '' && { pointer }) };
  expect(refusalProblem(fields, refusal, 'en')).toEqual({
    text: 'No.',
    ...(href !== undefined && { field: href.slice(1), href }),
  });
});
