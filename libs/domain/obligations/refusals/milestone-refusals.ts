import { type Bilingual, both } from '#domain/kernel';

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
  'no-such-milestone': (p: { milestone: string; occurrence: number }) =>
    both(
      `Occurrence ${p.occurrence} of this entry has no milestone called ${p.milestone}. Name one that its page lists, or set the milestones first.`,
      `Nid oes carreg filltir o’r enw ${p.milestone} gan dro ${p.occurrence} o’r cofnod hwn. Enwch un a restrir ar ei dudalen, neu gosodwch y cerrig milltir yn gyntaf.`,
    ),
  'milestone-already-reached': () =>
    both(
      'This milestone is recorded as reached already. If that was a mistake, propose to set that record aside first.',
      'Mae’r garreg filltir hon wedi’i chofnodi fel un a gyrhaeddwyd eisoes. Os camgymeriad oedd hynny, cynigiwch yn gyntaf roi’r cofnod hwnnw o’r neilltu.',
    ),
};
