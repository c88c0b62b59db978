import type { NameOf } from '#domain/history';
import { type Language, type PostId, both, postId } from '#domain/kernel';
import { accountOfPerson } from '#domain/service-accounts';
import { type Directory, personById, postById } from './directory';
import { isProgram } from './hold-actor';

const SERVICE_ACCOUNT = both('service account', 'cyfrif gwasanaeth');

/** The person's name and post, as the directory has them now; the id where it has them no more. */
export const namesIn = (directory: Directory, language: Language): NameOf => {
  const post = (id: string) => postTitle(directory, postId(id), language);
  const nameOf: NameOf = ({ personId, postId: inPost }) => {
    const account = accountOfPerson(personId);
    const name =
      account === null
        ? (personById(directory, personId)?.name ?? (isProgram(personId) ? 'Cylch' : personId))
        : `${account} (${SERVICE_ACCOUNT[language]})`;
    const title = inPost === undefined ? undefined : postById(directory, inPost)?.title[language];
    return title === undefined ? name : `${name} (${title})`;
  };
  return Object.assign(nameOf, { post });
};

/** The post's title; the id where the directory has it no more. */
export const postTitle = (directory: Directory, postId: PostId, language: Language): string =>
  postById(directory, postId)?.title[language] ?? postId;
