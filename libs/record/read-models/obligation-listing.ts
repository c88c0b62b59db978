import { type CalendarDate, inBoth, memoizeBy } from '#domain/kernel';
import {
  type Link,
  type Obligation,
  type ObligationDefinition,
  type ObligationStanding,
  type Occurrence,
  isOverCase,
  obligationStandings,
  standing,
  standingSpans,
  unansweredPastOf,
} from '#domain/obligations';
import { type SearchableText, searchWords, sortKey, sourceKey } from '#domain/search';
import type { ObligationSummary } from './obligation-summary';

/** A span of days as lists sort and count by it. */
interface ListedSpan {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly standing: ObligationStanding;
  /** of the standing, in the order of lists */
  readonly rank: number;
  readonly due: CalendarDate | null;
  /** the due date, else the day to look again */
  readonly sort: CalendarDate | null;
  readonly complete: boolean;
  readonly over: boolean;
}

/** An outcome of one occurrence: done, or explained where the law accepts that. */
interface ListedOutcome {
  readonly number: number;
  readonly standing: ObligationStanding;
  readonly on: CalendarDate;
  readonly due: CalendarDate | null;
}

const bothWays = (text: { readonly en?: string | undefined; readonly cy?: string | undefined } | undefined) =>
  (['en', 'cy'] as const).flatMap((language): readonly SearchableText[] => {
    const said = text?.[language];
    return said === undefined ? [] : [{ text: said, language }];
  });

const inEither = (...texts: readonly (string | undefined)[]): readonly SearchableText[] =>
  texts.filter((text) => text !== undefined).map((text) => ({ text, language: null }));

const wordsOfSource = (source: ObligationDefinition['source']): readonly SearchableText[] =>
  'kind' in source
    ? [...bothWays(source.title), ...bothWays(source.provision), ...bothWays(source.words)]
    : [
        ...bothWays(source.title),
        ...inEither(source.speaker, source.place, source.sentence, source.datePhrase),
        ...(source.also ?? []).flatMap(({ place, sentence }) => inEither(place, sentence)),
      ];

/** What follows from the definition alone. */
const fromDefinition = memoizeBy((definition: ObligationDefinition) => {
  const { id, title, source, responsible, legalBasis, tags, items } = definition;
  const titleIn = inBoth(title);
  return {
    source: sourceKey(source.title.en),
    sourceTitle: { en: source.title.en, cy: source.title.cy },
    titleEn: sortKey(titleIn.en, 'en'),
    titleCy: sortKey(titleIn.cy, 'cy'),
    tags: [...new Set(tags)].sort(),
    words: searchWords([
      ...bothWays(title),
      ...inEither(id, responsible, ...tags),
      ...wordsOfSource(source),
      ...bothWays(legalBasis?.citation),
      ...bothWays(legalBasis?.correctedCitation),
      ...items.flatMap((item) => bothWays(item.title)),
    ]),
  };
});

function outcomeOf(occurrence: Occurrence): readonly ListedOutcome[] {
  const { number, due, completion, explanation, stage } = occurrence;
  const on =
    stage === 'confirmed'
      ? completion?.version.actEffectiveOn
      : stage === 'explained'
        ? explanation?.explainedOn
        : undefined;
  if (on === undefined) return [];
  return [{ number, standing: standing(occurrence, on), on, due: due?.lastLawfulDay ?? null }];
}

/** Each once: those that stand, and those that once did and do no more. */
function linksOf({ links, formerLinks }: ObligationSummary) {
  const listed = (stands: boolean) => (link: Link) =>
    [`${link.type} ${link.to}`, { type: link.type, to: link.to, stands }] as const;
  return [...new Map([...formerLinks.map(listed(false)), ...links.map(listed(true))]).values()];
}

function spansOf(state: Obligation, { missing, occurrences, lookAgainOn, status }: ObligationSummary) {
  const over = isOverCase(state);
  const complete = missing.length === 0;
  return standingSpans({ status, occurrences }).map(
    ({ from, until, standing: stands, lastLawfulDay }): ListedSpan => ({
      from,
      until,
      standing: stands,
      rank: obligationStandings.indexOf(stands),
      due: lastLawfulDay,
      sort: lastLawfulDay ?? lookAgainOn,
      complete,
      over,
    }),
  );
}

/** What lists, searches and counts look at: its fields are columns and rows of the tables of the migration. */
export const listingOf = (state: Obligation, summary: ObligationSummary) => ({
  ...fromDefinition(state.definition),
  kind: summary.kind,
  owner: summary.owner,
  approver: summary.approver,
  former: summary.formerSince !== null,
  unansweredPast: unansweredPastOf(summary),
  waits: summary.status === 'open' ? [...new Set([...summary.awaits, ...summary.lacks])].sort() : [],
  heard: [...new Set(summary.received.map(({ source }) => source))].sort(),
  links: linksOf(summary),
  spans: spansOf(state, summary),
  done: state.occurrences.flatMap(outcomeOf),
});
