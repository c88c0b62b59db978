import { type Point, stateAt } from '#domain/history';
import type { PartlyTranslated } from '#domain/kernel';
import type { ObligationDefinition } from '#domain/obligations';
import type { WebServices } from '../../platform/services';

type Link = ObligationDefinition['links'][number];

/** The entries that this one names, with their titles at a point; one that was not on the register keeps its id. */
export const linkedTitles = (
  { ledger }: WebServices,
  links: readonly Link[],
  point: Point,
): Promise<readonly (Link & { readonly title: PartlyTranslated })[]> =>
  Promise.all(
    links.map(async (link) => {
      const at = stateAt(await ledger.readStream(link.to), point);
      return { ...link, title: at?.state.definition.title ?? { cy: link.to, en: link.to } };
    }),
  );
