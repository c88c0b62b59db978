import type { DocumentEventData, DocumentEventType } from '#domain/documents';
import { type Bilingual, both } from '#domain/kernel';
import { type NameOf, entryCalled } from './names';

const called = (title: string | undefined): Bilingual =>
  title === undefined
    ? both('a document that was erased since', 'dogfen a ddilëwyd ers hynny')
    : both(`the document “${title}”`, `y ddogfen “${title}”`);

/** Events about documents that were read. */
export const documentSentences: {
  readonly [Type in DocumentEventType]: (data: DocumentEventData<Type>, name: NameOf) => Bilingual;
} = {
  DocumentRead: ({ title, proposals, passedOver, replaces, by }, name) => {
    const { en, cy } = called(title);
    return both(
      `${name(by)} had ${en} read. Promises found: ${proposals}; sentences that looked like one and were passed over: ${passedOver}.${replaces === null ? '' : ` It is a newer version of the document ${replaces}.`}`,
      `Darllenwyd dogfen ar gais ${name(by)}: ${cy}. Addewidion a gafwyd: ${proposals}; brawddegau a oedd yn edrych fel un ac a hepgorwyd: ${passedOver}.${replaces === null ? '' : ` Mae’n fersiwn newydd o’r ddogfen ${replaces}.`}`,
    );
  },
  ProposalsJudged: ({ documentId, taken, failed, passedOver, by }, name) => {
    const each = (how: 'registered' | 'existing', language: 'en' | 'cy'): string =>
      taken
        .filter((one) => one.how === how)
        .map(({ number, obligationId }) => ` ${number}: ${entryCalled(name, obligationId)[language]}.`)
        .join('');
    const counts = [taken.filter(({ how }) => how === 'registered'), taken.filter(({ how }) => how === 'existing')];
    const not = (language: 'en' | 'cy'): string =>
      failed.map(({ number, message }) => ` ${number}: ${message[language]}`).join('');
    return both(
      `${name(by)} went through what was found in the document ${documentId}. Put on the register: ${counts[0]?.length ?? 0}.${each('registered', 'en')} There already: ${counts[1]?.length ?? 0}.${each('existing', 'en')} Seen and passed over: ${passedOver.length}. Could not be put on the register: ${failed.length}.${not('en')}`,
      `Aeth ${name(by)} drwy’r hyn a gafwyd yn y ddogfen ${documentId}. Wedi’u rhoi ar y gofrestr: ${counts[0]?.length ?? 0}.${each('registered', 'cy')} Yno eisoes: ${counts[1]?.length ?? 0}.${each('existing', 'cy')} Gwelwyd a hepgorwyd: ${passedOver.length}. Ni ellid eu rhoi ar y gofrestr: ${failed.length}.${not('cy')}`,
    );
  },
};
