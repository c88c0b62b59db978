import { type Bilingual, type JsonValue, both } from '#domain/kernel';
import { type KnownField, choice, day, flag, steps, text } from './value-words';
import { rowFields } from './obligation-fields';

const STAGE = choice({
  open: both('open', 'ar agor'),
  'awaiting-confirmation': both('done, awaiting confirmation', 'wedi ei wneud, yn aros am gadarnhad'),
  confirmed: both('confirmed as done', 'wedi ei gadarnhau fel un wedi ei wneud'),
  'absence-recorded': both(
    'recorded as not done by the last day',
    'wedi ei gofnodi fel un nas gwnaed erbyn y diwrnod olaf',
  ),
});
const TIMELINESS = choice({
  'in-time': both('in time', 'mewn pryd'),
  late: both('late', 'yn hwyr'),
  'no-date': both('no date to judge it by', 'dim dyddiad i’w farnu yn ei erbyn'),
});
const SET_BY = choice({
  reading: both('the reading', 'y darlleniad'),
  'statutory-move': both('an amending provision', 'darpariaeth ddiwygio'),
  deferral: both('a recorded decision', 'penderfyniad a gofnodwyd'),
  correction: both('a correction', 'cywiriad'),
});

const turn = (field: string, en: string, cy: string, words: KnownField['words'] = text): KnownField => ({
  field: `occurrences.*.${field}`,
  label: (number) => both(`Occurrence ${number}: ${en}`, `Tro ${number}: ${cy}`),
  words,
});

/** The fields of one turn that people know. */
const turnFields: readonly KnownField[] = [
  turn('opensOn', 'opened on', 'agorwyd ar', day),
  turn('due.lastLawfulDay', 'last lawful day', 'diwrnod cyfreithlon olaf', day),
  turn('due.lastWorkingDay.on', 'last working day', 'diwrnod gwaith olaf', day),
  turn('due.windowFrom', 'window begins', 'y ffenestr yn dechrau', day),
  turn('due.readingId', 'reading', 'darlleniad'),
  turn('due.setBy', 'date set by', 'dyddiad wedi ei bennu gan', SET_BY),
  turn('due.candidate', 'date not yet confirmed', 'dyddiad heb ei gadarnhau eto', flag),
  turn('stage', 'stage', 'cam', STAGE),
  turn('passed', 'last day has passed', 'y diwrnod olaf wedi mynd heibio', flag),
  turn('submission.actEffectiveOn', 'act took effect on', 'daeth y weithred i rym ar', day),
  turn('submission.statement', 'statement', 'datganiad'),
  turn('completion.timeliness', 'completion', 'cwblhad', TIMELINESS),
  turn('completion.daysLate', 'days late', 'diwrnodau’n hwyr'),
  turn('absence.reason', 'why it was not done', 'pam nas gwnaed'),
  turn('remindersSent', 'reminders told', 'nodiadau atgoffa a roddwyd', steps),
];

const PLAIN = /[.+?^${}()|[\]\\]/g;
/** Those that people know by a name, of a turn first. */
export const knownFields: readonly KnownField[] = [...turnFields, ...rowFields];

const known = knownFields.map((field) => ({
  ...field,
  matches: new RegExp(`^${field.field.replaceAll(PLAIN, '\\$&').replace('*', '([^.]+)')}$`),
}));

interface Found {
  readonly field: KnownField;
  readonly part: string;
}

function find(name: string): Found | undefined {
  for (const field of known) {
    const match = field.matches.exec(name);
    if (match !== null) return { field, part: match[1] ?? '' };
  }
  return undefined;
}

/** What people call a field; null for one that only programs know. */
export function labelOf(name: string): Bilingual | null {
  const found = find(name);
  return found === undefined ? null : found.field.label(found.part);
}

/** A field's value for people. */
export const inWords = (name: string, value: JsonValue): Bilingual =>
  (find(name)?.field.words ?? text)(value);
