import type { JsonObject, JsonValue } from '#domain/kernel';
import { type ContentFault, heldToHash } from '#record/contents';
import type { PinnedVersions, ReplaySource } from './recorded-decisions';

/** Something that a decision pins is not there, or was altered: what it was made with is not known. */
export interface ContentBreak {
  readonly kind: 'content-missing' | 'content-altered';
  /** the kind of content, such as `calendar` */
  readonly content: string;
  readonly sha256: string;
}

/** What a decision pinned, as it was when it was decided. */
export interface PinnedContents {
  readonly kind: 'read';
  /** the source of its calendar, as text; null where it names its calendar only by version */
  readonly holidays: string | null;
  /** everything else, by kind */
  readonly pinned: JsonObject;
}

const MOST = 500;
const CALENDAR = 'calendar';

/** Reads contents, each held to its hash. Those read last are remembered: most decisions share theirs. */
export class ContentReader {
  private readonly texts = new Map<string, string>();

  constructor(private readonly source: Pick<ReplaySource, 'content'>) {}

  async read({ contents }: PinnedVersions): Promise<PinnedContents | ContentBreak> {
    const pinned: Record<string, JsonValue> = {};
    let holidays: string | null = null;
    for (const [content, sha256] of Object.entries(contents)) {
      const text = await this.textOf(sha256);
      if (typeof text !== 'string') return { kind: `content-${text.fault}`, content, sha256 };
      if (content === CALENDAR) holidays = text;
      else pinned[content] = JSON.parse(text) as JsonValue;
    }
    return { kind: 'read', holidays, pinned };
  }

  private async textOf(sha256: string): Promise<string | { readonly fault: ContentFault }> {
    const known = this.texts.get(sha256);
    const text = known ?? heldToHash(sha256, await this.source.content(sha256));
    if (typeof text !== 'string') return text;
    this.texts.delete(sha256);
    this.texts.set(sha256, text);
    const [oldest] = this.texts.keys();
    if (this.texts.size > MOST && oldest !== undefined) this.texts.delete(oldest);
    return text;
  }
}
