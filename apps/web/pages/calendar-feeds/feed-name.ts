import { type Directory, namesIn, postTitle } from '#application/directory';
import type { ShownFeed } from '#application/queries';
import type { Language } from '#domain/kernel';
import { sentences } from '../../platform/locale';

interface Known {
  readonly directory: Directory;
  /** those of the reader: nobody else’s are named */
  readonly views: readonly { readonly id: string; readonly name: string }[];
}

/** What a calendar is of, in words. */
export function feedName(
  { of, personId }: Pick<ShownFeed, 'of' | 'personId'>,
  { directory, views }: Known,
  language: Language,
): string {
  const t = sentences(language, 'calendar-feeds');
  switch (of.kind) {
    case 'person':
      return t('what.person', { name: namesIn(directory, language)({ personId }) });
    case 'post':
      return t('what.post', { post: postTitle(directory, of.postId, language) });
    case 'view': {
      const name = views.find(({ id }) => id === of.viewId)?.name;
      return name === undefined ? t('what.someView') : t('what.view', { name });
    }
  }
}
