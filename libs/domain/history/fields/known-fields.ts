import { type Bilingual, type JsonValue, type Language, both } from '#domain/kernel';
import type { Obligation } from '#domain/obligations';
import { partCalled } from './part-names';
import { type KnownField, choice, day, flag, steps, text } from './value-words';
import { obligationFields } from './obligation-fields';

const STAGE = choice({
  open: both('open', 'ar agor'),
  'awaiting-confirmation': both('done, awaiting confirmation', 'wedi’i wneud, yn aros am gadarnhad'),
  confirmed: both('confirmed as done', 'cadarnhawyd ei fod wedi’i wneud'),
  explained: both('explained, as the law accepts', 'wedi’i esbonio, fel y mae’r gyfraith yn ei dderbyn'),
  'absence-recorded': both(
    'recorded as not done by the last day',
    'cofnodwyd nas gwnaed erbyn y diwrnod olaf',
  ),
});
const TIMELINESS = choice({
  'in-time': both('in time', 'mewn pryd'),
  late: both('late', 'yn hwyr'),
  early: both('before the first lawful day: too early', 'cyn y diwrnod cyfreithlon cyntaf: yn rhy gynnar'),
  'no-date': both('no date to judge it by', 'nid oes dyddiad i farnu ar ei sail'),
});
const SET_BY = choice({
  reading: both('the reading', 'y dehongliad'),
  'statutory-move': both('an amending provision', 'darpariaeth ddiwygio'),
  deferral: both('a recorded decision', 'penderfyniad a gofnodwyd'),
  correction: both('a correction', 'cywiriad'),
  extension: both('an extension', 'estyniad'),
});

const occurrenceField = (
  field: string,
  en: string,
  cy: string,
  words: KnownField['words'] = text,
): KnownField => ({
  field: `occurrences.*.${field}`,
  label: (number) => both(`Occurrence ${number}: ${en}`, `Tro ${number}: ${cy}`),
  words,
});

const occurrenceFields: readonly KnownField[] = [
  occurrenceField('opensOn', 'opened on', 'agorwyd ar', day),
  occurrenceField('due.lastLawfulDay', 'last lawful day', 'diwrnod cyfreithlon olaf', day),
  occurrenceField('due.lastWorkingDay.on', 'last working day', 'diwrnod gwaith olaf', day),
  occurrenceField('due.windowFrom', 'window begins', 'y ffenestr yn dechrau', day),
  occurrenceField('due.readingId', 'reading', 'dehongliad'),
  occurrenceField('due.setBy', 'date set by', 'dyddiad wedi’i bennu gan', SET_BY),
  occurrenceField('due.candidate', 'date not yet confirmed', 'dyddiad heb ei gadarnhau eto', flag),
  occurrenceField('stage', 'stage', 'cam', STAGE),
  occurrenceField('passed', 'last day has passed', 'y diwrnod olaf wedi mynd heibio', flag),
  occurrenceField('submission.actEffectiveOn', 'act took effect on', 'daeth y weithred i rym ar', day),
  occurrenceField('submission.statement', 'statement', 'datganiad'),
  occurrenceField('completion.timeliness', 'completion', 'cwblhad', TIMELINESS),
  occurrenceField('completion.daysLate', 'days late', 'diwrnodau’n hwyr'),
  occurrenceField(
    'original.lastLawfulDay',
    'last day without extensions',
    'diwrnod olaf heb estyniadau',
    day,
  ),
  occurrenceField('explanation.explainedOn', 'explained on', 'esboniwyd ar', day),
  occurrenceField('explanation.reason', 'explanation', 'esboniad'),
  occurrenceField('absence.reason', 'why it was not done', 'pam nas gwnaed'),
  occurrenceField('remindersSent', 'reminders told', 'nodiadau atgoffa a roddwyd', steps),
];

const milestoneField = (
  field: string,
  en: string,
  cy: string,
  words: KnownField['words'] = text,
): KnownField => ({
  field: `occurrences.*.milestones.*.${field}`,
  label: (part) => {
    const [number, ...rest] = part.split('/');
    const milestone = rest.join('/');
    return both(
      `Occurrence ${number}, milestone ${milestone}: ${en}`,
      `Tro ${number}, carreg filltir ${milestone}: ${cy}`,
    );
  },
  words,
});

const milestoneFields: readonly KnownField[] = [
  milestoneField('on', 'day', 'diwrnod', day),
  milestoneField('missed', 'its day has passed', 'ei diwrnod wedi mynd heibio', flag),
  milestoneField('reached.effectiveOn', 'reached on', 'cyrhaeddwyd ar', day),
  milestoneField('owner', 'whose it is', 'pwy sy’n gyfrifol'),
];

const PLAIN = /[.+?^${}()|[\]\\]/g;
/** The labelled fields, those of occurrences first. */
export const knownFields: readonly KnownField[] = [
  ...occurrenceFields,
  ...milestoneFields,
  ...obligationFields,
];

const known = knownFields.map((field) => ({
  ...field,
  matches: new RegExp(`^${field.field.replaceAll(PLAIN, '\\$&').replaceAll('*', '([^.]+)')}$`),
}));

interface Found {
  readonly field: KnownField;
  /** in the place of each star */
  readonly parts: readonly string[];
}

function find(name: string): Found | undefined {
  for (const field of known) {
    const match = field.matches.exec(name);
    if (match !== null) return { field, parts: match.slice(1) };
  }
  return undefined;
}

/** The lists that lead to the stars of a field. */
const listsOf = ({ field }: KnownField): readonly string[] =>
  field.split('.').filter((_, index, names) => names[index + 1] === '*');

/** The label of a field; null for a technical one. @param state whose parts are called by their names: by their ids without it */
export function labelOf(name: string, state: Obligation | null = null): Bilingual | null {
  const found = find(name);
  if (found === undefined) return null;
  const lists = listsOf(found.field);
  const called = found.parts.map((part, index) =>
    state === null ? both(part, part) : partCalled(state, lists[index] ?? '', part),
  );
  const inLanguage = (language: Language): string =>
    found.field.label(called.map((part) => part[language]).join('/'))[language];
  return both(inLanguage('en'), inLanguage('cy'));
}

/** A field's value in words. */
export const inWords = (name: string, value: JsonValue): Bilingual =>
  (find(name)?.field.words ?? text)(value);
