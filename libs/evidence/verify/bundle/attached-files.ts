import { type NamedFile, namedFiles } from '#record/evidence-files';
import type { RecordedEvent } from '#domain/kernel';

/** The files that the events of a bundle attach, and those that its events say were erased. */
export class AttachedFiles {
  private readonly files = new Map<string, NamedFile>();
  private readonly erasures: string[] = [];

  add({ type, stream, data }: Pick<RecordedEvent, 'type' | 'stream' | 'data'>): void {
    for (const file of namedFiles({ type, data })) this.files.set(file.sha256, file);
    // an obligation’s own event names the erasure, whose id begins with its stream
    if (type === 'WordsErased') this.erasures.push(`${data['erasureId'] as string}/`);
    if (type === 'SubjectErased' || type === 'ErasureReplayed') this.erasures.push(`${stream}/`);
  }

  get hashes(): Iterable<string> {
    return this.files.keys();
  }

  /** The id of the file that has this hash as it is stored. */
  idOf(sha256: string): string | undefined {
    return this.files.get(sha256)?.id;
  }

  isErased(id: string): boolean {
    return this.erasures.some((erasure) => erasure.startsWith(`erasure/file/${id}/`));
  }
}
