import type { Bilingual } from '#kernel';

/** Welsh Language Standards: correspondence says that Welsh is welcome and causes no delay. */
export const WELSH_IS_WELCOME: Bilingual = {
  cy: 'Rydym yn croesawu derbyn gohebiaeth yn Gymraeg. Byddwn yn ateb gohebiaeth a dderbynnir yn Gymraeg yn Gymraeg ac ni fydd gohebu yn Gymraeg yn arwain at oedi.',
  en: 'We welcome receiving correspondence in Welsh. Any correspondence received in Welsh will be answered in Welsh and corresponding in Welsh will not lead to a delay in responding.',
};

export const SENT_BY_ITSELF: Bilingual = {
  cy: 'Neges awtomatig yw hon gan system Cylch. Ar y gofrestr y mae’r cofnod llawn.',
  en: 'This is an automatic message from the Cylch system. The full record is on the register.',
};

/** Said first in the half that comes first: the other language follows in the same mail. */
export const OTHER_LANGUAGE_FOLLOWS: Bilingual = {
  cy: 'An English version follows below.',
  en: 'Mae fersiwn Gymraeg yn dilyn isod.',
};

export const AWAITING_TRANSLATION: Bilingual = {
  cy: 'teitl Cymraeg yn aros am gyfieithiad',
  en: 'English title awaiting translation',
};
