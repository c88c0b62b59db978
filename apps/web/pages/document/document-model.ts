import type { HolidayCalendar } from '#domain/calendars';
import type { Directory } from '#application/directory';
import type { AlikeEntry, ShownDocument, ShownProposal } from '#application/queries';
import type { PostId } from '#domain/kernel';

export type ProposalToJudge = ShownProposal & { readonly alike: readonly AlikeEntry[] };

/** What the page of a document is about. */
export interface DocumentModel {
  readonly document: ShownDocument;
  readonly proposed: readonly ProposalToJudge[];
  readonly directory: Directory;
  /** the list of bank holidays in force */
  readonly calendar: HolidayCalendar;
  /** whether the person may put entries on the register */
  readonly mayTake: boolean;
  readonly ownPost: PostId | undefined;
}
