import { formatDate } from '#domain/deadlines';
import type { CalendarDate, Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { type Block, type Template, linkTo, paragraphs } from './letter';

const WORDS = {
  en: {
    headline: 'A new case is yours',
    said: 'A new case has arisen, and your post owns it.',
    number: 'Number',
    arose: 'Arose on',
    last: 'Last lawful day',
    none: 'not known yet',
  },
  cy: {
    headline: 'Mae achos newydd yn eiddo i chi',
    said: 'Mae achos newydd wedi codi, a’ch swydd chi yw ei berchennog.',
    number: 'Rhif',
    arose: 'Cododd ar',
    last: 'Y diwrnod cyfreithlon olaf',
    none: 'heb fod yn hysbys eto',
  },
};

function blocks(facts: FactsOf<'case-opened'>, language: Language): readonly Block[] {
  const words = WORDS[language];
  const said = (day: CalendarDate | null): string => (day === null ? words.none : formatDate(day, language));
  return [
    { kind: 'title', title: facts.title },
    ...paragraphs(words.said),
    {
      kind: 'facts',
      rows: [
        [words.number, facts.number],
        [words.arose, said(facts.arose)],
        [words.last, said(facts.lastLawfulDay)],
      ],
    },
    linkTo(facts.obligationId, language),
  ];
}

/** A case has arisen: to its owner. */
export const caseOpened: Template<'case-opened'> = {
  en: (facts) => ({ headline: WORDS.en.headline, blocks: blocks(facts, 'en') }),
  cy: (facts) => ({ headline: WORDS.cy.headline, blocks: blocks(facts, 'cy') }),
};
