import { z } from 'zod';
import { type Bilingual, type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { type Database, positionsRecordedOn } from '#record/ledger';
import { streamsOf, streamsOfItAlone } from './scope.repository';

export type BundleRefusal = Refusal<
  | 'folder-in-use'
  | 'no-checkpoint'
  | 'checkpoint-unreadable'
  | 'unknown-obligation'
  | 'empty-period'
  | 'row-differs'
  | 'rows-missing'
  | 'not-verified'
>;

const no = (code: BundleRefusal['code'], en: string, cy: string) =>
  refuse<BundleRefusal>({ code, message: both(en, cy) });

export const folderInUse = (folder: string) =>
  no(
    'folder-in-use',
    `${folder} is there already and is not empty. Name a folder that does not exist yet.`,
    `Mae ${folder} yno eisoes ac nid yw’n wag. Enwch ffolder nad yw’n bod eto.`,
  );

export const noCheckpoint = no(
  'no-checkpoint',
  'No checkpoint has been published yet, and without one a bundle proves nothing. Start the sealer, or name its folder in CHECKPOINT_FOLDER.',
  'Ni chyhoeddwyd pwynt gwirio eto, a heb un nid yw bwndel yn profi dim. Dechreuwch y seliwr, neu enwch ei ffolder yn CHECKPOINT_FOLDER.',
);

export const checkpointUnreadable = (size: number, why: Refusal) =>
  no(
    'checkpoint-unreadable',
    `The published checkpoint of ${size} records cannot be read. ${why.message.en}`,
    `Ni ellir darllen y pwynt gwirio cyhoeddedig o ${size} o gofnodion. ${why.message.cy}`,
  );

const unknownObligation = (id: string) =>
  no(
    'unknown-obligation',
    `There is no obligation ${id} in the ledger.`,
    `Nid oes rhwymedigaeth ${id} yn y cyfriflyfr.`,
  );

const emptyPeriod = no(
  'empty-period',
  'Nothing was recorded on these days. Choose a longer period.',
  'Ni chofnodwyd dim ar y dyddiau hyn. Dewiswch gyfnod hwy.',
);

/** @param finding the first of the verification */
export const notVerified = (finding: Bilingual) =>
  no(
    'not-verified',
    `What would be handed out cannot be verified, and nothing was written. ${finding.en} cylch audit verify tells all that differs.`,
    `Ni ellir dilysu’r hyn a fyddai’n cael ei roi, ac nid ysgrifennwyd dim. ${finding.cy} Mae cylch audit verify yn dweud popeth sy’n wahanol.`,
  );

export const rowDiffers = (position: number) =>
  no(
    'row-differs',
    `The record at position ${position} is not the one that was published. Nothing was written. Run cylch audit verify, which says how it differs.`,
    `Nid y cofnod yn safle ${position} yw’r un a gyhoeddwyd. Nid ysgrifennwyd dim. Rhedwch cylch audit verify, sy’n dweud sut y mae’n wahanol.`,
  );

export const rowsMissing = (found: number, size: number) =>
  no(
    'rows-missing',
    `The ledger has ${found} records and the newest checkpoint covers ${size}: some were removed, or the checkpoints are another ledger’s. Nothing was written.`,
    `Mae gan y cyfriflyfr ${found} o gofnodion ac mae’r pwynt gwirio diweddaraf yn cwmpasu ${size}: tynnwyd rhai, neu bwyntiau gwirio cyfriflyfr arall yw’r rhain. Nid ysgrifennwyd dim.`,
  );

export const bundleScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ledger') }),
  z.strictObject({
    kind: z.literal('obligation'),
    id: z.string().min(1),
    /** its own, those of mail about it, of triggers that reached it, of erasures in it */
    streams: z.array(z.string().min(1)).min(1),
  }),
  z.strictObject({
    kind: z.literal('period'),
    /** days in Wales on which it was recorded, both included */
    from: calendarDateSchema,
    to: calendarDateSchema,
    /** positions above this one, up to the next */
    after: z.int().min(0),
    last: z.int().min(0),
  }),
]);
export type BundleScope = z.infer<typeof bundleScopeSchema>;

export type WantedScope =
  | { readonly kind: 'ledger' }
  | {
      readonly kind: 'obligation';
      readonly id: string;
      /** without what other entries have part in, for whoever may not see those */
      readonly alone?: boolean;
    }
  | {
      readonly kind: 'period';
      readonly from: z.infer<typeof calendarDateSchema>;
      readonly to: z.infer<typeof calendarDateSchema>;
    };

/** Resolves a requested scope to streams or positions of a ledger of `to` events. */
export async function resolveScope(
  db: Database,
  wanted: WantedScope,
  to: number,
): Promise<Result<BundleScope, BundleRefusal>> {
  switch (wanted.kind) {
    case 'ledger':
      return ok(wanted);
    case 'obligation': {
      const { kind, id, alone = false } = wanted;
      const streams = await (alone ? streamsOfItAlone : streamsOf)(db, id, to);
      return streams.length === 0 ? unknownObligation(id) : ok({ kind, id, streams: [...streams] });
    }
    case 'period': {
      const positions = await positionsRecordedOn(db, { from: wanted.from, to: wanted.to, upTo: to });
      return positions.last <= positions.after ? emptyPeriod : ok({ ...wanted, ...positions });
    }
  }
}
