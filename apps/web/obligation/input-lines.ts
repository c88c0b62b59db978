import type { DescribedEvent, Inputs } from '#domain/history';
import type { Language } from '#domain/kernel';
import { sentences } from '../platform/locale';
import { nameOf } from './names';
import type { ObligationModel } from './page-model';

export interface InputLine {
  readonly key: string;
  readonly values: readonly string[];
  /** a hash, to be compared by eye */
  readonly isFingerprint?: boolean;
}

type EvidenceInput = Inputs['evidence'][number];

/** Who decided a record, and from what rule, evidence and versions, line by line. */
export function inputLines(
  { by }: DescribedEvent,
  { rule, evidence, calendar, program, timeZones }: Inputs,
  { obligation, directory }: ObligationModel,
  language: Language,
): readonly InputLine[] {
  const t = sentences(language, 'shared/past');
  const readingLabel = (readingId: string): string =>
    obligation.definition.readings.find(({ id }) => id === readingId)?.label[language] ?? readingId;
  const evidenceText = ({ evidenceId, reference }: EvidenceInput): string => {
    const held = obligation.evidence.find((item) => item.evidenceId === evidenceId);
    return held ? `${held.description} (${held.reference})` : (reference ?? evidenceId ?? '');
  };
  const line = (name: string, ...values: (string | null | undefined)[]): InputLine[] => {
    const said = values.filter((value) => typeof value === 'string');
    return said.length === 0 ? [] : [{ key: t(`inputs.${name}`), values: said }];
  };
  const ruleText =
    rule &&
    (rule.setBy === 'reading'
      ? t('inputs.reading', { reading: readingLabel(rule.readingId) })
      : t(`inputs.setBy.${rule.setBy}`));
  const hash = rule?.setBy === 'reading' ? rule.sha256 : null;
  return [
    ...line('by', by && nameOf(directory, by, language)),
    ...line('onBehalf', by?.onBehalfOf),
    ...line('rule', ruleText),
    ...line('ruleFingerprint', hash).map((shown) => ({ ...shown, isFingerprint: true })),
    ...line('evidence', ...evidence.map(evidenceText)),
    ...line('calendar', calendar),
    ...line('program', program),
    ...line('timeZones', timeZones),
  ];
}
