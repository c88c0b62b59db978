import { type Bilingual, both } from '#domain/kernel';
import { openDatabase, openPool } from '#record/ledger';
import { type RebuiltLog, rebuildLog } from '#transparency/sealer';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { type Settings, required } from '../shared/settings';
import { verifiersIn } from '../shared/verifiers';
import { heldIn } from '../verify/options';

export interface RebuildLogOptions {
  readonly key?: readonly string[];
  readonly checkpoint?: readonly string[];
}

/** Makes a lost log folder anew from the rows and the checkpoints that the database remembers. */
export async function auditRebuildLog(
  io: Io,
  manner: Manner,
  settings: Settings,
  folder: string,
  { key = [], checkpoint = [] }: RebuildLogOptions,
): Promise<boolean> {
  const [keys, held] = [verifiersIn(key), checkpoint.map(heldIn)];
  const db = openDatabase(openPool(required(settings, 'DATABASE_URL'), 'reader', 2));
  try {
    const made = accepted(await rebuildLog({ db, folder, keys, held }));
    for (const sentence of sentences(folder, made, held.length)) say(io, manner, sentence);
    if (manner.json) answerJson(io, { folder, held: held.length, ...made });
    else io.out(made.newest);
    return true;
  } finally {
    await db.destroy();
  }
}

const sentences = (
  folder: string,
  { checkpoints, size, keysFrom }: RebuiltLog,
  held: number,
): readonly Bilingual[] => [
  both(
    `The log is in ${folder} again, to the byte: ${checkpoints} checkpoints, the newest of ${size} records, each signed and with the root of the rows. Checkpoints that you hold and that fit: ${held}.`,
    `Mae’r log yn ${folder} eto, i’r beit: ${checkpoints} o bwyntiau gwirio, y diweddaraf o ${size} o gofnodion, pob un wedi’i lofnodi a chanddo wreiddyn y rhesi. Pwyntiau gwirio sydd gennych ac sy’n cyd-fynd: ${held}.`,
  ),
  both(
    'Time stamps and the signatures of witnesses stood in the lost folder alone: the newest checkpoint gets new ones, the older have none.',
    'Yn y ffolder coll yn unig yr oedd stampiau amser a llofnodion tystion: caiff y pwynt gwirio diweddaraf rai newydd, ac nid oes gan y rhai hŷn yr un.',
  ),
  ...(keysFrom === 'auditor'
    ? []
    : [
        both(
          'The keys were taken from the database itself, and they prove nothing by themselves: give the one that you were handed with --key.',
          'O’r gronfa ddata ei hun y cymerwyd yr allweddi, ac nid ydynt yn profi dim ar eu pen eu hunain: rhowch yr un a gawsoch gyda --key.',
        ),
      ]),
  both(
    'This does not find out anyone who alters both the rows and the database’s own checkpoints. Compare the newest checkpoint, which follows, with the newest that the auditor has:',
    'Nid yw hyn yn darganfod neb sy’n newid y rhesi a phwyntiau gwirio’r gronfa ddata ei hun. Cymharwch y pwynt gwirio diweddaraf, sy’n dilyn, â’r diweddaraf sydd gan yr archwilydd:',
  ),
];
