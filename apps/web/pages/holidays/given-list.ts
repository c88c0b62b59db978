import { z } from 'zod';
import { type GivenList, type ListPreview, givenListSchema } from '#application/holidays';
import { DIVISIONS, type HolidayCalendar, withEnglishKeys } from '#domain/calendars';
import { parseBoundedJson } from '#domain/kernel';
import { day, several, words } from '../../forms/answers';
import type { Body, Field } from '../../forms/field';
import type { FormProblem } from '../../forms/form-problems';

/** How a newer list is given on a page. */
export interface GivenForm {
  /** of its address */
  readonly page: 'new-list' | 'new-day';
  readonly fields: readonly Field<unknown>[];
  readonly schema: z.ZodType;
  readonly given: (answers: unknown) => GivenList;
  /** answers that stand in it when it is opened */
  readonly initial: Readonly<Record<string, string>>;
}

/** GOV.UK’s list has some hundred holidays in each of three divisions. */
const BOUNDS = { depth: 10, values: 50_000 };
/** Its list has 60 KB; with years to come and room to spare. */
const MOST_LETTERS = 500_000;

const jsonIn = (text: string): unknown => {
  try {
    return parseBoundedJson(text, BOUNDS);
  } catch {
    return undefined;
  }
};

const published = givenListSchema.options[0].shape;

const listIn = (
  text: string,
  context: z.RefinementCtx,
  read = (value: unknown): unknown => value,
): unknown => {
  if (text === '') return undefined;
  const list = published.list.safeParse(read(jsonIn(text)));
  if (list.success) return list.data;
  context.addIssue({ code: 'custom', message: 'not-a-list' });
  return z.NEVER;
};

const pasted = z.string().trim().max(MOST_LETTERS, 'too-long').default('');
const publishedAnswers = z.object({
  list: pasted
    .refine((text) => text !== '', { error: 'required', abort: true })
    .transform((text, context) => listIn(text, context)),
  welsh: pasted.transform((text, context) => listIn(text, context, withEnglishKeys)),
  reference: words,
});

/** GOV.UK’s own list, pasted or as its file. */
export const PUBLISHED: GivenForm = {
  page: 'new-list',
  fields: [
    { kind: 'paragraph', name: 'list', rows: 6 },
    { kind: 'paragraph', name: 'welsh', rows: 6 },
    { kind: 'line', name: 'reference', wide: true },
  ],
  initial: { reference: 'www.gov.uk/bank-holidays.json' },
  schema: publishedAnswers,
  given: (answers) => {
    const { list, welsh } = answers as z.output<typeof publishedAnswers>;
    return givenListSchema.parse({ kind: 'published', list, ...(welsh !== undefined && { welsh }) });
  },
};

const ofDay = z.object({
  on: day,
  divisions: several.pipe(z.array(z.enum(DIVISIONS, 'required'))),
  titleEn: words,
  titleCy: words,
  reference: words,
});

/** One day more than the list in use. */
export const DAY: GivenForm = {
  page: 'new-day',
  fields: [
    { kind: 'day', name: 'on' },
    { kind: 'some-of', name: 'divisions', options: () => [] },
    { kind: 'line', name: 'titleEn', wide: true },
    { kind: 'line', name: 'titleCy', wide: true },
    { kind: 'line', name: 'reference', wide: true },
  ],
  initial: {},
  schema: ofDay,
  given: (answers) => {
    const { on, divisions, titleEn, titleCy } = answers as z.output<typeof ofDay>;
    return { kind: 'day', on, divisions, title: { en: titleEn, cy: titleCy } };
  },
};

/** A holiday that differs, by its name in both languages. */
export function named(
  { file }: ListPreview,
  current: HolidayCalendar,
  each: ListPreview['differences'][number],
) {
  const newer = file.divisions[each.division].find(({ date }) => date === each.date);
  const titles = newer && { en: newer.title_en, cy: newer.title_cy };
  return { ...each, titles: titles ?? current.divisions[each.division].get(each.date)?.title };
}

/** What the page of such a form shows. */
export interface AskedList {
  readonly body: Body;
  readonly problems?: readonly FormProblem[];
  readonly status?: number;
  readonly preview?: ListPreview;
}

export const answerIn = (body: Body, name: string): string | undefined => [body[name]].flat()[0];
