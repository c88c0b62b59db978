import type { PostId } from '#domain/kernel';
import type { Recipients } from '#application/notifications';

/** A directory where every post has an address, except those that a test removes or changes. */
export class TestDirectory implements Recipients {
  readonly addresses = new Map<string, string | null>();

  forPost(postId: PostId): ReturnType<Recipients['forPost']> {
    const address = this.addresses.has(postId) ? this.addresses.get(postId) : `${postId}@cylch.example`;
    if (address == null) return undefined;
    const name = { en: `Post ${postId}`, cy: `Swydd ${postId}` };
    return { postId, address, name, language: postId === 'deputy-director' ? 'en' : 'cy' };
  }
}

export const settings = { from: 'Cylch <cylch@llyw.example>', webUrl: 'https://cylch.example' };
