import type { PreviewedJudgement } from '#application/documents';
import { postTitle } from '#application/directory';
import type { Language } from '#domain/kernel';
import { kindWords } from '#domain/obligations';
import { inLanguage } from '../../platform/format';
import type { DocumentModel } from './document-model';

/** What would become of each proposal that is ticked, as the page to check draws it. */
export const outcomesShown = (
  { outcomes, passedOver }: PreviewedJudgement,
  { proposed, directory }: DocumentModel,
  language: Language,
) => ({
  outcomes: outcomes.map((outcome) => {
    const { number } = outcome;
    const proposal = proposed.find((each) => each.number === number);
    const about = { number, is: outcome.is, sentence: proposal?.proposal.text ?? '', lang: proposal?.proposal.language };
    if (outcome.is === 'refused') return { ...about, why: outcome.refusal.message[language] };
    if (outcome.is === 'existing') {
      const entry = proposal?.alike.find(({ id }) => id === outcome.entry);
      return { ...about, id: outcome.entry, ...(entry && inLanguage(entry.title, language)) };
    }
    const { title, kind, owner, readings, responsible } = outcome.command.definition;
    const chosen = outcome.command.chosen?.readingId;
    return {
      ...about,
      ...inLanguage(title, language),
      kind: kindWords[kind][language],
      owner: owner === undefined ? null : postTitle(directory, owner, language),
      responsible,
      reading: readings.find(({ id }) => id === chosen)?.label[language] ?? null,
      isOpen: chosen === undefined && readings.length > 1,
      dates: (outcome.preview?.dates ?? []).map(({ to }) => to).filter((to) => to !== null),
      requires: outcome.preview?.requires ?? null,
    };
  }),
  passedOver: passedOver.length,
});
