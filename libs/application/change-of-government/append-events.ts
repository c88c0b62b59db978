import { type ActDraft, appendAct } from '#application/acts-on-many';
import { enqueuedMails } from '#application/notifications';
import {
  type GovernmentEventData,
  type GovernmentEventType,
  governmentEventCatalog,
  governmentStream,
} from '#domain/government';
import type { Instant } from '#domain/kernel';
import type { MailRequest } from '#domain/mail';
import type { By } from '#domain/obligations';
import type { Ledger } from '#record/ledger';

export type GovernmentDraft = {
  [Type in GovernmentEventType]: ActDraft<Type> & { readonly data: GovernmentEventData<Type> };
}[GovernmentEventType];

/** Appends events of one change, with the mail they ask for. @returns and throws as `appendAct` */
export const appendEvents = (
  ledger: Ledger,
  {
    act,
    mails,
    ...append
  }: {
    readonly act: string;
    readonly version: number;
    readonly drafts: readonly GovernmentDraft[];
    readonly mails: readonly MailRequest[];
    readonly now: Instant;
    readonly by: By;
  },
): Promise<boolean> =>
  appendAct(ledger, governmentEventCatalog, {
    ...append,
    stream: governmentStream(act),
    alongside: mails.length === 0 ? [] : [enqueuedMails(mails)],
  });
