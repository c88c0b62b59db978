import { type Directory, namesIn, postTitle } from '#application/directory';
import { type ObligationInFull, type Viewer, obligationInFull } from '#application/queries';
import { formatDate } from '#domain/deadlines';
import {
  type Bilingual,
  type Instant,
  type Language,
  type Refusal,
  type Result,
  both,
  dateInWales,
  inBoth,
  languageOf,
  ok,
  refuse,
} from '#domain/kernel';
import { bodyIn, kindWords, occurrenceHeading, sourceWords, standingWords } from '#domain/obligations';
import type { SealedLedger } from '#record/sealed-ledger';
import { proposalsIn } from './proposed';

/** A part of a submission, as its page shows it. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly lang?: Language }
  | { readonly kind: 'quotation'; readonly text: string; readonly lang?: Language }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: boolean }
  | { readonly kind: 'summary'; readonly rows: readonly (readonly [label: string, value: string])[] };

/** An entry as a paper to decide on. */
export interface Submission {
  readonly language: Language;
  readonly title: string;
  /** above the title */
  readonly caption: string;
  /** at the foot of each page */
  readonly foot: string;
  readonly blocks: readonly Block[];
}

interface Asked {
  readonly ledger: SealedLedger;
  readonly directory: Directory;
  readonly now: Instant;
  readonly language: Language;
  readonly id: string;
}

const W = {
  caption: both('From the register of duties and commitments', 'O’r gofrestr dyletswyddau ac ymrwymiadau'),
  duty: both('What it is', 'Beth ydyw'),
  source: both('The law behind it', 'Y gyfraith y tu ôl iddo'),
  dates: both('Due date and how it is worked out', 'Y dyddiad cau a sut y cyfrifir ef'),
  proposed: both('What is proposed', 'Yr hyn a gynigir'),
  links: both('Links to other entries', 'Dolenni i gofnodion eraill'),
  history: both('History in short', 'Yr hanes yn fyr'),
  status: both('Status', 'Statws'),
  due: both('Due date (last lawful day)', 'Dyddiad cau (diwrnod cyfreithlon olaf)'),
  noDate: both('No date', 'Dim dyddiad'),
  kind: both('Kind', 'Math'),
  owner: both('Owner', 'Perchennog'),
  approver: both('Approver', 'Cymeradwywr'),
  nobody: both('Nobody', 'Neb'),
  body: both('Responsible body', 'Corff cyfrifol'),
  entry: both('Entry', 'Cofnod'),
  citation: both('Provision', 'Darpariaeth'),
  editors: both('How the editors of the register read it:', 'Sut y mae golygyddion y gofrestr yn ei ddeall:'),
  rendering: both(
    'In our own words, not the official text:',
    'Yn ein geiriau ein hunain, nid y testun swyddogol:',
  ),
  candidate: both(
    'This date is not yet confirmed: nobody has chosen how the words are read.',
    'Nid yw’r dyddiad hwn wedi’i gadarnhau eto: nid oes neb wedi dewis sut y dehonglir y geiriau.',
  ),
  provisional: both(
    'This date rests on bank holidays that are not published yet.',
    'Mae’r dyddiad hwn yn dibynnu ar wyliau banc sydd heb eu cyhoeddi eto.',
  ),
  earlier: both('Earlier dates', 'Dyddiadau cynharach'),
  nothing: both('Nothing waits for a decision.', 'Nid oes dim yn aros am benderfyniad.'),
  noLinks: both('None.', 'Dim.'),
  untranslated: both('Awaiting translation', 'Yn aros am gyfieithiad'),
  workingReading: both('Read so for now', 'Dehonglir felly am y tro'),
  readings: both('The ways to read the words', 'Y ffyrdd o ddehongli’r geiriau'),
} satisfies Record<string, Bilingual>;

const SHOWN = 12;

/** What a submission says of an entry, as the viewer may see it, in one language. */
export async function submissionOf(viewer: Viewer, asked: Asked): Promise<Result<Submission, Refusal>> {
  const { ledger, directory, now, language, id } = asked;
  const found = await obligationInFull(viewer, ledger, { id, now, name: namesIn(directory, language) });
  if (!found.ok) return found;
  const { at } = found.value;
  if (at === null) return refuse({ code: 'not-found', message: both(id, id) });
  const { definition } = at.state;
  const own = definition.title[language];
  const title = inBoth(definition.title, id)[language];
  const says = (words: Bilingual): string => words[language];
  const today = formatDate(dateInWales(now), language);
  const foot = both(`${id}, as it stood on ${today}`, `${id}, fel yr oedd ar ${today}`);
  return ok({
    language,
    title,
    caption: own === undefined ? `${says(W.caption)} (${says(W.untranslated)})` : says(W.caption),
    foot: says(foot),
    blocks: [
      { kind: 'summary', rows: summaryOf(at, asked) },
      ...proposedOf(at, language),
      ...dutyOf(at, language),
      ...datesOf(at, language),
      { kind: 'heading', text: says(W.links) },
      linksOf(at, language),
      ...historyOf(at, language),
    ],
  });
}

