import { z } from 'zod';
import type { JudgedProposal } from '#application/documents';
import { LEAVE_OPEN } from '#domain/documents';
import { isCalendarDate, obligationIdSchema, postIdSchema } from '#domain/kernel';
import { type Authority, authoritySchema, kindSchema } from '#domain/obligations';
import { optionalChoice, optionalWords, withTheRest } from '../../forms/answers';
import { decisionAnswers, decisionOf, isWholeDecision } from '../../obligation/decision-answers';

/** What may become of a promise in words: a duty that comes round again has a rule, and cases a template. */
export const PROMISED = kindSchema.exclude(['recurring-duty', 'case-template', 'case']).options;

const authority = optionalChoice.pipe(authoritySchema.optional());

export type Each = Readonly<Record<string, string>>;

/** The numbers of the proposals that are ticked. */
export const ticked = (each: Each): readonly number[] =>
  Object.entries(each)
    .flatMap(([key, value]) => {
      const number = /^(\d{1,5})-take$/u.exec(key)?.[1];
      return number === undefined || value !== 'yes' ? [] : [Number(number)];
    })
    .toSorted((a, b) => a - b);

export const answerOf = (each: Each, number: number, name: string): string | undefined => {
  const answer = each[`${number}-${name}`]?.trim();
  return answer === undefined || answer === '' ? undefined : answer;
};

const isNew = (each: Each, number: number): boolean => answerOf(each, number, 'entry') === undefined;

const isChosen = (each: Each, number: number): boolean =>
  isNew(each, number) && (answerOf(each, number, 'reading') ?? LEAVE_OPEN) !== LEAVE_OPEN;

/** One field for each proposal, and what is said of all that are ticked. */
export const judgedAnswers = z
  .object({
    p: z.record(z.string(), z.string().max(20_000)).default({}),
    authority,
    owner: optionalChoice,
    approver: optionalChoice,
    readingReason: optionalWords,
    ...decisionAnswers,
  })
  .refine(isWholeDecision, { path: ['decidedBy'], error: 'all-or-none', ...withTheRest })
  .refine(
    ({ p, authority: common }) =>
      common !== undefined ||
      ticked(p).every((number) => !isNew(p, number) || answerOf(p, number, 'authority') !== undefined),
    { path: ['authority'], error: 'required', ...withTheRest },
  )
  .refine(
    ({ p, readingReason }) => readingReason !== undefined || !ticked(p).some((number) => isChosen(p, number)),
    { path: ['readingReason'], error: 'required', ...withTheRest },
  );
export type JudgedAnswers = z.output<typeof judgedAnswers>;

function dayOf(each: Each, number: number) {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => answerOf(each, number, part) ?? '');
  const on = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isCalendarDate(on) ? on : undefined;
}

const postOf = (id: string | undefined) => (id === undefined ? undefined : postIdSchema.safeParse(id).data);

/** What the answers say of each proposal that is ticked. */
export function judgedIn(answers: JudgedAnswers): readonly JudgedProposal[] {
  const { p, owner, approver, readingReason } = answers;
  return ticked(p).map((number): JudgedProposal => {
    const own = (name: string) => answerOf(p, number, name);
    const entry = obligationIdSchema.safeParse(own('entry')).data;
    if (entry !== undefined) return { number, entry };
    const kind = PROMISED.find((each) => each === own('kind'));
    const reading = own('reading');
    return {
      number,
      taken: {
        title: own('title'),
        sentence: own('sentence'),
        kind,
        responsible: own('responsible'),
        speaker: own('speaker'),
        authority: (authoritySchema.safeParse(own('authority')).data ?? answers.authority) as Authority,
        owner: postOf(own('owner') ?? owner),
        approver: postOf(own('approver') ?? approver),
        readingId: reading,
        readingReason: isChosen(p, number) ? readingReason : undefined,
        ...(isChosen(p, number) ? decisionOf(answers) : {}),
        lastDay: dayOf(p, number),
      },
    };
  });
}
