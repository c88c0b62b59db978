import { type Bilingual, type JsonValue, both, isCalendarDate } from '#domain/kernel';
import { day, inWords, isObject, labelOf, text } from '#domain/history';
import type { EventDifference } from './compare-events';
import type { PinnedVersions } from './recorded-decisions';
import type { ReplayedDecision, Verdict } from './verdict';

/** The labelled state field behind an event's field; null where there is none. */
function nameOf({ field, occurrence }: EventDifference): string | null {
  const name = field
    .replace(/^\/data\//, '')
    .replace(/^to\//, 'due/')
    .replaceAll('/', '.');
  const occurrencePath = `occurrences.${occurrence ?? 0}`;
  const names = [
    `${occurrencePath}.${name}`,
    `${occurrencePath}.due.${name}`,
    `${occurrencePath}.completion.${name}`,
    name,
  ];
  return names.find((known) => labelOf(known) !== null) ?? null;
}

/** Workings are rendered as elsewhere. */
function stepsInWords(value: JsonValue): Bilingual | null {
  if (!Array.isArray(value)) return null;
  const texts = value.map((step: JsonValue) => (isObject(step) ? step['text'] : undefined));
  if (!texts.every(isObject)) return null;
  const textIn = (language: 'cy' | 'en'): string =>
    texts.map((words) => text(words[language] ?? '')[language]).join(' ');
  return both(textIn('en'), textIn('cy'));
}

function valueInWords(difference: EventDifference, value: JsonValue): Bilingual {
  const name = nameOf(difference);
  if (name !== null) return inWords(name, value);
  if (typeof value === 'string' && isCalendarDate(value)) return day(value);
  return stepsInWords(value) ?? text(value);
}

/** One difference as a sentence: recorded and replayed value. */
export function differenceInWords(difference: EventDifference): Bilingual {
  const { type, field, recorded, given } = difference;
  if (field === '' && given === null)
    return both(
      `${type}: recorded, but the replay did not produce it.`,
      `${type}: wedi’i gofnodi, ond ni ddaeth o’r ailchwarae.`,
    );
  if (field === '' && recorded === null)
    return both(
      `${type}: produced by the replay, but not recorded.`,
      `${type}: daeth o’r ailchwarae, ond ni chafodd ei gofnodi.`,
    );
  const label = labelOf(nameOf(difference) ?? '') ?? both(`${type} ${field}`, `${type} ${field}`);
  const [was, is] = [valueInWords(difference, recorded), valueInWords(difference, given)];
  return both(
    `${label.en}: recorded “${was.en}”, given “${is.en}”.`,
    `${label.cy}: cofnodwyd “${was.cy}”, rhoddwyd “${is.cy}”.`,
  );
}

const HIDDEN: Readonly<Record<'erased' | 'sealed', Bilingual>> = {
  erased: both(
    'It cannot be replayed in full: words it rests on are erased.',
    'Ni ellir ei ailchwarae’n llawn: mae geiriau y mae’n dibynnu arnynt wedi’u dileu.',
  ),
  sealed: both(
    'It cannot be replayed in full: words it rests on are sealed, and there are no keys here.',
    'Ni ellir ei ailchwarae’n llawn: mae geiriau y mae’n dibynnu arnynt wedi’u selio, ac nid oes allweddi yma.',
  ),
};
const AS_FAR: Readonly<Record<'erased' | 'sealed', Bilingual>> = {
  erased: both(
    'The same over what remains: some of its words are erased.',
    'Yr un fath dros yr hyn sy’n weddill: mae rhai o’i eiriau wedi’u dileu.',
  ),
  sealed: both(
    'The same over what can be read: some of its words are sealed.',
    'Yr un fath dros yr hyn y gellir ei ddarllen: mae rhai o’i eiriau wedi’u selio.',
  ),
};

/** A verdict as a sentence. */
export function verdictInWords(verdict: Verdict, { program, core, calendar }: PinnedVersions): Bilingual {
  switch (verdict.kind) {
    case 'same':
      return both('The same, byte for byte.', 'Yr un fath, beit am feit.');
    case 'same-as-far-as-readable':
      return AS_FAR[verdict.hidden];
    case 'differs':
      return (
        verdict.answer ?? both('It differs from what was recorded.', 'Mae’n wahanol i’r hyn a gofnodwyd.')
      );
    case 'hidden':
      return HIDDEN[verdict.hidden];
    case 'command-missing':
      return both(
        'It was recorded without the command that led to it, so it cannot be decided again.',
        'Fe’i cofnodwyd heb y gorchymyn a arweiniodd ato, felly ni ellir penderfynu arno eto.',
      );
    case 'core-not-archived': {
      const name = [program, core].filter((part) => part !== null).join(', ') || '–';
      return both(
        `It was made with a core that is not kept (${name}). No other version is used.`,
        `Fe’i gwnaed gan graidd nas cadwyd (${name}). Ni ddefnyddir fersiwn arall.`,
      );
    }
    case 'calendar-not-archived':
      return both(
        `It was made with a calendar that is not kept (${calendar ?? '–'}).`,
        `Fe’i gwnaed gyda chalendr nas cadwyd (${calendar ?? '–'}).`,
      );
    case 'content-missing':
      return both(
        `It was made with a ${verdict.content} that is no longer in the record (${verdict.sha256}).`,
        `Fe’i gwnaed gyda chynnwys (${verdict.content}) nad yw yn y cofnod mwyach (${verdict.sha256}).`,
      );
    case 'content-altered':
      return both(
        `The ${verdict.content} that it was made with was altered since: it no longer has its SHA-256 (${verdict.sha256}).`,
        `Newidiwyd y cynnwys (${verdict.content}) y’i gwnaed gydag ef ers hynny: nid ei SHA-256 sydd ganddo mwyach (${verdict.sha256}).`,
      );
    case 'broken': {
      const { position, why } = verdict.at;
      return both(
        `Record ${position} is not what was recorded (${why}).`,
        `Nid yr hyn a gofnodwyd yw digwyddiad ${position} (yn Saesneg: ${why}).`,
      );
    }
  }
}

/** A note beside a difference that time-zone data may cause. */
export const otherTimeZonesInWords = ({ versions }: ReplayedDecision, timeZones: string): Bilingual =>
  both(
    `It was made with time-zone data ${versions.timeZones ?? '–'}; this machine has ${timeZones}.`,
    `Fe’i gwnaed gyda data cylchfa amser ${versions.timeZones ?? '–'}; ${timeZones} sydd gan y peiriant hwn.`,
  );
