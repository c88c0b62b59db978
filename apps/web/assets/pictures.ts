import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Pictures of the service for its help (`TOPIC-en.png`, `TOPIC-cy.png`), where they have been made. */
export const PICTURES = join(__dirname, 'pictures');

export const pictureNames: readonly string[] = existsSync(PICTURES)
  ? readdirSync(PICTURES).filter((name) => name.endsWith('.png'))
  : [];

/** The address of a picture; null where there is none. */
export const pictureAddress = (name: string): string | null =>
  pictureNames.includes(`${name}.png`) ? `/assets/pictures/${name}.png` : null;
