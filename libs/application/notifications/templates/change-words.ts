import { formatDate } from '#domain/deadlines';
import type { Bilingual, CalendarDate, Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';

/** What is proposed, by kind. */
export const PROPOSED: Readonly<Record<FactsOf<'change-proposed'>['kind'], Bilingual>> = {
  'statutory-move': {
    en: 'It is proposed to record that an amending provision has moved the date of this entry.',
    cy: 'Cynigir cofnodi bod darpariaeth ddiwygio wedi symud dyddiad y cofnod hwn.',
  },
  deferral: {
    en: 'It is proposed to record a decision that puts back the date of this entry.',
    cy: 'Cynigir cofnodi penderfyniad sy’n gohirio dyddiad y cofnod hwn.',
  },
  correction: {
    en: 'It is proposed to correct a date of this entry that was recorded wrongly.',
    cy: 'Cynigir cywiro dyddiad y cofnod hwn a gofnodwyd yn anghywir.',
  },
  'legal-reading': {
    en: 'It is proposed to record legal advice on how the law behind this entry should be read.',
    cy: 'Cynigir cofnodi cyngor cyfreithiol ar sut y dehonglir y gyfraith sy’n sail i’r cofnod hwn.',
  },
  reading: {
    en: 'It is proposed to record how the words of this entry are read, which sets its date.',
    cy: 'Cynigir cofnodi sut y dehonglir geiriau’r cofnod hwn, sy’n pennu ei ddyddiad.',
  },
  extension: {
    en: 'It is proposed to extend the date of this entry, by the provision that allows it.',
    cy: 'Cynigir estyn dyddiad y cofnod hwn, drwy’r ddarpariaeth sy’n caniatáu hynny.',
  },
  pause: {
    en: 'It is proposed to record a pause that stops the clock of this entry. While it lasts there is no date, and nobody is reminded.',
    cy: 'Cynigir cofnodi saib sy’n stopio cloc y cofnod hwn. Tra bydd yn para nid oes dyddiad, ac nid atgoffir neb.',
  },
  'pause-end': {
    en: 'It is proposed to record the end of a pause, so that the clock of this entry runs again.',
    cy: 'Cynigir cofnodi diwedd saib, fel bod cloc y cofnod hwn yn rhedeg eto.',
  },
  explanation: {
    en: 'It is proposed to record an explanation, which the law accepts instead of the act.',
    cy: 'Cynigir cofnodi esboniad, y mae’r gyfraith yn ei dderbyn yn lle’r weithred.',
  },
  ending: {
    en: 'It is proposed to close this entry.',
    cy: 'Cynigir cau’r cofnod hwn.',
  },
  amendment: {
    en: 'It is proposed to amend what the dates of this entry are worked out from.',
    cy: 'Cynigir diwygio’r hyn y cyfrifir dyddiadau’r cofnod hwn ohono.',
  },
  'set-aside': {
    en: 'It is proposed to set aside something that was recorded about this entry by mistake.',
    cy: 'Cynigir rhoi o’r neilltu rywbeth a gofnodwyd am y cofnod hwn mewn camgymeriad.',
  },
};

const LABELS = {
  en: {
    previous: 'Current last day',
    proposed: 'Last day as proposed',
    reading: 'Reading',
    provision: 'Provision',
    from: 'First day of the pause',
    to: 'Last day of the pause',
  },
  cy: {
    previous: 'Y diwrnod olaf presennol',
    proposed: 'Y diwrnod olaf a gynigir',
    reading: 'Dehongliad',
    provision: 'Darpariaeth',
    from: 'Diwrnod cyntaf y saib',
    to: 'Diwrnod olaf y saib',
  },
};

export const PROPOSED_BY: Bilingual = { en: 'Proposed by', cy: 'Cynigiwyd gan' };

const RESTS_ON: Bilingual = { en: 'On what basis', cy: 'Ar ba sail' };

/** The provision, decision, advice or document that a change rests on. */
export const groundRows = (
  { reference }: { readonly reference: string | null },
  language: Language,
): readonly (readonly [string, string])[] => (reference === null ? [] : [[RESTS_ON[language], reference]]);

interface Change {
  readonly previousLastDay?: CalendarDate | null;
  readonly newLastDay: CalendarDate | null;
  readonly reading: Bilingual | null;
  readonly provision?: Bilingual | undefined;
  readonly stopped?: { readonly from: CalendarDate; readonly to: CalendarDate | null } | undefined;
}

/** The change in labels and values: the date as it stands, the date or the reading proposed. */
export function changeRows(change: Change, language: Language): readonly (readonly [string, string])[] {
  const { previous, proposed, reading, provision, from, to } = LABELS[language];
  const date = (label: string, on: CalendarDate | null | undefined): [string, string][] =>
    on == null ? [] : [[label, formatDate(on, language)]];
  return [
    ...date(previous, change.previousLastDay),
    ...date(proposed, change.newLastDay),
    ...date(from, change.stopped?.from),
    ...date(to, change.stopped?.to),
    ...(change.reading === null ? [] : [[reading, change.reading[language]] as const]),
    ...(change.provision === undefined ? [] : [[provision, change.provision[language]] as const]),
  ];
}
