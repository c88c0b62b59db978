import { formatDate } from '#domain/deadlines';
import type { CalendarDate, Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { type Block, type Template, linkTo, paragraphs } from './letter';
import { triggerName } from './trigger-reached';

const WORDS = {
  en: {
    headline: 'A date has changed',
    set: 'What this entry counts from has been recorded, and its date has been worked out.',
    moved: 'What this entry counts from has changed, and its date has been worked out again.',
    gone: 'What this entry counted from no longer applies, so it has no date until that is recorded again.',
    amended: 'The rule of this entry was amended, and its date has been worked out again.',
    rule: 'Its rule',
    why: 'What it counts from',
    act: 'What was done the time before',
    entry: (id: string) => `The entry ${id}`,
    from: 'Last day before',
    to: 'Last day now',
    none: 'No date',
    expected: 'expected',
  },
  cy: {
    headline: 'Mae dyddiad wedi newid',
    set: 'Cofnodwyd yr hyn y mae’r cofnod hwn yn cyfrif ohono, a chyfrifwyd ei ddyddiad.',
    moved: 'Mae’r hyn y mae’r cofnod hwn yn cyfrif ohono wedi newid, a chyfrifwyd ei ddyddiad eto.',
    gone: 'Nid yw’r hyn yr oedd y cofnod hwn yn cyfrif ohono yn gymwys mwyach, felly nid oes ganddo ddyddiad nes y cofnodir hynny eto.',
    amended: 'Diwygiwyd rheol y cofnod hwn, a chyfrifwyd ei ddyddiad eto.',
    rule: 'Ei reol',
    why: 'Yr hyn y mae’n cyfrif ohono',
    act: 'Yr hyn a wnaed y tro blaenorol',
    entry: (id: string) => `Y cofnod ${id}`,
    from: 'Y diwrnod olaf o’r blaen',
    to: 'Y diwrnod olaf bellach',
    none: 'Dim dyddiad',
    expected: 'disgwyliedig',
  },
};

const OBLIGATION = 'obligation/';

function sourceName({ source, sourceTitle, rule }: FactsOf<'date-changed'>, language: Language): string {
  const words = WORDS[language];
  if (rule === true)
    return sourceTitle === undefined ? words.rule : `${words.rule}: ${sourceTitle[language]}`;
  if (source === null) return words.act;
  if (sourceTitle !== undefined) return sourceTitle[language];
  return source.startsWith(OBLIGATION)
    ? words.entry(source.slice(OBLIGATION.length))
    : triggerName(source, language);
}

function sentence({ from, to, rule }: FactsOf<'date-changed'>, words: (typeof WORDS)[Language]): string {
  if (rule === true) return words.amended;
  if (to === null) return words.gone;
  return from === null ? words.set : words.moved;
}

function blocks(facts: FactsOf<'date-changed'>, language: Language): readonly Block[] {
  const words = WORDS[language];
  const { from, to } = facts;
  const said = (day: CalendarDate | null): string => (day === null ? words.none : formatDate(day, language));
  return [
    { kind: 'title', title: facts.title },
    ...paragraphs(sentence(facts, words)),
    {
      kind: 'facts',
      rows: [
        [words.why, sourceName(facts, language)],
        [words.from, said(from)],
        [words.to, facts.projected === true ? `${said(to)} (${words.expected})` : said(to)],
      ],
    },
    linkTo(facts.obligationId, language),
  ];
}

/** A fact set, moved or took away a date: to the owner, and to the approver of a date that an Act sets. */
export const dateChanged: Template<'date-changed'> = {
  en: (facts) => ({ headline: WORDS.en.headline, blocks: blocks(facts, 'en') }),
  cy: (facts) => ({ headline: WORDS.cy.headline, blocks: blocks(facts, 'cy') }),
};
