import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { answerProblems } from './form-problems';

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
