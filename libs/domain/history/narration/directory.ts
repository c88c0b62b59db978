import type { DirectoryEventData, DirectoryEventType } from '#domain/directory';
import { type Bilingual, both } from '#domain/kernel';
import { formatDate } from '#domain/deadlines';
import { type NameOf, entryCalled, postCalled } from './names';

const ACTS: Readonly<Record<NonNullable<DirectoryEventData<'DelegationGiven'>['acts']>[number], Bilingual>> =
  {
    approve: both('approving what others put forward', 'cymeradwyo’r hyn y mae eraill yn ei gyflwyno'),
    propose: both('proposing changes', 'cynnig newidiadau'),
    record: both('recording what is done', 'cofnodi’r hyn a wneir'),
  };

/** Events about the directory, and who acts for whom. */
export const directorySentences: {
  readonly [Type in DirectoryEventType]: (data: DirectoryEventData<Type>, name: NameOf) => Bilingual;
} = {
  DelegationGiven: ({ from, to, firstDay, lastDay, posts, obligations, acts, by }, name) => {
    const [principal, delegate] = [name({ personId: from }), name({ personId: to })];
    const limits = [
      ...(posts ?? []).map((post) => both(postCalled(name, post), postCalled(name, post))),
      ...(obligations ?? []).map((id) => entryCalled(name, id)),
      ...(acts ?? []).map((act) => ACTS[act]),
    ];
    const only = (language: 'en' | 'cy'): string =>
      limits.length === 0 ? '' : ` (${limits.map((each) => each[language]).join(', ')})`;
    return both(
      `${delegate} acts for ${principal} from ${formatDate(firstDay, 'en')} to ${formatDate(lastDay, 'en')}${only('en')}, as ${name(by)} recorded.`,
      `Mae ${delegate} yn gweithredu ar ran ${principal} o ${formatDate(firstDay, 'cy')} hyd at ${formatDate(lastDay, 'cy')}${only('cy')}, fel y cofnododd ${name(by)}.`,
    );
  },
  DelegationEnded: ({ from, to, on, by }, name) => {
    const [principal, delegate] = [name({ personId: from }), name({ personId: to })];
    return both(
      `${delegate} acts for ${principal} no longer, from ${formatDate(on, 'en')}, as ${name(by)} recorded.`,
      `Nid yw ${delegate} yn gweithredu ar ran ${principal} mwyach, o ${formatDate(on, 'cy')} ymlaen, fel y cofnododd ${name(by)}.`,
    );
  },
  DirectoryRecorded: ({ posts, people, sha256 }) =>
    both(
      `The directory of posts and people changed: posts ${posts}, people ${people} (${sha256.slice(0, 12)}).`,
      `Newidiodd y cyfeiriadur swyddi a phobl: swyddi ${posts}, pobl ${people} (${sha256.slice(0, 12)}).`,
    ),
};
