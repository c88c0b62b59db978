import { type Bilingual, both } from '#domain/kernel';
import { type Finding, aboutPlace } from '../rows/finding';

export const checkpointUnreadable = (name: string, { en, cy }: Bilingual): Finding =>
  aboutPlace(
    'checkpoint-unreadable',
    both(`The checkpoint ${name} cannot be read. ${en}`, `Ni ellir darllen y pwynt gwirio ${name}. ${cy}`),
  );

export const checkpointNotTrusted = (name: string, { en, cy }: Bilingual): Finding =>
  aboutPlace(
    'checkpoint-not-trusted',
    both(
      `The checkpoint ${name} is forged, or signed by a key that is not trusted here. ${en}`,
      `Mae’r pwynt gwirio ${name} wedi’i ffugio, neu wedi’i lofnodi ag allwedd nad ymddiriedir ynddi yma. ${cy}`,
    ),
  );

/** A checkpoint with a wrong name in the folder, or in the database. */
export const otherSize = (size: number): Bilingual =>
  both(`It is one of ${size} records.`, `Un o ${size} o gofnodion ydyw.`);

export const otherRoot: Bilingual = both(
  'The root beside it is not the one that it signs.',
  'Nid y gwreiddyn wrth ei ochr yw’r un y mae’n ei lofnodi.',
);

export const historyForked = (size: number, name: string, other: string): Finding =>
  aboutPlace(
    'history-forked',
    both(
      `The log signed two histories of ${size} records: the checkpoints ${name} and ${other} have different roots. One is not the record that was kept.`,
      `Llofnododd y log ddau hanes o ${size} o gofnodion: mae gan y pwyntiau gwirio ${name} a ${other} wreiddiau gwahanol. Nid y cofnod a gadwyd yw un ohonynt.`,
    ),
  );

const checkpointWithdrawn = (size: number): Finding =>
  aboutPlace(
    'checkpoint-withdrawn',
    both(
      `The database remembers a checkpoint of ${size} records; it is gone from the folder.`,
      `Mae’r gronfa ddata’n cofio pwynt gwirio o ${size} o gofnodion; mae wedi mynd o’r ffolder.`,
    ),
  );

/** A folder that lacks many was lost, or begun anew: one finding says so, and how it is mended. @param sizes ascending */
export const checkpointsWithdrawn = (sizes: readonly number[]): readonly Finding[] => {
  const [first, last] = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  if (sizes.length <= 1) return sizes.map(checkpointWithdrawn);
  return [
    aboutPlace(
      'checkpoint-withdrawn',
      both(
        `The database remembers ${sizes.length} checkpoints, the first of ${first} and the last of ${last} records, that are gone from the folder. No row is altered by that alone: the folder was lost, emptied or started again. cylch audit rebuild-log makes one again from the rows and these checkpoints, where they fit.`,
        `Mae’r gronfa ddata’n cofio ${sizes.length} o bwyntiau gwirio, y cyntaf o ${first} a’r olaf o ${last} o gofnodion, sydd wedi mynd o’r ffolder. Ni newidiwyd yr un rhes drwy hynny’n unig: collwyd y ffolder, fe’i gwagiwyd, neu fe’i dechreuwyd eto. Mae cylch audit rebuild-log yn gwneud un eto o’r rhesi a’r pwyntiau gwirio hyn, lle maent yn cyd-fynd.`,
      ),
    ),
  ];
};

export const checkpointForgotten = (size: number): Finding =>
  aboutPlace(
    'checkpoint-withdrawn',
    both(
      `The folder holds a checkpoint of ${size} records; the database no longer remembers it.`,
      `Mae’r ffolder yn dal pwynt gwirio o ${size} o gofnodion; nid yw’r gronfa ddata’n ei gofio mwyach.`,
    ),
  );

export const timeStampBad = (size: number, { en, cy }: Bilingual): Finding =>
  aboutPlace(
    'time-stamp-bad',
    both(
      `Time stamp of the checkpoint of ${size} records: ${en}`,
      `Stamp amser y pwynt gwirio o ${size} o gofnodion: ${cy}`,
    ),
  );

/** @param others number of further checkpoints that do not fit */
export const checkpointDiffers = (from: number, to: number, others: number): Finding =>
  aboutPlace(
    'checkpoint-differs',
    both(
      `The rows do not give the root that was signed for ${to} records. The first difference lies in rows ${from} to ${to}. Later checkpoints that do not fit either: ${others}.`,
      `Nid yw’r rhesi’n rhoi’r gwreiddyn a lofnodwyd ar gyfer ${to} o gofnodion. Mae’r gwahaniaeth cyntaf yn rhesi ${from} i ${to}. Pwyntiau gwirio diweddarach nad ydynt yn cyfateb chwaith: ${others}.`,
    ),
  );
