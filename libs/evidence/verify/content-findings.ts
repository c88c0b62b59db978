import { both, sha256Hex } from '#domain/kernel';
import { type Finding, aboutPlace } from './rows/finding';
import type { PinnedByRow } from './rows/range-report';
import type { RowSource } from './rows/row-source';

/** Maximum number of findings. */
const MOST = 100;

/**
 * Holds everything that is stored by hash to its hash, and looks for whatever the rows pin. The hashes stand in the rows,
 * which checkpoints prove: a content that fits its hash is the one that a decision rested on.
 */
export async function contentFindings(
  source: Pick<RowSource, 'contents'>,
  pinned: ReadonlyMap<string, PinnedByRow>,
): Promise<readonly Finding[]> {
  const missing = new Map(pinned);
  const findings: Finding[] = [];
  for await (const page of source.contents())
    for (const { sha256, text, file = sha256 } of page) {
      missing.delete(sha256);
      if (sha256Hex(text) !== sha256 && findings.length < MOST)
        findings.push(contentAltered(file, pinned.get(sha256)));
    }
  return [...findings, ...[...missing.values()].slice(0, MOST).map(contentMissing)];
}

/** @param name its hash, or its file in a bundle */
const contentAltered = (name: string, pinned: PinnedByRow | undefined): Finding =>
  aboutPlace(
    'content-altered',
    pinned === undefined
      ? both(
          `The content ${name} was altered: it no longer has the SHA-256 that it is stored under.`,
          `Newidiwyd y cynnwys ${name}: nid y SHA-256 y’i storiwyd dano sydd ganddo mwyach.`,
        )
      : both(
          `The ${pinned.kind} that the decision at position ${pinned.position} rested on was altered: it no longer has its SHA-256 (${name}).`,
          `Newidiwyd y cynnwys (${pinned.kind}) y gorffwysai’r penderfyniad yn safle ${pinned.position} arno: nid ei SHA-256 sydd ganddo mwyach (${name}).`,
        ),
    pinned?.position ?? null,
  );

const contentMissing = ({ kind, sha256, position }: PinnedByRow): Finding =>
  aboutPlace(
    'content-missing',
    both(
      `The ${kind} that the decision at position ${position} rested on is missing (${sha256}).`,
      `Mae’r cynnwys (${kind}) y gorffwysai’r penderfyniad yn safle ${position} arno ar goll (${sha256}).`,
    ),
    position,
  );
