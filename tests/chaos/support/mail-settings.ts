import { type PersonId, type PostId, personId, postId } from '#domain/kernel';
import type { Actor } from '#domain/obligations';
import type { Recipients } from '#application/notifications';
import { mailboxOf } from '#domain/mail';

const NAMES: Readonly<Record<string, string>> = { non: 'Non Griffiths', rhys: 'Rhys ap Owen' };

/** A directory where every post has an address, except those that a test removes or changes; two posts have people. */
export class TestDirectory implements Recipients {
  readonly addresses = new Map<string, string | null>();
  readonly people = new Map<string, readonly Actor[]>([
    ['policy-lead', [{ personId: personId('non'), roles: ['official'] }]],
    ['deputy-director', [{ personId: personId('rhys'), roles: ['approver'] }]],
  ]);

  forPost(postId: PostId): ReturnType<Recipients['forPost']> {
    const address = this.addresses.has(postId) ? this.addresses.get(postId) : `${postId}@cylch.example`;
    if (address == null) return undefined;
    const name = { en: `Post ${postId}`, cy: `Swydd ${postId}` };
    return { postId, address, name, language: postId === 'deputy-director' ? 'en' : 'cy' };
  }

  postsSharing(own: PostId): readonly PostId[] {
    const mailbox = (post: PostId): string | undefined => {
      const found = this.forPost(post);
      return found && mailboxOf(found.address);
    };
    const others = [...this.addresses.keys(), ...this.people.keys()].map((id) => postId(id));
    return [...new Set([own, ...others])].filter(
      (post) => mailbox(post) !== undefined && mailbox(post) === mailbox(own),
    );
  }

  peopleIn(postId: PostId): readonly Actor[] {
    return this.people.get(postId) ?? [];
  }

  nameOf(id: PersonId): string | undefined {
    return NAMES[id];
  }
}

export const settings = { from: 'Cylch <cylch@llyw.example>', webUrl: 'https://cylch.example' };
