import type { Language } from '#domain/kernel';
import { type Milestone, type Occurrence, milestoneKindWords, milestoneRuleWords } from '#domain/obligations';

/** The milestones that an occurrence has, or had reached, with their rules in words. */
export function milestonesInWords({ milestones }: Pick<Occurrence, 'milestones'>, language: Language) {
  const titleOf = (id: string): Milestone['title'] =>
    milestones.find((each) => each.id === id)?.title ?? { en: id, cy: id };
  return milestones
    .filter(({ dropped, reached }) => !dropped || reached !== null)
    .map((milestone) => ({
      ...milestone,
      text: milestone.title[language],
      what: milestoneKindWords[milestone.kind][language],
      when: milestoneRuleWords(milestone.rule, titleOf)[language],
    }));
}
