import type { Bilingual, Instant, Language, PostId } from '#domain/kernel';

/** Where mail to a post goes, and which language stands first in it. */
export interface Recipient {
  readonly postId: PostId;
  readonly address: string;
  readonly name: Bilingual;
  readonly language: Language;
}

/** Finds the addressee of a post; `undefined` when the directory has no such post. Asked when the mail leaves. */
export interface Recipients {
  forPost(postId: PostId): Recipient | undefined;
}

/** What the department's mail carries everywhere. */
export interface MailSettings {
  /** the sender, `Name <address>` or a bare address (MAIL_FROM) */
  readonly from: string;
  /** public base of the pages (WEB_URL) */
  readonly webUrl: string;
}

/** A mail ready to leave. */
export interface Message {
  readonly messageId: string;
  /** when it leaves, by the program's time; the machine's where nobody says */
  readonly date?: Instant;
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
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
