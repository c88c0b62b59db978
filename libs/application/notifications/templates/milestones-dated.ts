import { formatDate } from '#domain/deadlines';
import type { Bilingual, CalendarDate, Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { type Block, type Template, linkTo, paragraphs } from './letter';

type Facts = FactsOf<'milestones-dated'>;

const NO_DATE: Bilingual = { en: 'no date', cy: 'dim dyddiad' };

const day = (on: CalendarDate | null, language: Language): string =>
  on === null ? NO_DATE[language] : formatDate(on, language);

const dated = ({ from, to }: Facts['milestones'][number], language: Language): string => {
  const now = day(to, language);
  if (from === null) return now;
  return language === 'en' ? `${now} (was ${day(from, 'en')})` : `${now} (cyn hyn: ${day(from, 'cy')})`;
};

const WORDS = {
  en: {
    moved: 'Milestones that moved',
    set: 'Milestones for you',
    says: 'These milestones of the entry are yours. Their dates are worked out from the due date, and move with it.',
    due: 'The due date of the entry',
  },
  cy: {
    moved: 'Cerrig milltir a symudodd',
    set: 'Cerrig milltir i chi',
    says: 'Chi sy’n gyfrifol am y cerrig milltir hyn o’r cofnod. Cyfrifir eu dyddiadau o’r dyddiad cau, ac maent yn symud gydag ef.',
    due: 'Dyddiad cau’r cofnod',
  },
};

const hasMoved = ({ milestones }: Facts): boolean => milestones.some(({ from }) => from !== null);

const blocks = (facts: Facts, language: Language): readonly Block[] => [
  { kind: 'title', title: facts.title },
  ...paragraphs(WORDS[language].says),
  {
    kind: 'facts',
    rows: [
      ...facts.milestones.map((each) => [each.title[language], dated(each, language)] as const),
      [WORDS[language].due, day(facts.dueOn, language)] as const,
    ],
  },
  linkTo(facts.obligationId, language),
];

/** To whoever owns milestones that got a date, or moved with the due date. */
export const milestonesDated: Template<'milestones-dated'> = {
  en: (facts) => ({
    headline: hasMoved(facts) ? WORDS.en.moved : WORDS.en.set,
    blocks: blocks(facts, 'en'),
  }),
  cy: (facts) => ({
    headline: hasMoved(facts) ? WORDS.cy.moved : WORDS.cy.set,
    blocks: blocks(facts, 'cy'),
  }),
};
