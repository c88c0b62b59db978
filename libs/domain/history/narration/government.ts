import { formatDate } from '#domain/deadlines';
import type { GovernmentEventData, GovernmentEventType } from '#domain/government';
import { type Bilingual, both } from '#domain/kernel';
import { type NameOf, entriesCalled, entryCalled, postCalled } from './names';

/** Events of a change of government as a whole. */
export const governmentSentences: {
  readonly [Type in GovernmentEventType]: (data: GovernmentEventData<Type>, name: NameOf) => Bilingual;
} = {
  GovernmentChangeBegun: ({ act, on, entries, document, reason, by }, name) =>
    both(
      `${name(by)} recorded a change of government on ${formatDate(on, 'en')} (${act}). Entries on the list: ${entries}. Document: ${document.reference}. Reason: ${reason}`,
      `Cofnododd ${name(by)} newid llywodraeth ar ${formatDate(on, 'cy')} (${act}). Cofnodion ar y rhestr: ${entries}. Dogfen: ${document.reference}. Rheswm: ${reason}`,
    ),
  GovernmentChangeListed: ({ act, entries }, name) => {
    const listed = entriesCalled(
      name,
      entries.map(({ obligationId }) => obligationId),
    );
    return both(
      `The list of the change of government ${act}: ${listed.en}.`,
      `Rhestr y newid llywodraeth ${act}: ${listed.cy}.`,
    );
  },
  GovernmentChangeReached: ({ act, reached, failed }, name) => {
    const not = (language: 'cy' | 'en'): string =>
      failed
        .map(
          ({ obligationId, message }) =>
            ` ${entryCalled(name, obligationId)[language]}: ${message[language]}`,
        )
        .join('');
    return both(
      `The change of government ${act} reached entries: ${reached.length}; not reached: ${failed.length}.${not('en')}`,
      `Cofnodion a gyrhaeddwyd gan y newid llywodraeth ${act}: ${reached.length}; heb eu cyrraedd: ${failed.length}.${not('cy')}`,
    );
  },
  GovernmentChangeNotified: ({ act, post, entries }, name) => {
    const came = entriesCalled(name, entries);
    return both(
      `One email tells the post “${postCalled(name, post)}” what came to it with the change of government ${act}: ${came.en}.`,
      `Mae un neges e-bost yn dweud wrth y swydd “${postCalled(name, post)}” beth a ddaeth iddi gyda’r newid llywodraeth ${act}: ${came.cy}.`,
    );
  },
  GovernmentChangeFinished: ({ act, reached, failed }) =>
    both(
      `Every entry of the change of government ${act} was tried. Reached: ${reached}; not reached: ${failed}.`,
      `Rhoddwyd cynnig ar bob cofnod o’r newid llywodraeth ${act}. Wedi’u cyrraedd: ${reached}; heb eu cyrraedd: ${failed}.`,
    ),
};
