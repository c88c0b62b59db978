import type { HolidayCalendar } from '#domain/calendars';
import { findPhrases } from '#domain/deadlines';
import type { CalendarDate, Language } from '#domain/kernel';
import { lastDayOn, readingsOffered } from '#domain/obligations';
import { optionalDay } from '../../forms/answers';
import { type Body, readAnswers } from '../../forms/field';
import { datesDrawn } from '../../obligation/dates-drawn';
import { describeRule } from '#domain/deadlines';

type Kind = 'time' | 'bearer' | 'binds';
interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
}
export interface MarkedPart {
  readonly kind: Kind | 'rest';
  readonly text: string;
}

/** Who promises, and the words that bind them: English before the verb, Welsh after it or in its ending. */
const BEARER =
  /\b(?:we|I|the (?:Welsh Government|Welsh Ministers|First Minister|Cabinet Secretary[\p{L} ]*?|Minister[\p{L} ]*?)|officials)(?=\s+(?:will|shall|must|intend|commit|expect|aim|plan|have|are)\b)|(?<=\b(?:bydd|rhaid i|mae|bwriada)\s)(?:Llywodraeth Cymru|Gweinidogion Cymru|Prif Weinidog Cymru|Ysgrifennydd y Cabinet|y Gweinidog|swyddogion)/giu;
const BINDS =
  /\b(?:will|shall|must|(?:commit|intend|plan|aim|expect|agree)(?:s|ed)? to|byddwn|byddaf|bydd|rhaid i|rydym yn ymrwymo|rydym yn bwriadu|bwriadwn|ymrwymwn)\b/giu;

const found = (text: string, pattern: RegExp, kind: Kind): readonly Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length, kind }));

/** A sentence in pieces: when, who and what binds them are marked; the earlier mark wins where two overlap. */
export function markedSentence(sentence: string, saidOn: CalendarDate, bearer = ''): readonly MarkedPart[] {
  const at = bearer === '' ? -1 : sentence.indexOf(bearer);
  const spans: readonly Span[] = [
    ...findPhrases({ words: sentence, saidOn }).map(({ from, to }) => ({ from, to, kind: 'time' as const })),
    ...(at === -1
      ? found(sentence, BEARER, 'bearer')
      : [{ from: at, to: at + bearer.length, kind: 'bearer' as const }]),
    ...found(sentence, BINDS, 'binds'),
  ].toSorted((a, b) => a.from - b.from);
  const parts: MarkedPart[] = [];
  let end = 0;
  for (const { from, to, kind } of spans) {
    if (from < end) continue;
    if (from > end) parts.push({ kind: 'rest', text: sentence.slice(end, from) });
    parts.push({ kind, text: sentence.slice(from, to) });
    end = to;
  }
  return end < sentence.length ? [...parts, { kind: 'rest', text: sentence.slice(end) }] : parts;
}

const textIn = (body: Body, name: string): string => [body[name]].flat()[0]?.trim() ?? '';

const saidOnIn = (body: Body): CalendarDate | undefined =>
  optionalDay.safeParse(readAnswers([{ kind: 'day', name: 'saidOn' }], body)['saidOn']).data;

/** With the words that say when, where the sentence has them and the person has not named them. */
export function completed(body: Body): Body {
  const [sentence, saidOn] = [textIn(body, 'sentence'), saidOnIn(body)];
  if (body['preview'] === undefined || saidOn === undefined || textIn(body, 'datePhrase') !== '') return body;
  const [first] = findPhrases({ words: sentence, saidOn });
  return first === undefined ? body : { ...body, datePhrase: first.words };
}

/** What a page shows of the sentence so far: its marks, what it lacks, and the dates of its readings. */
export function markedInWords(
  body: Body,
  { today, calendar }: { readonly today: CalendarDate; readonly calendar: HolidayCalendar },
  language: Language,
) {
  const [sentence, saidOn] = [textIn(body, 'sentence'), saidOnIn(body)];
  const parts = markedSentence(sentence, saidOn ?? today, textIn(body, 'responsible'));
  const kinds = new Set(parts.map(({ kind }) => kind));
  const words = textIn(body, 'datePhrase') || (parts.find(({ kind }) => kind === 'time')?.text ?? '');
  const offered = words === '' || saidOn === undefined ? [] : readingsOffered(words, saidOn).readings;
  const dated = offered.flatMap((reading) => {
    const on = lastDayOn(reading, 1, calendar);
    if (on === null) return [];
    const day = {
      occurrence: 1,
      lastLawfulDay: on,
      firstLawfulDay: null,
      projected: false,
      provisional: false,
    };
    const coming = { days: [{ ...day, versionFrom: null }], why: null };
    return [{ id: reading.id, label: reading.label, inWords: describeRule(reading.rule), coming }];
  });
  return {
    parts,
    lacks: sentence === '' ? [] : (['time', 'bearer', 'binds'] as const).filter((kind) => !kinds.has(kind)),
    wantsDay: words !== '' && saidOn === undefined,
    drawn: datesDrawn({ readings: dated, missing: [], past: 0 }, today, language).readings,
  };
}
