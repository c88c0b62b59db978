import { type Bilingual, type CommandId, idOfWords, postId } from '#domain/kernel';
import type { Obligation, PlannedMilestone } from '#domain/obligations';

/** What the form asks of one milestone; what is left empty stays as it is. */
export interface MilestoneAnswers {
  /** its id, or `new` */
  readonly milestone: string;
  readonly what: 'change' | 'remove';
  readonly titleEn: string | undefined;
  readonly titleCy: string | undefined;
  readonly kind?: PlannedMilestone['kind'] | undefined;
  readonly count: number | undefined;
  readonly unit?: PlannedMilestone['rule']['unit'] | undefined;
  readonly nation?: PlannedMilestone['rule']['nation'];
  readonly direction?: PlannedMilestone['rule']['direction'] | undefined;
  /** the id of another one, or `due` */
  readonly from: string | undefined;
  readonly owner: string | undefined;
}

export const NEW = 'new';
export const DUE = 'due';

/** Words of a title as an id, with a part of the command's, so that the same answers make the same. */
const idOf = (title: string, commandId: CommandId): string =>
  [idOfWords(title, { length: 70 }), commandId.slice(0, 6)].filter((part) => part !== '').join('-');

/** A milestone of which nothing is known yet: on the due date itself. */
const fresh = (answers: MilestoneAnswers, commandId: CommandId): PlannedMilestone => {
  const [en, cy] = [answers.titleEn ?? answers.titleCy ?? '', answers.titleCy ?? answers.titleEn ?? ''];
  return {
    id: idOf(en, commandId),
    title: { en, cy },
    kind: 'other',
    rule: { count: 0, unit: 'day', direction: 'before' },
  };
};

function ruleOf(
  before: PlannedMilestone['rule'],
  { count, unit, nation, direction, from }: MilestoneAnswers,
): PlannedMilestone['rule'] {
  const counted = unit ?? before.unit;
  const within = counted === 'working-day' ? (nation ?? before.nation) : undefined;
  const milestone = from === undefined ? before.milestone : from === DUE ? undefined : from;
  return {
    count: count ?? before.count,
    unit: counted,
    direction: direction ?? before.direction,
    ...(within && { nation: within }),
    ...(milestone && { milestone }),
  };
}

const titleOf = (before: Bilingual, { titleEn, titleCy }: MilestoneAnswers): Bilingual => ({
  en: titleEn ?? before.en,
  cy: titleCy ?? before.cy,
});

function changed(before: PlannedMilestone, answers: MilestoneAnswers): PlannedMilestone {
  return {
    ...before,
    title: titleOf(before.title, answers),
    kind: answers.kind ?? before.kind,
    rule: ruleOf(before.rule, answers),
    ...(answers.owner && { owner: postId(answers.owner) }),
  };
}

/** The plan with one milestone changed, added at its end, or taken out. */
export function changedList(
  { milestones }: Pick<Obligation, 'milestones'>,
  answers: MilestoneAnswers,
  commandId: CommandId,
): PlannedMilestone[] {
  if (answers.milestone === NEW) return [...milestones, changed(fresh(answers, commandId), answers)];
  return milestones.flatMap((each) => {
    if (each.id !== answers.milestone) return [each];
    return answers.what === 'remove' ? [] : [changed(each, answers)];
  });
}
