import {
  type Bilingual,
  type Refusal,
  type Result,
  both,
  commandId,
  faultsOf,
  ok,
  refuse,
} from '#domain/kernel';
import {
  LONGEST_TITLE,
  type ObligationDefinition,
  type Supply,
  definitionSchema,
  neverRecurs,
  refusal,
} from '#domain/obligations';
import type { z } from 'zod';
import { day, optionalChoice, optionalDay, optionalWords, optionalWordsUpTo, words } from '../forms/answers';
import type { Field } from '../forms/field';
import { entryId } from './entry-id';

/** What is asked about a provision that makes a duty, and about the duty itself, besides when it falls due. */
export const provisionAnswers = {
  titleEn: optionalWordsUpTo(LONGEST_TITLE),
  titleCy: optionalWordsUpTo(LONGEST_TITLE),
  actEn: words,
  actCy: optionalWords,
  provisionEn: words,
  provisionCy: optionalWords,
  asAt: day,
  url: optionalWords,
  wordsEn: words,
  wordsCy: optionalWords,
  heldFrom: optionalDay,
  responsible: words,
  owner: optionalChoice,
  approver: optionalChoice,
  id: optionalWords,
};

export type ProvisionAnswers = {
  readonly [Name in keyof typeof provisionAnswers]: z.output<(typeof provisionAnswers)[Name]>;
};

export const titleFields: readonly Field<unknown>[] = [
  { kind: 'line', name: 'titleEn', pair: true, wide: true, section: 'name', most: LONGEST_TITLE },
  { kind: 'line', name: 'titleCy', wide: true, most: LONGEST_TITLE },
];

export const provisionFields: readonly Field<unknown>[] = [
  { kind: 'line', name: 'actEn', pair: true, wide: true, section: 'provision' },
  { kind: 'line', name: 'actCy', wide: true },
  { kind: 'line', name: 'provisionEn', pair: true, wide: true },
  { kind: 'line', name: 'provisionCy', wide: true },
  { kind: 'line', name: 'url', wide: true },
  { kind: 'day', name: 'asAt' },
  { kind: 'paragraph', name: 'wordsEn', pair: true, rows: 3 },
  { kind: 'paragraph', name: 'wordsCy', rows: 3 },
];

export const idField: Field<unknown> = { kind: 'line', name: 'id', wide: true, behind: true };

/** Where a field of the definition is asked for on the page. */
const FIELDS: Readonly<Record<string, string>> = {
  '/id': '/id',
  '/source/url': '/url',
  '/facts': '/facts',
  '/heldFrom': '/heldFrom',
};

export const inBoth = (en: string, cy: string | undefined): Bilingual => both(en, cy ?? en);

/** When the duty of a provision falls due, and what kind of entry that makes it. */
interface DutyDates extends Pick<ObligationDefinition, 'kind' | 'authority' | 'readings' | 'undated'> {
  readonly facts: Readonly<Record<string, Supply>>;
}

/** A duty of a provision as the register keeps it, or what does not fit and where. */
export function definitionOfProvision(
  answers: ProvisionAnswers,
  { kind, authority, readings, undated, facts }: DutyDates,
  id = commandId('not-sent-yet'),
): Result<ObligationDefinition, Refusal> {
  if (kind === 'recurring-duty' && readings.length > 0 && neverRecurs(readings))
    return refuse(refusal('never-recurs', undefined, '/kind'));
  const { titleEn, titleCy, url, owner, approver, heldFrom, responsible } = answers;
  const said = inBoth(answers.wordsEn, answers.wordsCy);
  const parsed = definitionSchema.safeParse({
    id: answers.id ?? entryId(titleEn ?? titleCy ?? '', id),
    kind,
    title: { ...(titleEn && { en: titleEn }), ...(titleCy && { cy: titleCy }) },
    source: {
      kind: 'legislation',
      title: inBoth(answers.actEn, answers.actCy),
      provision: inBoth(answers.provisionEn, answers.provisionCy),
      asAt: answers.asAt,
      ...(url && { url }),
      words: said,
    },
    responsible,
    authority,
    interpretation: said,
    readings,
    ...(undated && { undated }),
    ...(heldFrom && { heldFrom }),
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(owner && { owner }),
    ...(approver && { approver }),
  });
  if (parsed.success) return ok(parsed.data);
  const [fault] = faultsOf(parsed.error);
  const pointer = FIELDS[fault?.pointer ?? ''];
  return refuse({
    code: 'not-as-documented',
    message: fault?.message ?? both('', ''),
    ...(pointer !== undefined && { pointer }),
  });
}