function summaryOf(
  at: ObligationInFull,
  { language, directory, id }: Asked,
): readonly (readonly [string, string])[] {
  const { definition, owner, approver } = at.state;
  const last = at.current?.due?.lastLawfulDay;
  const post = (of: typeof owner): string =>
    of === null ? W.nobody[language] : postTitle(directory, of, language);
  return [
    [W.status[language], standingWords[at.standing][language]],
    [W.due[language], last === undefined ? W.noDate[language] : formatDate(last, language)],
    [W.kind[language], kindWords[definition.kind][language]],
    [W.body[language], bodyIn(definition.responsible, language).text],
    [W.owner[language], post(owner)],
    [W.approver[language], post(approver)],
    [W.entry[language], id],
  ];
}

/** In the language that it is in: what people wrote is never translated. */
const written = (kind: 'paragraph' | 'quotation', text: string, language: Language): Block => {
  const own = languageOf(text, language);
  return { kind, text, ...(own !== language && { lang: own }) };
};

function dutyOf({ state: { definition } }: ObligationInFull, language: Language): readonly Block[] {
  const { source, interpretation, legalBasis } = definition;
  const { sentence, speaker, place } = sourceWords(source, language);
  const said = [
    speaker,
    source.title[language],
    place,
    'on' in source && source.on ? formatDate(source.on, language) : null,
  ];
  const basis = legalBasis && [
    [legalBasis.citation[language], legalBasis.url].filter((part) => part !== undefined).join(' · '),
    ...(legalBasis.correctedCitation ? [legalBasis.correctedCitation[language]] : []),
    ...(legalBasis.rendering ? [`${W.rendering[language]} ${legalBasis.rendering[language]}`] : []),
  ];
  return [
    { kind: 'heading', text: W.duty[language] },
    written('quotation', sentence, language),
    { kind: 'paragraph', text: said.filter((part) => part !== null).join(', ') },
    { kind: 'paragraph', text: `${W.editors[language]} ${interpretation[language]}` },
    ...(basis
      ? [
          { kind: 'heading' as const, text: W.source[language] },
          ...basis.map((text): Block => ({ kind: 'paragraph', text })),
        ]
      : []),
  ];
}

function datesOf(at: ObligationInFull, language: Language): readonly Block[] {
  const { current, state, warnings } = at;
  const due = current?.due ?? null;
  const days = (current?.earlierDues ?? []).map((each) =>
    each.due === null ? '–' : formatDate(each.due.lastLawfulDay, language),
  );
  const marks = [
    ...(due?.candidate === true ? [W.candidate[language]] : []),
    ...(due?.provisional === true ? [W.provisional[language]] : []),
    ...(current?.undated ? [current.undated.message[language]] : []),
    ...warnings.map(({ message }) => message[language]),
    ...(state.definition.conflict ? [state.definition.conflict[language]] : []),
    ...(days.length > 0 ? [`${W.earlier[language]}: ${days.join('; ')}`] : []),
  ];
  const undated = state.definition.undated;
  const why = undated?.primitive === 'open' ? [undated.explanation[language]] : [];
  const readings = state.definition.readings.map(({ id, label, reason }) => {
    const chosen =
      state.chosenReading?.readingId === id ||
      (state.chosenReading === null && state.definition.workingReading === id);
    return `${label[language]}: ${reason[language]}${chosen ? ` (${W.workingReading[language]})` : ''}`;
  });
  const heading = current && occurrenceHeading(state.definition, current.number)[language];
  return [
    { kind: 'heading', text: W.dates[language] },
    ...(heading !== null && due !== null
      ? [{ kind: 'paragraph' as const, text: `${heading}: ${formatDate(due.lastLawfulDay, language)}` }]
      : []),
    ...[...new Set([...why, ...marks])].map((text): Block => ({ kind: 'paragraph', text })),
    ...(due === null
      ? []
      : [{ kind: 'list' as const, numbered: true, items: due.steps.map(stepIn(language)) }]),
    ...(readings.length > 1
      ? [
          { kind: 'paragraph' as const, text: `${W.readings[language]}:` },
          { kind: 'list' as const, items: readings },
        ]
      : []),
  ];
}

const stepIn =
  (language: Language) =>
  ({ text, citation }: { readonly text: Bilingual; readonly citation?: Bilingual | undefined }): string =>
    citation === undefined ? text[language] : `${text[language]} (${citation[language]})`;

function proposedOf(at: ObligationInFull, language: Language): readonly Block[] {
  const proposals = proposalsIn(at, language);
  return [
    { kind: 'heading', text: W.proposed[language] },
    ...(proposals.length === 0
      ? [{ kind: 'paragraph' as const, text: W.nothing[language] }]
      : proposals.map((rows): Block => ({ kind: 'summary', rows }))),
  ];
}

const linksOf = ({ links }: ObligationInFull, language: Language): Block =>
  links.length === 0
    ? { kind: 'paragraph', text: W.noLinks[language] }
    : {
        kind: 'list',
        items: links.map(({ words, title, to }) => `${words[language]}: ${inBoth(title, to)[language]}`),
      };

function historyOf({ history }: ObligationInFull, language: Language): readonly Block[] {
  const shown = history.slice(-SHOWN);
  const left = history.length - shown.length;
  const more = both(
    `Earlier events, not shown here: ${left}.`,
    `Digwyddiadau cynharach nas dangosir yma: ${left}.`,
  );
  const lines = shown.map(
    ({ recordedAt, description }) =>
      [formatDate(dateInWales(recordedAt), language), description[language]] as const,
  );
  return [
    { kind: 'heading', text: W.history[language] },
    ...(left > 0 ? [{ kind: 'paragraph' as const, text: more[language] }] : []),
    { kind: 'summary', rows: lines },
  ];
}
