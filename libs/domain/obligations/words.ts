import { type Bilingual, both } from '#domain/kernel';
import type { Authority, ObligationKind } from './model/definition';
import type { ObligationStanding } from './standing';

export const kindWords: Readonly<Record<ObligationKind, Bilingual>> = {
  'recurring-duty': both('Recurring duty', 'Dyletswydd sy’n ailgodi'),
  'continuous-duty': both('Continuous duty', 'Dyletswydd barhaus'),
  'one-off-commitment': both('One-off commitment', 'Ymrwymiad unwaith'),
  action: both('Action', 'Cam gweithredu'),
  recommendation: both('Recommendation', 'Argymhelliad'),
  'standing-meeting': both('Standing meeting', 'Cyfarfod sefydlog'),
  statement: both('Statement', 'Datganiad'),
  'past-event': both('Past event', 'Digwyddiad a fu'),
};

export const standingWords: Readonly<Record<ObligationStanding, Bilingual>> = {
  'not-due': both('Not yet due', 'Heb ddod yn ddyledus eto'),
  'due-soon': both('Due within a month', 'Yn ddyledus o fewn mis'),
  'awaiting-confirmation': both('Done, awaiting confirmation', 'Wedi’i wneud, yn aros am gadarnhad'),
  'date-passed-outcome-not-recorded': both(
    'Date passed, outcome not recorded',
    'Y dyddiad wedi mynd heibio, y canlyniad heb ei gofnodi',
  ),
  late: both('Late', 'Hwyr'),
  'done-in-time': both('Done in time', 'Wedi’i wneud mewn pryd'),
  'done-late': both('Done late', 'Wedi’i wneud yn hwyr'),
  'done-no-date': both('Done', 'Wedi’i wneud'),
  'no-date': both('No date', 'Dim dyddiad'),
  closed: both('Closed', 'Wedi’i gau'),
};

export const authorityWords: Readonly<Record<Authority, Bilingual>> = {
  statutory: both(
    'An Act or instrument: the date moves only by the provision that amends it',
    'Deddf neu offeryn: dim ond drwy’r ddarpariaeth sy’n ei ddiwygio y mae’r dyddiad yn symud',
  ),
  ministerial: both(
    'A minister’s commitment: the date moves only by a recorded decision',
    'Ymrwymiad gweinidog: dim ond drwy benderfyniad cofnodedig y mae’r dyddiad yn symud',
  ),
  internal: both(
    'The department’s own date: the owner may move it',
    'Dyddiad yr adran ei hun: caiff y perchennog ei symud',
  ),
};
