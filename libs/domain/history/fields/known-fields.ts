import { type Bilingual, type JsonValue, both, inBoth } from '#domain/kernel';
import { type Obligation, knownFactTitle, occurrenceLabel } from '#domain/obligations';
import { changeKinds } from '../narration/change-kinds';
import { type Called, type KnownField, choice, day, flag, steps, text } from './value-words';
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
  label: (number, _called, of) => occurrenceLabel(of, Number(number), both(en, cy)),
  words,
});

const occurrenceFields: readonly KnownField[] = [
  occurrenceField('opensOn', 'opened on', 'agorwyd ar', day),
  occurrenceField('due.lastLawfulDay', 'last lawful day', 'diwrnod cyfreithlon olaf', day),
  occurrenceField('due.lastWorkingDay.on', 'last working day', 'diwrnod gwaith olaf', day),
  occurrenceField('due.windowFrom', 'period begins', 'dechrau’r cyfnod', day),
  occurrenceField('due.readingId', 'reading', 'dehongliad'),
  occurrenceField('due.setBy', 'date set by', 'dyddiad wedi’i bennu gan', SET_BY),
  occurrenceField('due.candidate', 'date not yet confirmed', 'dyddiad heb ei gadarnhau eto', flag),
  occurrenceField('stage', 'stage', 'cam', STAGE),
  occurrenceField('passed', 'last day has passed', 'y diwrnod olaf wedi mynd heibio', flag),
  occurrenceField('submission.actEffectiveOn', 'act took effect on', 'cymerodd y weithred effaith ar', day),
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
  occurrenceField('remindersSent', 'reminders sent', 'nodiadau atgoffa a anfonwyd', steps),
];

const milestoneField = (
  field: string,
  en: string,
  cy: string,
  words: KnownField['words'] = text,
): KnownField => ({
  field: `occurrences.*.milestones.*.${field}`,
  label: (part, called, of) => {
    const [number, id = ''] = part.split('/');
    const milestone = called('milestones', id);
    const words = both(`milestone “${milestone.en}”: ${en}`, `carreg filltir “${milestone.cy}”: ${cy}`);
    return occurrenceLabel(of, Number(number), words);
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
  readonly part: string;
}

function find(name: string): Found | undefined {
  for (const field of known) {
    const match = field.matches.exec(name);
    if (match !== null) return { field, part: match.slice(1).join('/') };
  }
  return undefined;
}

/** The label of a field, with what the obligation calls its milestones, evidence and others; null for a technical one. */
export function labelOf(name: string, of?: Obligation | null): Bilingual | null {
  const found = find(name);
  return found === undefined ? null : found.field.label(found.part, calledIn(of ?? null), of?.definition);
}

const calledIn =
  (state: Obligation | null): Called =>
  (list, id) =>
    (state && nameOf(state, list, id)) ?? both(id, id);

function nameOf(state: Obligation, list: Parameters<Called>[0], id: string): Bilingual | null | undefined {
  switch (list) {
    case 'milestones':
      return [...state.milestones, ...state.occurrences.flatMap(({ milestones }) => milestones)].find(
        (each) => each.id === id,
      )?.title;
    case 'evidence': {
      const held = state.evidence.find(({ evidenceId }) => evidenceId === id);
      return held && both(held.description, held.description);
    }
    case 'proposals': {
      const proposal = state.proposals.find(({ proposalId }) => proposalId === id);
      return proposal && changeKinds[proposal.change.kind];
    }
    case 'items': {
      const title = state.definition.items.find((each) => each.id === id)?.title;
      return title && inBoth(title, id);
    }
    case 'triggers':
      return knownFactTitle(id);
  }
}

/** A field's value in words. */
export const inWords = (name: string, value: JsonValue): Bilingual =>
  (find(name)?.field.words ?? text)(value);
