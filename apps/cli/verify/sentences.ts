import type { Limit, Report } from '#evidence/verify';
import { type Bilingual, both } from '#domain/kernel';

/** The verdict in a sentence. */
export function verdictOf({ outcome, rows, findingCount, limit }: Report): Bilingual {
  switch (outcome) {
    case 'verified':
      return both(
        `Verified. ${rows} rows were checked; those up to position ${limit?.size ?? 0} are exactly what was published.`,
        `Dilyswyd. Gwiriwyd ${rows} o resi; mae’r rhai hyd at safle ${limit?.size ?? 0} yn union yr hyn a gyhoeddwyd.`,
      );
    case 'altered':
      return both(
        `ALTERED. ${rows} rows were checked; findings: ${findingCount}. The first:`,
        `NEWIDIWYD. Gwiriwyd ${rows} o resi; canfyddiadau: ${findingCount}. Y cyntaf:`,
      );
    case 'unproven':
      return both(
        `NOT PROVEN. ${rows} rows were checked and agree with themselves, but there is no trusted checkpoint outside the record. Give --checkpoints, --checkpoint or the right --key.`,
        `HEB EI BROFI. Gwiriwyd ${rows} o resi ac maent yn cyd-fynd â’i gilydd, ond nid oes pwynt gwirio yr ymddiriedir ynddo y tu allan i’r cofnod. Rhowch --checkpoints, --checkpoint neu’r --key gywir.`,
      );
  }
}

/** What the verdict rests on and how far it reaches. */
export function reachOf(report: Report): readonly Bilingual[] {
  const { limit, beyondLimit, keys, checkpoints } = report;
  if (limit === null) return [];
  return [
    limitSentence(limit),
    both(
      `Not yet proved outside this system: ${beyondLimit}.`,
      `Heb eu profi y tu allan i’r system hon eto: ${beyondLimit}.`,
    ),
    both(
      `Checkpoints: ${checkpoints.seen} seen, ${checkpoints.signed} signed by a trusted key, ${checkpoints.fitting} fit the rows.`,
      `Pwyntiau gwirio: gwelwyd ${checkpoints.seen}, llofnodwyd ${checkpoints.signed} ag allwedd yr ymddiriedir ynddi, mae ${checkpoints.fitting} yn cyd-fynd â’r rhesi.`,
    ),
    ...(checkpoints.unreached === 0 ? [] : [unreachedSentence(checkpoints.unreached)]),
    ...(report.evidenceFiles.named === 0 ? [] : [filesSentence(report)]),
    stampSentence(limit),
    ...(limit.witnesses.length === 0 ? [] : [witnessSentence(limit)]),
    keys.from === 'auditor' ? KEYS_GIVEN : KEYS_FROM_FOLDER,
    NOT_SHOWN,
  ];
}

const limitSentence = ({ origin, size, held, recordedAt }: Limit): Bilingual => {
  const last =
    recordedAt === null
      ? both('', '')
      : both(`; the last was recorded at ${recordedAt}`, `; cofnodwyd yr olaf am ${recordedAt}`);
  return held
    ? both(
        `The limit of this proof is the checkpoint of ${size} records of ${origin} that you hold${last.en}.`,
        `Terfyn y prawf hwn yw’r pwynt gwirio o ${size} o gofnodion o ${origin} sydd gennych chi${last.cy}.`,
      )
    : both(
        `The limit of this proof is the checkpoint of ${size} records of ${origin} in the folder${last.en}. It proves as much as that folder is out of the administrators’ reach.`,
        `Terfyn y prawf hwn yw’r pwynt gwirio o ${size} o gofnodion o ${origin} yn y ffolder${last.cy}. Mae’n profi cymaint ag y mae’r ffolder honno y tu hwnt i gyrraedd y gweinyddwyr.`,
      );
};

const unreachedSentence = (count: number): Bilingual =>
  both(
    `Signed checkpoints that this part of the record has no step to, and that say nothing of it: ${count}. Ask for a bundle made with them, or of the whole ledger.`,
    `Pwyntiau gwirio wedi’u llofnodi nad oes gan y rhan hon o’r cofnod gam atynt, ac nad ydynt yn dweud dim amdani: ${count}. Gofynnwch am fwndel a wnaed gyda nhw, neu o’r cyfriflyfr cyfan.`,
  );

const filesSentence = ({ evidenceFiles: { named, fitting, erased } }: Report): Bilingual =>
  both(
    `Evidence files that the records name: ${named}; here and with the recorded hash: ${fitting}; erased, as is recorded: ${erased}.`,
    `Ffeiliau tystiolaeth y mae’r cofnodion yn eu henwi: ${named}; yma a chyda’r hash a gofnodwyd: ${fitting}; wedi’u dileu, fel y cofnodwyd: ${erased}.`,
  );

const stampSentence = ({ stampedAt }: Limit): Bilingual =>
  stampedAt === null
    ? both(
        'No time-stamping authority that is trusted here says when that checkpoint was made.',
        'Nid oes awdurdod stampio amser yr ymddiriedir ynddo yma yn dweud pryd y gwnaed y pwynt gwirio hwnnw.',
      )
    : both(
        `A time-stamping authority saw that checkpoint at ${stampedAt}.`,
        `Gwelodd awdurdod stampio amser y pwynt gwirio hwnnw am ${stampedAt}.`,
      );

const witnessSentence = ({ witnesses }: Limit): Bilingual =>
  both(`Cosigned by ${witnesses.join(', ')}.`, `Cydlofnodwyd gan ${witnesses.join(', ')}.`);

const KEYS_GIVEN = both(
  'The keys trusted are those you gave, and those they handed trust on to.',
  'Yr allweddi yr ymddiriedir ynddynt yw’r rhai a roesoch, a’r rhai y trosglwyddwyd ymddiriedaeth iddynt.',
);

const KEYS_FROM_FOLDER = both(
  'The keys were taken from the folder itself: whoever can write there could have made them. Give the key that you were handed with --key.',
  'Cymerwyd yr allweddi o’r ffolder ei hun: gallai pwy bynnag sy’n gallu ysgrifennu yno fod wedi’u gwneud. Rhowch yr allwedd a gawsoch gyda --key.',
);

const NOT_SHOWN = both(
  'Not shown by this: that what was recorded was true, or that everything was recorded.',
  'Nid yw hyn yn dangos bod yr hyn a gofnodwyd yn wir, na bod popeth wedi’i gofnodi.',
);
