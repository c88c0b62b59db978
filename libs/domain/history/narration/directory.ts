import type { DirectoryEventData, DirectoryEventType } from '#domain/directory';
import { type Bilingual, both } from '#domain/kernel';
import { formatDate } from '#domain/deadlines';
import { type NameOf, postCalled } from './names';

/** Events about the directory, and who acts for whom. */
export const directorySentences: {
  readonly [Type in DirectoryEventType]: (data: DirectoryEventData<Type>, name: NameOf) => Bilingual;
} = {
  DelegationGiven: ({ from, to, firstDay, lastDay, posts, obligations, acts, by }, name) => {
    const [principal, delegate] = [name({ personId: from }), name({ personId: to })];
    const limits = [
      ...(posts ?? []).map((post) => postCalled(name, post)),
      ...(obligations ?? []),
      ...(acts ?? []),
    ].join(', ');
    return both(
      `${delegate} acts for ${principal} from ${formatDate(firstDay, 'en')} to ${formatDate(lastDay, 'en')}${limits === '' ? '' : ` (${limits})`}, as ${name(by)} recorded.`,
      `Mae ${delegate} yn gweithredu ar ran ${principal} o ${formatDate(firstDay, 'cy')} hyd at ${formatDate(lastDay, 'cy')}${limits === '' ? '' : ` (${limits})`}, fel y cofnododd ${name(by)}.`,
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
