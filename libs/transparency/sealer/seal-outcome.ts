import { type Refusal, both, refuse } from '#domain/kernel';
import type { KeyNoteRefusal, UntrustedCheckpoint } from '#transparency/published-log';
import type { PublishedCheckpoint, UnreadableCheckpoint } from '#transparency/tlog';

/** The outcome of one pass of the sealer. */
export type SealOutcome =
  /** another sealer has the lock */
  | { readonly kind: 'standing-by' }
  | { readonly kind: 'nothing-new'; readonly size: number }
  | {
      readonly kind: 'sealed';
      readonly size: number;
      readonly written: string;
      /** the batch was full */
      readonly more: boolean;
    };

/** Why the sealer refuses to sign: each needs investigation by a person. */
export type SealRefusal =
  | Refusal<
      | 'row-altered'
      | 'ledger-shorter'
      | 'other-history'
      | 'log-behind'
      | 'log-damaged'
      | 'entry-too-large'
      /** the database's own checkpoints do not fit its rows: a lost folder is not made anew of them */
      | 'rows-differ'
      | 'checkpoint-altered'
    >
  | UnreadableCheckpoint
  | UntrustedCheckpoint
  | KeyNoteRefusal;

export const rowAltered = (position: number) =>
  refuse<SealRefusal>({
    code: 'row-altered',
    message: both(
      `Record ${position} is missing or no longer what was recorded: its leaf does not fit it. Nothing is sealed until this is explained; see infra/runbooks/checkpoints.md.`,
      `Mae cofnod ${position} ar goll neu nid yr hyn a gofnodwyd ydyw mwyach: nid yw ei ddeilen yn cyfateb. Ni selir dim nes egluro hyn; gweler infra/runbooks/checkpoints.md.`,
    ),
  });

export const ledgerShorter = (published: number, position: number) =>
  refuse<SealRefusal>({
    code: 'ledger-shorter',
    message: both(
      `A checkpoint of ${published} records is published, but the ledger holds ${position}: records are lost, or an older backup was restored. The lost ones are in the published log.`,
      `Cyhoeddwyd pwynt gwirio o ${published} o gofnodion, ond ${position} sydd yn y cyfriflyfr: collwyd cofnodion, neu adferwyd copi wrth gefn hŷn. Mae’r rhai coll yn y log a gyhoeddwyd.`,
    ),
  });

export const otherHistory = (position: number) =>
  refuse<SealRefusal>({
    code: 'other-history',
    message: both(
      `Record ${position} is not the one that was published there: it was altered, or an older backup was restored and written to. The published records are in the log; see infra/runbooks/checkpoints.md.`,
      `Nid cofnod ${position} yw’r un a gyhoeddwyd yno: fe’i newidiwyd, neu adferwyd copi wrth gefn hŷn a pharhawyd i ysgrifennu iddo. Mae’r cofnodion a gyhoeddwyd yn y log; gweler infra/runbooks/checkpoints.md.`,
    ),
  });

export const logBehind = (recorded: number, published: number) =>
  refuse<SealRefusal>({
    code: 'log-behind',
    message: both(
      `The database remembers a checkpoint of ${recorded} records, but the newest in the folder covers ${published}. Is this the right folder? Only if it is lost for good is it made again from the database, with the setting SEALER_NEW_FOLDER=yes or by cylch audit rebuild-log.`,
      `Mae’r gronfa ddata’n cofio pwynt gwirio o ${recorded} o gofnodion, ond ${published} a gwmpesir gan yr un diweddaraf yn y ffolder. Ai hon yw’r ffolder gywir? Dim ond os yw wedi mynd am byth y gwneir hi eto o’r gronfa ddata, â’r gosodiad SEALER_NEW_FOLDER=yes neu â cylch audit rebuild-log.`,
    ),
  });

export const logDamaged = ({ size }: PublishedCheckpoint, why: string) =>
  refuse<SealRefusal>({
    code: 'log-damaged',
    message: both(
      `The tiles of the published log do not give the root that its checkpoint of ${size} records names: ${why}.`,
      `Nid yw teils y log a gyhoeddwyd yn rhoi’r gwreiddyn y mae ei bwynt gwirio o ${size} o gofnodion yn ei enwi (yn Saesneg: ${why}).`,
    ),
  });
