import { type Bilingual, both } from '#domain/kernel';
import { type Audience, type Hearer, type Ladder, keyOf } from '#domain/obligations';
import { stepInWords } from './sentence';

/** Who a reminder is for. */
export const audienceWords: Readonly<Record<Audience, Bilingual>> = {
  owner: both('the owner', 'y perchennog'),
  approver: both('the approver', 'y cymeradwywr'),
  'owner-and-approver': both('the owner and the approver', 'y perchennog a’r cymeradwywr'),
  deputy: both('the deputy', 'y dirprwy'),
  'owner-and-deputy': both('the owner and the deputy', 'y perchennog a’r dirprwy'),
  'approver-and-deputy': both('the approver and the deputy', 'y cymeradwywr a’r dirprwy'),
  'owner-approver-and-deputy': both(
    'the owner, the approver and the deputy',
    'y perchennog, y cymeradwywr a’r dirprwy',
  ),
};

const HEARERS: Readonly<Record<Hearer, Bilingual>> = {
  owner: both('owner', 'perchennog'),
  approver: both('approver', 'cymeradwywr'),
  deputy: both('deputy', 'dirprwy'),
};

/** Who hears of a step, as a list. */
export const hearersInWords = (to: readonly Hearer[]): Bilingual =>
  both(to.map((each) => HEARERS[each].en).join(', '), to.map((each) => HEARERS[each].cy).join(', '));

const said = (what: Bilingual, to: readonly Hearer[]): Bilingual => {
  const { en, cy } = hearersInWords(to);
  return both(`${what.en} (${en})`, `${what.cy} (${cy})`);
};

/** Each step of a ladder with who hears of it, in the order of time. */
export function ladderInWords({ before, on, after, weekly }: Ladder): readonly Bilingual[] {
  return [
    ...before.map((step) => said(stepInWords(keyOf('P', step)), step.to)),
    ...(on === undefined ? [] : [said(stepInWords('P0D'), on.to)]),
    ...after.map((step) => said(stepInWords(keyOf('A', step)), step.to)),
    ...(weekly === undefined ? [] : [said(both('every week after', 'bob wythnos ar ôl'), weekly.to)]),
    ...(weekly?.escalations ?? []).map(({ fromWeek, to }) =>
      said(
        both(`every week after, from week ${fromWeek} on`, `bob wythnos ar ôl, o wythnos ${fromWeek} ymlaen`),
        to,
      ),
    ),
  ];
}

/** The whole ladder as one sentence’s middle. */
export function ladderSentence(ladder: Ladder): Bilingual {
  const steps = ladderInWords(ladder);
  return both(steps.map(({ en }) => en).join('; '), steps.map(({ cy }) => cy).join('; '));
}
