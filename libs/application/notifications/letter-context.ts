import { type Bilingual, type PostId, both, dateInWales } from '#domain/kernel';
import { type By, isSecondPerson, permitted } from '#domain/obligations';
import type { Delivery } from './delivery';
import type { Recipients } from './message';
import type { LetterContext } from './templates/letter';

const GONE = both('somebody who is no longer in the directory', 'rhywun nad yw yn y cyfeiriadur mwyach');

/** Who decided or asked, as the directory names them now: events hold ids alone. */
function nameIn(recipients: Recipients, { personId, postId, onBehalfOf }: By): Bilingual {
  const person = recipients.nameOf(personId);
  const post = postId === undefined ? undefined : recipients.forPost(postId)?.name;
  const behalf = onBehalfOf === undefined ? undefined : (recipients.nameOf(onBehalfOf) ?? onBehalfOf);
  const say = (language: 'cy' | 'en', onBehalf: string): string =>
    [
      person ?? GONE[language],
      ...(post === undefined ? [] : [`(${post[language]})`]),
      ...(behalf === undefined ? [] : [`${onBehalf} ${behalf}`]),
    ].join(' ');
  return both(say('en', 'on behalf of'), say('cy', 'ar ran'));
}

/** What a letter depends on besides its facts, for the readers of one post at the time of sending. */
export function letterContext(
  { recipients, now }: Pick<Delivery, 'recipients' | 'now'>,
  post: PostId,
): LetterContext {
  const readers = recipients.peopleIn(post);
  return {
    today: dateInWales(now),
    nameOf: (by) => nameIn(recipients, by),
    postName: (postId) => recipients.forPost(postId)?.name ?? both(postId, postId),
    may: (command, first) =>
      readers.length === 0 ||
      readers.some(
        (reader) => permitted(reader, command) && (first === undefined || isSecondPerson(reader, first)),
      ),
  };
}
