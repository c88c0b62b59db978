import { type Language, dateInWales, languageOf } from '#domain/kernel';
import { formatDate } from '#domain/deadlines';
import { canBeSetAside, knownFactTitle } from '#domain/obligations';
import type { FieldOption } from '../forms/field';
import { inLanguage } from '../platform/format';
import type { ObligationModel, OccurrenceModel } from './obligation-form';

export const readingOptions = ({ obligation }: ObligationModel, language: Language): readonly FieldOption[] =>
  obligation.definition.readings.map(({ id, label, reason }) => ({
    value: id,
    text: label[language],
    hint: reason[language],
  }));

export const evidenceOptions = (
  { obligation }: ObligationModel,
  language: Language,
): readonly FieldOption[] =>
  obligation.evidence.map(({ evidenceId, description, reference, effectiveOn, file, version }) => ({
    value: evidenceId,
    text: version === 1 ? description : `${description} (${version})`,
    lang: languageOf(description, language),
    hint: [`${reference} (${formatDate(effectiveOn, language)})`, ...(file?.name ? [file.name] : [])].join(
      '\n',
    ),
  }));

export const datingOptions = (model: OccurrenceModel, language: Language): readonly FieldOption[] =>
  model.history
    .filter(({ eventId }) => model.occurrence.dueEventIds.includes(eventId))
    .map(({ eventId, description, recordedAt }) => ({
      value: eventId,
      text: description[language],
      hint: formatDate(dateInWales(recordedAt), language),
    }));

/** What was recorded, still stands and could be set aside. */
export const mistakeOptions = (
  { obligation, history }: ObligationModel,
  language: Language,
): readonly FieldOption[] => {
  const standing = canBeSetAside(obligation);
  return history
    .filter(({ eventId }) => standing.has(eventId))
    .map(({ eventId, description, recordedAt }) => ({
      value: eventId,
      text: description[language],
      hint: formatDate(dateInWales(recordedAt), language),
    }));
};

export const postOptions = (
  { directory }: Pick<ObligationModel, 'directory'>,
  language: Language,
): readonly FieldOption[] => directory.posts.map(({ id, title }) => ({ value: id, text: title[language] }));

export const itemOptions = ({ obligation }: ObligationModel, language: Language): readonly FieldOption[] =>
  obligation.definition.items
    .filter(({ id }) => !obligation.itemsClosed.some(({ itemId }) => itemId === id))
    .map(({ id, title }) => {
      const { text, lang } = inLanguage(title, language);
      return { value: id, text, lang };
    });

export const triggerOptions = ({ obligation }: ObligationModel, language: Language): readonly FieldOption[] =>
  obligation.triggersReached
    .filter(({ answer }) => answer === null)
    .map(({ trigger, effectiveOn }) => ({
      value: trigger,
      text: knownFactTitle(trigger)?.[language] ?? trigger,
      hint: formatDate(effectiveOn, language),
    }));
