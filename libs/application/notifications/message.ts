import type { Bilingual, Instant, Language, ObligationId, PersonId, PostId } from '#domain/kernel';
import type { Actor, Nation } from '#domain/obligations';

/** The address of a post, and its first language. */
export interface Recipient {
  readonly postId: PostId;
  readonly address: string;
  readonly name: Bilingual;
  readonly language: Language;
  /** whose working days it keeps; absent: Wales */
  readonly nation?: Nation | undefined;
  /** who acts in the post for somebody who is away, and is told as well */
  readonly delegates?: readonly Delegate[];
}

/** Somebody who acts in a post in an absence. */
export interface Delegate {
  readonly personId: PersonId;
  readonly name: string;
  readonly address: string;
  /** only about these; absent: about all */
  readonly obligations?: readonly ObligationId[];
}

/** Finds the addressee of a post; `undefined` for an unknown post. Called on sending. */
export interface Recipients {
  forPost(postId: PostId): Recipient | undefined;
  /** every post with the same mailbox, this one too where the directory has it */
  postsSharing(postId: PostId): readonly PostId[];
  /** who reads a post's mail, with the roles they have now; empty where the directory names nobody */
  peopleIn(postId: PostId): readonly Actor[];
  /** a person's name, while the directory has them */
  nameOf(personId: PersonId): string | undefined;
}

/** Settings of every mail. */
export interface MailSettings {
  /** the sender, `Name <address>` or a bare address (MAIL_FROM) */
  readonly from: string;
  /** public base of the pages (WEB_URL) */
  readonly webUrl: string;
}

/** A composed mail. */
export interface Message {
  readonly messageId: string;
  /** time of sending by the program's clock; default the machine's */
  readonly date?: Instant;
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly cc?: { readonly name: string; readonly address: string }[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments?: readonly Attachment[];
}

export interface Attachment {
  readonly filename: string;
  readonly content: string;
  readonly contentType: string;
}
