import type { FollowedDay } from '#domain/calendar-feeds';
import { formatDate } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import { kindWords, occurrenceName } from '#domain/obligations';
import type { FeedEntry } from './feed-entries';

interface Words {
  readonly what: Readonly<Record<FollowedDay['what'], string>>;
  readonly outcome: Readonly<Record<Exclude<FollowedDay['outcome'], 'open'>, string>>;
  readonly cancelled: string;
  readonly candidate: string;
  readonly projected: string;
  readonly provisional: string;
  readonly falls: Readonly<Record<FollowedDay['what'], string>>;
  readonly isCandidate: string;
  readonly isProjected: string;
  readonly isProvisional: string;
  readonly isGone: string;
  readonly source: string;
  readonly owner: string;
  readonly nobody: string;
  readonly entry: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    what: { due: 'Due', milestone: 'Milestone', 'look-again': 'Remind me again' },
    outcome: { done: 'Done', explained: 'Explained', 'not-done': 'Not done' },
    cancelled: 'Cancelled',
    candidate: 'Possible date',
    projected: 'Expected date',
    provisional: 'Provisional date',
    falls: {
      due: 'Due date (last lawful day)',
      milestone: 'Planned date of the milestone',
      'look-again': 'Day to look at this entry again',
    },
    isCandidate: 'This date is possible: nobody has confirmed the reading behind it.',
    isProjected: 'This date counts from an expected event, and moves with it.',
    isProvisional: 'This date is provisional: the bank holidays of its year are not published yet.',
    isGone: 'This date does not stand any more.',
    source: 'Source',
    owner: 'Owner',
    nobody: 'no owner yet',
    entry: 'Entry',
  },
  cy: {
    what: { due: 'Dyddiad cau', milestone: 'Carreg filltir', 'look-again': 'Atgoffa eto' },
    outcome: { done: 'Wedi’i wneud', explained: 'Wedi’i esbonio', 'not-done': 'Heb ei wneud' },
    cancelled: 'Wedi’i ganslo',
    candidate: 'Dyddiad posibl',
    projected: 'Dyddiad disgwyliedig',
    provisional: 'Dyddiad dros dro',
    falls: {
      due: 'Dyddiad cau (y diwrnod cyfreithlon olaf)',
      milestone: 'Dyddiad arfaethedig y garreg filltir',
      'look-again': 'Diwrnod i edrych eto ar y cofnod hwn',
    },
    isCandidate: 'Dyddiad posibl yw hwn: nid oes neb wedi cadarnhau’r dehongliad sydd y tu ôl iddo.',
    isProjected: 'Mae’r dyddiad hwn yn cyfrif o ddigwyddiad disgwyliedig, ac yn symud gydag ef.',
    isProvisional: 'Dyddiad dros dro yw hwn: nid yw gwyliau banc y flwyddyn honno wedi’u cyhoeddi eto.',
    isGone: 'Nid yw’r dyddiad hwn yn gymwys mwyach.',
    source: 'Ffynhonnell',
    owner: 'Perchennog',
    nobody: 'dim perchennog eto',
    entry: 'Cofnod',
  },
};

/** Whether nobody may rely on a date yet. */
export const isTentative = ({ candidate, projected, provisional }: FollowedDay): boolean =>
  candidate || projected || provisional;

/** Of several marks the one that says most. */
function markOf({ candidate, projected, provisional }: FollowedDay, words: Words): string | null {
  if (candidate) return words.candidate;
  if (projected) return words.projected;
  return provisional ? words.provisional : null;
}

const inLanguage = ({ en, cy }: FeedEntry['title'], language: Language): string =>
  (language === 'cy' ? (cy ?? en) : (en ?? cy)) ?? '';

function nameOf({ kind, title }: FeedEntry, { occurrence }: FollowedDay, language: Language): string {
  const name = inLanguage(title, language);
  return kind === 'recurring-duty' && occurrence !== null
    ? `${name} (${occurrenceName({ kind, title }, occurrence)[language]})`
    : name;
}

/** The line that a calendar shows: what is uncertain or over stands first, where a narrow cell still has it. */
export function summaryOf(entry: FeedEntry, day: FollowedDay, language: Language): string {
  const words = WORDS[language];
  const milestone = day.title === null ? '' : `: ${day.title[language]}`;
  const said = `${words.what[day.what]}${milestone}: ${nameOf(entry, day, language)}`;
  if (day.gone) return `${words.cancelled}: ${said}`;
  if (day.outcome !== 'open') return `${words.outcome[day.outcome]}: ${said}`;
  const mark = markOf(day, words);
  return mark === null ? said : `${mark} – ${said}`;
}

/** @param ownerName of the post that owns the entry */
export function descriptionOf(
  entry: FeedEntry,
  day: FollowedDay,
  { language, ownerName, address }: { language: Language; ownerName: string | null; address: string | null },
): string {
  const words = WORDS[language];
  const { sourceTitle, place } = entry;
  const citation = [inLanguage(sourceTitle, language), place[language]].filter((part) => part !== '');
  return [
    `${words.falls[day.what]}: ${formatDate(day.on, language)}`,
    ...(day.gone ? [words.isGone] : []),
    ...(day.candidate ? [words.isCandidate] : []),
    ...(day.projected ? [words.isProjected] : []),
    ...(day.provisional ? [words.isProvisional] : []),
    nameOf(entry, day, language),
    `${words.source}: ${citation.join(', ')}`,
    `${words.owner}: ${ownerName ?? words.nobody}`,
    ...(address === null ? [] : [`${words.entry}: ${address}`]),
  ].join('\n');
}

export const categoriesOf = ({ kind }: FeedEntry, { what }: FollowedDay, language: Language) => [
  { name: WORDS[language].what[what] },
  { name: kindWords[kind][language] },
];
