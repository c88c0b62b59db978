import { type Erased, addToErasureList } from '#application/erasure';
import { both } from '#domain/kernel';
import { type Io, type Manner, answerJson, say } from './io';
import { CommandError, type Settings } from './settings';

/** Says what was erased, and puts it on the list outside the database. @throws CommandError where the list cannot be written */
export function reportErasure(io: Io, manner: Manner, settings: Settings, erased: Erased): void {
  const { entry, keys, events, mails } = erased;
  if (manner.json) answerJson(io, { ...entry, keys, events, mails });
  say(
    io,
    manner,
    both(
      `Erased (${entry.erasureId}). Keys destroyed: ${keys}; events that held words: ${events}; emails: ${mails}.`,
      `Wedi’i ddileu (${entry.erasureId}). Allweddi a ddinistriwyd: ${keys}; digwyddiadau a oedd yn cynnwys geiriau: ${events}; negeseuon e-bost: ${mails}.`,
    ),
  );
  keepOutside(io, manner, settings['ERASURE_LIST_FILE'], erased);
}

/** @throws CommandError when the erasure stands but the list outside does not know of it */
function keepOutside(io: Io, manner: Manner, file: string | undefined, { entry }: Erased): void {
  if (file === undefined) {
    say(
      io,
      manner,
      both(
        'ERASURE_LIST_FILE is not set: keep the answer of “cylch erasures --json” outside the database, or a restore would bring the words back.',
        'Nid yw ERASURE_LIST_FILE wedi’i osod: cadwch ateb “cylch erasures --json” y tu allan i’r gronfa ddata, neu byddai adfer yn dod â’r geiriau yn ôl.',
      ),
    );
    return;
  }
  try {
    addToErasureList(file, entry);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      both(
        `It is erased, but the list in ${file} could not be written (${why}). Write it again with “cylch erasures --json”.`,
        `Mae wedi’i ddileu, ond ni ellid ysgrifennu’r rhestr yn ${file} (yn Saesneg: ${why}). Ysgrifennwch hi eto â “cylch erasures --json”.`,
      ),
    );
  }
}
