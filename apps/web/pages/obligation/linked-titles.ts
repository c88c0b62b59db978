import type { PartlyTranslated } from '#kernel';
import type { ObligationDefinition } from '#obligations';
import { loadScene } from '../../obligation';
import type { WebServices } from '../../services';

type Link = ObligationDefinition['links'][number];

/** The entries that this one names, with their titles; one that is not on the register keeps its id. */
export const linkedTitles = (
  services: WebServices,
  links: readonly Link[],
  toPosition: number | undefined,
): Promise<readonly (Link & { readonly title: PartlyTranslated })[]> =>
  Promise.all(
    links.map(async (link) => {
      const scene = await loadScene(services, link.to, toPosition);
      return { ...link, title: scene?.title ?? { cy: link.to, en: link.to } };
    }),
  );
