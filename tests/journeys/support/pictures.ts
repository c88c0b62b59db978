import { join } from 'node:path';
import type { Language } from '#domain/kernel';

/** What README and help show: the top of these pages as an official sees them, by `npm run record:screenshots`. */
export const PICTURES = [
  { name: 'register', path: '/register' },
  { name: 'obligation', path: '/obligations/wm-alp-cycle' },
  { name: 'statute-book', path: '/duties' },
] as const;

export const folderOfPictures = join(__dirname, '../../../infra/docs/pictures');

export const pictureFile = (name: string, language: Language): string => `${name}-${language}.png`;
