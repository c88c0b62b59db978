import { z } from 'zod';
import {
  type RecurringTerms,
  conventionChoice,
  operatorChoice,
  recurringTermsSchema,
  unitChoice,
  yearKindSchema,
} from '#application/statute';
import { type CalendarDate, idOfWords } from '#domain/kernel';
import { choice, optionalChoice, optionalDay, optionalWords } from '../../forms/answers';
import { inBoth } from '../../obligation/provision';

export const COUNTED_FROM = ['day', 'fact', 'last-act', 'period', 'commencement'] as const;
export type CountedFrom = (typeof COUNTED_FROM)[number];

/** The choice of a fact that the list does not have. */
export const ANOTHER_FACT = 'another-fact';

const count = optionalWords.refine(
  (text) => text === undefined || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 100),
  'not-a-count',
);
const among = <const Values extends readonly string[]>(values: Values) =>
  optionalChoice.pipe(z.enum(values).optional());

/** When it falls due, as the page asks; which of it is asked depends on what it counts from. */
export const termsAnswers = {
  from: choice(COUNTED_FROM),
  count,
  unit: among(unitChoice.options),
  first: optionalDay,
  operator: among(operatorChoice.options),
  fact: optionalChoice,
  factEn: optionalWords,
  factCy: optionalWords,
  comes: among(['each-time', 'once']),
  convention: among(conventionChoice.options),
  lastAct: optionalDay,
  firstDue: optionalDay,
  years: among(yearKindSchema.options),
  firstYear: optionalDay,
  inForce: optionalDay,
};
export const termsSchema = z.object(termsAnswers);
export type TermsAnswers = z.output<typeof termsSchema>;

type Asked = keyof TermsAnswers;

const ASKED: Readonly<Record<CountedFrom, readonly Asked[]>> = {
  day: ['count', 'unit', 'operator', 'first'],
  fact: ['fact', 'factEn', 'factCy', 'comes', 'count', 'unit', 'convention'],
  'last-act': ['count', 'unit', 'convention', 'lastAct', 'firstDue'],
  period: ['years', 'firstYear', 'count', 'unit'],
  commencement: ['inForce', 'count', 'unit', 'convention'],
};

export const asks = (from: CountedFrom, name: Asked): boolean => ASKED[from].includes(name);

/** What may be left empty. */
const OPTIONAL: Readonly<Record<CountedFrom, readonly Asked[]>> = {
  day: [],
  fact: ['factEn', 'factCy'],
  'last-act': ['lastAct', 'firstDue'],
  period: ['count', 'unit'],
  commencement: [],
};

const DAYS: readonly Asked[] = ['first', 'lastAct', 'firstDue', 'firstYear', 'inForce'];
/** Duties that recur are counted from no earlier day. */
const FIRST_DAY = '1900-01-01';

/** What is missing in the answers about when, each with the code of its sentence. */
export function termsFaults(answers: TermsAnswers): readonly (readonly [field: Asked, code: string])[] {
  const { from } = answers;
  // asked, too, while what it is counted from is no answer yet
  if (!(from in ASKED)) return [];
  const missing = ASKED[from]
    .filter((name) => answers[name] === undefined && !OPTIONAL[from].includes(name))
    .map((name) => [name, 'required'] as const);
  const needsName = from === 'fact' && answers.fact === ANOTHER_FACT && answers.factEn === undefined;
  const needsDay = from === 'last-act' && answers.lastAct === undefined && answers.firstDue === undefined;
  const halfLength = from === 'period' && (answers.count === undefined) !== (answers.unit === undefined);
  const beyond = ASKED[from].flatMap((name) => {
    const on = answers[name];
    return DAYS.includes(name) && on !== undefined && on < FIRST_DAY
      ? [[name, 'beyond-recurring'] as const]
      : [];
  });
  return [
    ...missing,
    ...beyond,
    ...(needsName ? [['factEn', 'required'] as const] : []),
    ...(needsDay ? [['lastAct', 'one-of-two'] as const] : []),
    ...(halfLength ? [[answers.count === undefined ? 'count' : 'unit', 'required'] as const] : []),
  ];
}

/** A fact's name from what people call it. */
const nameOf = (title: string): string => idOfWords(title, { length: 60 });

export interface KnownFact {
  readonly fact: string;
  readonly kind: string;
  readonly title: { readonly en: string; readonly cy: string };
}

function factIn({ fact, factEn, factCy }: TermsAnswers, facts: readonly KnownFact[]) {
  const listed = facts.find((each) => each.fact === fact);
  if (listed !== undefined) return { fact: listed.fact, title: listed.title };
  return factEn === undefined ? {} : { fact: nameOf(factEn), title: inBoth(factEn, factCy) };
}

/** The terms that the answers state; null while some are missing. */
export function termsIn(answers: TermsAnswers, facts: readonly KnownFact[]): RecurringTerms | null {
  const { from, unit, ...said } = answers;
  const length =
    said.count === undefined || unit === undefined ? undefined : { count: Number(said.count), unit };
  const day = (on: CalendarDate | undefined, name: string) => (on === undefined ? {} : { [name]: on });
  const terms = {
    day: { first: said.first, every: length, operator: said.operator },
    fact: { ...factIn(answers, facts), comes: said.comes, every: length, convention: said.convention },
    'last-act': {
      ...day(said.lastAct, 'lastAct'),
      ...day(said.firstDue, 'first'),
      every: length,
      convention: said.convention,
    },
    period: { years: said.years, firstYear: said.firstYear, ...(length && { within: length }) },
    commencement: { inForce: said.inForce, every: length, convention: said.convention },
  }[from];
  if (termsFaults(answers).length > 0) return null;
  return recurringTermsSchema.safeParse({ from, ...terms }).data ?? null;
}
