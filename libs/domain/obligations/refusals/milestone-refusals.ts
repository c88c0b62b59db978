import { type Bilingual, both } from '#domain/kernel';
import type { OccurrenceInSentence } from '../model/occurrence-in-sentence';

/** Refusals about the milestones of an occurrence. */
export const milestoneRefusals = {
  'milestones-unfit': ({ why }: { why: Bilingual }) =>
    both(
      `The milestones cannot be kept so: ${why.en}.`,
      `Ni ellir cadw’r cerrig milltir fel hyn: ${why.cy}.`,
    ),
  'milestones-in-circle': ({ why }: { why: Bilingual }) =>
    both(
      `The milestones cannot be kept so: ${why.en}.`,
      `Ni ellir cadw’r cerrig milltir fel hyn: ${why.cy}.`,
    ),
  'no-such-milestone': ({ occurrence }: { occurrence: OccurrenceInSentence }) =>
    both(
      `${occurrence.head} has no such milestone. Name one that the page of the entry lists, or set the milestones first.`,
      `Nid oes carreg filltir o’r fath gan ${occurrence.soft}. Enwch un a restrir ar dudalen y cofnod, neu gosodwch y cerrig milltir yn gyntaf.`,
    ),
  'milestone-already-reached': () =>
    both(
      'This milestone is recorded as reached already. If that was a mistake, propose to set that record aside first.',
      'Mae’r garreg filltir hon wedi’i chofnodi fel un a gyrhaeddwyd eisoes. Os camgymeriad oedd hynny, cynigiwch yn gyntaf roi’r cofnod hwnnw o’r neilltu.',
    ),
};
