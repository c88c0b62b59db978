import { type Directory, namesIn } from '#application/directory';
import { type HistoryLine, type Viewer, everyHistoryLine, historyLines } from '#application/queries';
import { type Instant, type Language, type Refusal, type Result, dateInWales, ok } from '#domain/kernel';
import { factOfStream, isFactStream } from '#domain/obligations';
import type { SealedLedger } from '#record/sealed-ledger';
import type { ExportedFile } from '../export-list';
import { pdfOf } from './pdf';
import { submissionOf } from './submission';

interface Asked {
  readonly ledger: SealedLedger;
  readonly directory: Directory;
  readonly now: Instant;
}

const JSON_LINES = 'application/jsonl; charset=utf-8';

async function* written(lines: AsyncIterable<HistoryLine> | Iterable<HistoryLine>): AsyncGenerator<string> {
  for await (const { stream, ...line } of lines) {
    const about = isFactStream(stream) ? { fact: factOfStream(stream) } : { id: stream };
    yield `${JSON.stringify({ ...about, ...line })}\n`;
  }
}

/** The history of one entry, or of all that the viewer may see, as JSON lines: an event a line, in order. */
export async function historyFile(
  viewer: Viewer,
  { ledger, directory, now, id }: Asked & { readonly id: string | undefined },
): Promise<Result<ExportedFile, Refusal>> {
  const name = (language: Language) => namesIn(directory, language);
  const day = dateInWales(now);
  if (id === undefined)
    return ok({
      name: `history-${day}.jsonl`,
      type: JSON_LINES,
      pieces: written(everyHistoryLine(viewer, ledger, { name })),
    });
  const found = await historyLines(viewer, ledger, { id, name });
  return found.ok
    ? ok({ name: `${id}-history-${day}.jsonl`, type: JSON_LINES, pieces: written(found.value) })
    : found;
}

/** An entry as a PDF that is fit for a submission to a minister, in one language. */
export async function submissionFile(
  viewer: Viewer,
  { id, language, ...asked }: Asked & { readonly id: string; readonly language: Language },
): Promise<Result<ExportedFile, Refusal>> {
  const found = await submissionOf(viewer, { ...asked, id, language });
  if (!found.ok) return found;
  const name = `${id}-${dateInWales(asked.now)}-${language}.pdf`;
  return ok({ name, type: 'application/pdf', pieces: pdfOf(found.value, asked.now) });
}
