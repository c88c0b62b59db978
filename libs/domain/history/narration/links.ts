import { formatDate } from '#domain/deadlines';
import { both } from '#domain/kernel';
import { linkWords } from '#domain/obligations';
import { entryCalled, postCalled } from './names';
import type { Sentences } from './sentence';

/** Events of links, and of a change of government. */
export const linkSentences: Sentences<'LinkMade' | 'LinkRemoved' | 'GovernmentChanged'> = {
  LinkMade: ({ link: { type, to }, reason, by }, name) => {
    const { own } = linkWords[type];
    const other = entryCalled(name, to);
    return both(
      `${name(by)} made a link: ${own.en} ${other.en}. Reason: ${reason}`,
      `Gwnaeth ${name(by)} ddolen: ${own.cy} ${other.cy}. Rheswm: ${reason}`,
    );
  },
  LinkRemoved: ({ link: { type, to }, reason, by }, name) => {
    const { own } = linkWords[type];
    const other = entryCalled(name, to);
    return both(
      `${name(by)} removed a link: ${own.en} ${other.en}. Reason: ${reason}`,
      `Dileodd ${name(by)} ddolen: ${own.cy} ${other.cy}. Rheswm: ${reason}`,
    );
  },
  GovernmentChanged: (data, name) => {
    const { act, on, owner, approver, previousOwner, previousApprover, former, document, reason, by } = data;
    const moves = [
      ...(owner === undefined ? [] : [ownerMoved(postCalled(name, previousOwner), postCalled(name, owner))]),
      ...(approver === undefined
        ? []
        : [approverMoved(postCalled(name, previousApprover), postCalled(name, approver))]),
      ...(former ? [MARKED] : []),
    ];
    return both(
      `${name(by)} recorded a change of government on ${formatDate(on, 'en')} (${act}).${moves.map(({ en }) => ` ${en}`).join('')} Document: ${document.reference}. Reason: ${reason}`,
      `Cofnododd ${name(by)} newid llywodraeth ar ${formatDate(on, 'cy')} (${act}).${moves.map(({ cy }) => ` ${cy}`).join('')} Dogfen: ${document.reference}. Rheswm: ${reason}`,
    );
  },
};

const ownerMoved = (from: string, to: string) =>
  both(
    `Owner: from the post “${from}” to the post “${to}”.`,
    `Perchennog: o’r swydd “${from}” i’r swydd “${to}”.`,
  );

const approverMoved = (from: string, to: string) =>
  both(
    `Approver: from the post “${from}” to the post “${to}”.`,
    `Cymeradwywr: o’r swydd “${from}” i’r swydd “${to}”.`,
  );

const MARKED = both(
  'Marked as a commitment of the former government, and kept.',
  'Nodwyd ei fod yn ymrwymiad y llywodraeth flaenorol, ac fe’i cedwir.',
);
