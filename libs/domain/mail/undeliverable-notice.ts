import { type Instant, type MailId, type PostId, mailId } from '#domain/kernel';
import type { Obligation } from '#domain/obligations';
import type { FactsOf, MailRequest, TemplateName } from './mail-facts';
import { obligationFacts } from './obligation-facts';

/** A mail that does not arrive. */
interface Unreached {
  readonly mailId: MailId;
  readonly recipient: PostId;
  /** null where its facts could not be read */
  readonly template: TemplateName | null;
}

/** The post of the obligation that is not the one that a mail could not reach. */
function otherPost(
  state: Obligation,
  recipient: PostId,
): { role: 'owner' | 'approver'; post: PostId } | null {
  for (const role of ['owner', 'approver'] as const) {
    const post = state[role];
    if (post !== null && post !== recipient) return { role, post };
  }
  return null;
}

/** A notice to the obligation's other post that a mail reaches nobody; none without another post, or for a notice itself. */
export function undeliverableNotice(
  about: Unreached,
  why: FactsOf<'undeliverable'>['why'],
  state: Obligation | null,
  now: Instant,
): readonly MailRequest[] {
  const { template, recipient } = about;
  if (state === null || template === 'undeliverable' || template === 'digest') return [];
  const other = otherPost(state, recipient);
  if (other === null) return [];
  return [
    {
      mailId: mailId(`${about.mailId}/${why === 'not-accepted-yet' ? 'delayed' : 'undeliverable'}`),
      obligationId: state.id,
      to: { post: other.post },
      facts: {
        template: 'undeliverable',
        ...obligationFacts(state),
        role: other.role,
        about: about.mailId,
        aboutTemplate: template,
        unreachedPost: recipient,
        why,
      },
      sendAt: now,
    },
  ];
}
