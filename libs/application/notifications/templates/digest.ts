import { formatDate } from '#domain/deadlines';
import type { Bilingual, CalendarDate, Language, PartlyTranslated } from '#domain/kernel';
import { factOfStream, isFactStream } from '#domain/obligations';
import type { DigestItem, DigestSection, FactsOf } from '#domain/mail';
import {
  type Block,
  type LetterContext,
  type Template,
  approvalPath,
  inPath,
  obligationPath,
  paragraphs,
} from './letter';
import { SECTIONS, type Section } from './digest-sections';
import { oneLine } from './mail-text';
import { timeLeftNote } from './time-words';
import { unreachedPosts } from './unreached-posts';

/** A mail server takes no mail of any size: what a section holds beyond these is counted. */
const MOST_LISTED = 200;
const LONGEST_TITLE = 200;

const beyond = (more: number, language: Language): string | false =>
  more > 0 &&
  (language === 'en'
    ? `Not shown here, but on the register: ${more}.`
    : `Heb eu dangos yma, ond ar y gofrestr: ${more}.`);

/** A title of any length is one line of a list. */
const shortTitles = ({ cy, en }: PartlyTranslated): PartlyTranslated => ({
  cy: cy === undefined ? undefined : oneLine(cy, LONGEST_TITLE),
  en: en === undefined ? undefined : oneLine(en, LONGEST_TITLE),
});

const NOT_CONFIRMED: Bilingual = { en: 'not yet confirmed', cy: 'heb ei gadarnhau eto' };

const EXPECTED: Bilingual = { en: 'expected', cy: 'disgwyliedig' };

function note(
  { on, candidate, projected, about }: DigestItem,
  today: CalendarDate,
  language: Language,
): string | null {
  if (on === null) return about?.[language] ?? null;
  const left = timeLeftNote(today, on)[language];
  const marks = [...(candidate ? [NOT_CONFIRMED] : []), ...(projected === true ? [EXPECTED] : [])];
  return [
    ...(about === undefined ? [] : [`${about[language]},`]),
    formatDate(on, language),
    ...marks.map((mark) => `(${mark[language]})`),
    `– ${left}`,
  ].join(' ');
}

const asked = ({ ask, otherwise }: Section, { may }: LetterContext): Bilingual =>
  otherwise === undefined || may(otherwise.command) ? ask : otherwise.say;

/** The page where a decision is made, of an entry, or of a fact. */
function pathOf({ section, obligationId, page }: DigestItem): string {
  if (section === 'decision-awaited' && page !== undefined) return approvalPath(obligationId, page);
  const own = isFactStream(obligationId)
    ? `/facts/${inPath(factOfStream(obligationId))}`
    : obligationPath(obligationId);
  return page === undefined ? own : `${own}/${page}`;
}

const sections = (
  items: readonly DigestItem[],
  context: LetterContext,
  language: Language,
): readonly Block[] =>
  (Object.keys(SECTIONS) as DigestSection[]).flatMap((section): readonly Block[] => {
    const listed = items.filter((item) => item.section === section);
    if (listed.length === 0) return [];
    return [
      { kind: 'heading', text: SECTIONS[section].heading[language] },
      { kind: 'paragraph', text: asked(SECTIONS[section], context)[language] },
      {
        kind: 'list',
        items: listed.slice(0, MOST_LISTED).map((item) => ({
          title: shortTitles(item.title),
          note: note(item, context.today, language),
          path: pathOf(item),
        })),
      },
      ...paragraphs(beyond(listed.length - MOST_LISTED, language)),
    ];
  });

const NO_ANSWER: Bilingual = {
  en: 'Dates that had passed before they were put on the register, with no answer about what was done',
  cy: 'Dyddiadau a oedd wedi mynd heibio cyn eu rhoi ar y gofrestr, heb ateb ynghylch yr hyn a wnaed',
};

/** Nothing that is late, or not, hides what nobody has answered about the past. */
const past = (unanswered: number, language: Language): string | false =>
  unanswered > 0 && `${NO_ANSWER[language]}: ${unanswered}.`;

const body = (facts: FactsOf<'digest'>, context: LetterContext, language: Language): readonly Block[] => [
  ...paragraphs(past(facts.unanswered, language)),
  ...sections(facts.items, context, language),
  ...unreachedPosts(facts, context, language),
];

/** One post's digest of the day, sent only with new items. */
export const digest: Template<'digest'> = {
  en: (facts, context) => ({
    headline: `Your list for ${formatDate(facts.day, 'en')}: entries on the register`,
    blocks: [
      ...paragraphs('This is the list of what the register asks of your post, and of what is coming.'),
      ...body(facts, context, 'en'),
    ],
  }),
  cy: (facts, context) => ({
    headline: `Eich rhestr ar gyfer ${formatDate(facts.day, 'cy')}: cofnodion ar y gofrestr`,
    blocks: [
      ...paragraphs(
        'Dyma’r rhestr o’r hyn y mae’r gofrestr yn ei ofyn gan eich swydd, ac o’r hyn sydd i ddod.',
      ),
      ...body(facts, context, 'cy'),
    ],
  }),
};
